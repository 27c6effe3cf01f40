"""Bytes of any encoding become the words that were written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importing.encoding import decode

FRENCH = (
    "L’été dernier, le ministre s’est rendu à Rabat où il a été reçu. Il y a rencontré son homologue, déjà venu ici."
)
RUSSIAN = "Министр внутренних дел прибыл в Рабат с двухдневным визитом."
ARABIC = "وصل وزير الداخلية أمس إلى الرباط في زيارة تدوم يومين"


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("utf-8", FRENCH),
        ("utf-8-sig", FRENCH),
        ("utf-16", FRENCH),
        ("utf-16-le", FRENCH),
        ("utf-16-be", ARABIC),
        ("utf-32", ARABIC),
        ("cp1252", FRENCH),
        ("mac_roman", FRENCH),
        ("cp1256", ARABIC),
        ("iso8859_6", ARABIC),
        ("cp1251", RUSSIAN),
        ("koi8_r", RUSSIAN),
        ("cp866", RUSSIAN),
        ("cp1253", "Ο υπουργός Εσωτερικών έφτασε χθες στην Αθήνα για επίσκεψη."),
        ("cp1255", "שר הפנים הגיע אתמול לירושלים לביקור בן יומיים"),
        ("cp1250", "Minister spraw wewnętrznych przybył wczoraj do Łodzi z dwudniową wizytą, żeby źle"),
        ("cp1254", "İçişleri bakanı dün iki günlük ziyaret için Ankara’ya geldi, ışık ve ağaç"),
        ("iso8859_15", "Le cœur de l’œuvre coûte 12 €, a précisé la sœur du préfet à l’été".replace("’", "'")),
        ("cp932", "市立図書館は来月から日曜日も開館することになった。"),
        ("euc_jp", "市立図書館は来月から日曜日も開館することになった。"),
        ("iso2022_jp", "市立図書館は来月から日曜日も開館することになった。"),
        ("gb18030", "部长昨天抵达北京进行为期两天的访问"),
        ("big5", "部長昨天抵達台北進行為期兩天的訪問"),
        ("euc_kr", "장관은 어제 이틀간의 방문을 위해 서울에 도착했다"),
    ],
)
def test_words_survive_their_encoding(encoding: str, words: str) -> None:
    assert decode(words.encode(encoding))[0] == words


def test_a_declared_encoding_is_believed() -> None:
    words = "---\nencoding: iso-8859-2\n---\nx ± y"
    assert decode("---\nencoding: iso-8859-2\n---\nĽ š".encode("iso8859_2"))[1] == "iso8859-2"
    assert decode(words.encode("iso-8859-1"))[1] == "iso8859-2"


@pytest.mark.parametrize("name", ["hex", "rot13", "utf-7", "nonsense", "utf-16", "zlib", "idna", "punycode"])
def test_a_declaration_that_cannot_be_is_not(name: str) -> None:
    assert "été" in decode(f"coding: {name}\nun été à la mer, près de l'été".encode("cp1252"))[0]


def test_utf8_with_a_torn_end_or_a_broken_byte_stays_utf8() -> None:
    data = ("é" * 100).encode()
    assert decode(data[:-1])[0] == "é" * 99 + "\ufffd"
    assert decode(data[:50] + b"\xff" + data[50:])[1] == "utf-8"


def test_zero_bytes_alone_do_not_make_it_utf16() -> None:
    assert decode(b"a\0b words of a text")[1] == "utf-8"


@given(st.binary(max_size=400))
def test_any_bytes_decode_always_the_same(data: bytes) -> None:
    assert decode(data) == decode(data)
