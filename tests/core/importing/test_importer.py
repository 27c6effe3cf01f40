"""Any bytes give a canonical text or a sentence, and always the same one."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import KnownError
from core.importing import extract, recognise
from core.importing.signatures import HEAD
from core.model.text import Text
from tests.core.importing.frozen import TABLE, TEXTS, table
from tests.core.importing.test_canonical import assert_canonical
from tests.core.importing.web import boxes


def outcome(data: bytes) -> Text | str:
    """The text, or the sentence."""
    try:
        return extract(data).text
    except KnownError as error:
        return str(error)


def refusal(data: bytes, name: str = "x.txt") -> str:
    """The sentence that answers bytes."""
    with pytest.raises(KnownError) as caught:
        extract(data, name=name)
    return str(caught.value)


def assert_sound(data: bytes) -> None:
    """Canonical or refused, twice alike."""
    found = outcome(data)
    if isinstance(found, Text):
        assert found.value
        assert_canonical(found)
    assert outcome(data) == found


LINES = st.sampled_from(
    [
        "Par Claire Delmas",
        "5 mars 2024 à 8h",
        "Crédit : AFP",
        "« a » b",
        "Un titre",
        "- one",
        "- two",
        "1. x",
        "2. y",
        "> q",
        ">> r",
        "====",
        "***",
        "    x = 1;",
        "# h",
        "| a | b |",
        "|---|---|",
        "[^1]: n",
        "```",
        "\u2029",
        "From: a",
        "Subject: b",
        "Une phrase assez longue pour tenir lieu de paragraphe, et qui finit par un point.",
        "e\u0301",
        "\u202e",
        "---",
        "title: x",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    assert_sound(data)


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=[]), max_size=300))
def test_any_characters(words: str) -> None:
    assert_sound(words.encode("utf-8", "surrogatepass"))


@settings(max_examples=400, deadline=None)
@given(st.lists(st.one_of(LINES, st.just("")), max_size=14))
def test_any_lines(lines: list[str]) -> None:
    assert_sound("\n".join(lines).encode())


def test_the_canonical_texts_are_frozen() -> None:
    assert table() == TABLE.read_text(encoding="utf-8").splitlines()
    assert len(table()) >= 30


@pytest.mark.parametrize("path", sorted(TEXTS.iterdir()), ids=lambda path: path.name)
def test_a_kept_text_is_canonical_and_in_its_language(path: Path) -> None:
    assert_sound(path.read_bytes())
    known = {"press": path.stem.split("_")[1] if path.stem.startswith("press") else ""}
    assert extract(path.read_bytes()).meta.language == (known["press"] or extract(path.read_bytes()).meta.language)


def test_the_encoding_changes_nothing() -> None:
    for one, other in (
        ("press_ar.txt", "press_ar_cp1256.txt"),
        ("press_ja.txt", "press_ja_sjis.txt"),
        ("press_zh.txt", "press_zh_gb.txt"),
        ("press_zh.txt", "press_zh_utf16.txt"),
        ("press_fr.txt", "press_fr_cp1252.txt"),
        ("press_fr.txt", "press_fr_mac.txt"),
    ):
        assert extract((TEXTS / one).read_bytes()).text == extract((TEXTS / other).read_bytes()).text


def test_content_decides_not_the_name() -> None:
    assert extract(b"# A title\n\nwords", name="x.txt").importer == "markdown/1"
    assert extract(b"Plain words.", name="x.md").importer == "plain/1"
    assert extract(b"<html><body><p>Words of a page.", name="x.txt").importer == "html/1"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "x.txt is empty"),
        (b"\0\0\0\0", "x.txt holds no words"),
        (b" \n\t\r\n", "x.txt holds no words"),
        (
            "\ud800\u202e\ufffc".encode("utf-8", "surrogatepass")[:0] + "\u202e\ufffc\ufeff".encode(),
            "x.txt holds no words",
        ),
        (b"%PDF-1.4", "x.txt is a damaged PDF"),
        (b"<html><p> </p>", "x.txt holds no words"),
        (bytes(range(1, 32)) * 50, "x.txt is not a text"),
        (b"a" * 60_000_000, "x.txt is larger than 50 MB"),
        (b"a" * 9_000_000, "x.txt is longer than 2 million characters"),
        (b"a" * 2_000_001, "x.txt is longer than 2 million characters"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(data: bytes, sentence: str) -> None:
    assert refusal(data).startswith(sentence)


@pytest.mark.parametrize(
    "data",
    [
        b"a" * 1_900_000,
        b">" * 100_000 + b" words",
        "\u0323\u0301".encode() * 100_000,
        b"a\0" * 1_000 + b"b",
        "« ".encode() * 50_000,
        b"- a\n" * 20_000,
        b"<!---->" * 50_000,
        b"\x1b$B" * 10_000 + b"\xff",
        b"\n" * 500_000 + b"a",
    ],
)
def test_hostile_bytes_get_an_answer(data: bytes) -> None:
    assert outcome(data)


def test_a_title_is_always_found() -> None:
    assert extract(b"just a few words.", name="Notes on a trip.txt").meta.title == "Notes on a trip"
    assert extract(b"just a few words.", name="015275.md").meta.title == "just a few words."
    assert extract(("word " * 40 + ".").encode()).meta.title.endswith("word…")


def test_a_named_language_wins() -> None:
    assert (
        extract("Une phrase en français, dans la langue de tous les jours.".encode(), language="oc").meta.language
        == "oc"
    )


@pytest.mark.parametrize("path", sorted(TEXTS.iterdir()), ids=lambda path: path.name)
def test_who_reads_a_file_is_told_from_its_beginning(path: Path) -> None:
    data = path.read_bytes()
    assert recognise(data[:HEAD]).name == extract(data).importer


@pytest.mark.parametrize("data", [b"", b"\x7fELF and more", b"\x89PNG\r\n\x1a\n", bytes(range(256)) * 20])
def test_what_nobody_reads_is_refused_by_its_beginning_with_the_same_sentence(data: bytes) -> None:
    with pytest.raises(KnownError) as caught:
        recognise(data, name="x.txt")
    assert str(caught.value) == refusal(data)


def test_what_a_parser_in_c_reads_has_a_process_of_its_own() -> None:
    page = recognise(b"<!DOCTYPE html><p>Words.")
    assert page.isolated
    assert page.name == "html/1"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (boxes.mhtml(), "mhtml/1"),
        (boxes.webarchive(), "webarchive/1"),
        (boxes.webarchive(xml=True), "webarchive/1"),
        (boxes.wacz([boxes.record(boxes.PAGE, boxes.response(boxes.HTML.encode()))]), "wacz/1"),
    ],
)
def test_a_saved_page_is_told_by_its_container_and_read_as_a_page(data: bytes, name: str) -> None:
    found = extract(data, name="page.txt")
    assert recognise(data[:HEAD]).name == found.importer == name
    assert recognise(data[:HEAD]).isolated
    assert (found.meta.title, found.meta.url) == ("Le café", boxes.PAGE)
    assert "Un été chaud." in found.text.value


def test_text_needs_no_process_of_its_own() -> None:
    assert not recognise(b"Words.").isolated
    assert not recognise(b"# Words\n\nMore of them.\n").isolated
