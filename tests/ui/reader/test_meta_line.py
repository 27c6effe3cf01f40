"""The meta line says what the text does not."""

from dataclasses import replace

import pytest

from core import translate
from core.model.article import Origin
from core.model.text import BlockKind
from tests.ui.reader.builders import article, text
from ui.reader.meta_line import head_length, meta_line, minutes, written_date

TITLE = (BlockKind.TITLE, "Title")


def test_everything_when_the_text_has_only_a_title() -> None:
    one = article(authors=("Ada Lovelace", "C. Babbage"), published="2024-04-25T15:05", site="example.org")
    assert meta_line(one, text(TITLE)) == "Ada Lovelace, C. Babbage  ·  25 April 2024  ·  2 min read  ·  example.org"


def test_a_guess_is_told_as_one() -> None:
    known = article(authors=("Ada Lovelace",), published="2024-04-25", site="example.org")
    one = replace(known, meta=replace(known.meta, origins={"published": Origin.GUESS, "authors": Origin.GUESS}))
    said = "Ada Lovelace (a guess)  ·  25 April 2024 (a guess)  ·  2 min read  ·  example.org"
    assert meta_line(one, text(TITLE)) == said


def test_nothing_twice() -> None:
    one = article(authors=("La rédaction",), published="2024-04-25", site="example.org")
    own = text(TITLE, (BlockKind.DATELINE, "25 avril 2024 par La rédaction"))
    assert meta_line(one, own) == "2 min read  ·  example.org"
    assert "rédaction" not in meta_line(one, text(TITLE, (BlockKind.BYLINE, "Par la Rédaction")))


@pytest.mark.parametrize(
    ("iso", "written"),
    [
        ("2024", "2024"),
        ("2024-04", "April 2024"),
        ("2024-04-05", "5 April 2024"),
        ("", ""),
        ("2024-13", "2024"),
        ("x", "x"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(iso: str, written: str) -> None:
    assert written_date(iso) == written


def test_a_date_in_french(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translate, "_language", "fr")
    assert written_date("2026-08-12") == "12 août 2026"


def test_minutes_round_up() -> None:
    assert [minutes(words) for words in (0, 1, 230, 231)] == ["", "1 min read", "1 min read", "2 min read"]


def test_the_head_ends_at_the_articles_own_words() -> None:
    body = (BlockKind.PARAGRAPH, "x")
    assert head_length(text()) == 0
    assert head_length(text(body, TITLE)) == 0
    assert head_length(text(TITLE, (BlockKind.DATELINE, "d"), body)) == 2
