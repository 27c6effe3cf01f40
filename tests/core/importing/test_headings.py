"""Headings are told from short paragraphs."""

import pytest

from core.importing.draft import Draft
from core.importing.headings import find_headings, looks_like_heading

BODY = Draft(text="A paragraph that is long enough to stand under a heading, and that ends as sentences end.")


def levels(*texts: str) -> dict[str, int]:
    """The level of each heading among lines that are parted by `BODY` where a text is empty."""
    drafts = [Draft(text=text) if text else BODY for text in texts]
    return {drafts[index].text: level for index, level in find_headings(drafts).items()}


@pytest.mark.parametrize(
    "line",
    [
        "Des engagements mutuels",
        "Quel contexte pour cette visite ?",
        "What changes for readers",
        "Umleitung über die Altstadt",
        "برنامج السنة الأولى",
        "利用者の声",
        "2. Résultats",
        "III",
        "OPTIONS",
        "« Rien » n’est dit",
    ],
)
def test_a_heading_heads_what_follows(line: str) -> None:
    assert levels("", line, "") == {line: 2}


@pytest.mark.parametrize(
    "line",
    [
        "Il pleut.",
        "Quoi ?",
        "Bonjour,",
        "Elle rit :",
        "— Vous partez déjà ?",
        "« Je ne moudrai plus »",
        "he said nothing",
        "https://example.org/page",
        "Lire aussi : le dossier",
        "What a day!",
        "It rained. Nobody came",
        "(with agencies)",
        "* * *",
        "Name\tAge",
        "42 %",
        "A line that goes on and on " * 5,
    ],
)
def test_what_only_is_short_is_no_heading(line: str) -> None:
    assert levels("", line, "") == {}


def test_the_last_line_heads_nothing() -> None:
    assert levels("", "Claire Delmas") == {}


def test_short_lines_in_a_row_are_no_headings() -> None:
    assert levels("", "Claire Delmas", "Rue des Tilleuls", "Reims", "") == {}


def test_a_refrain_is_no_heading() -> None:
    assert levels("", "Read it on the web", "", "Read it on the web", "", "Read it on the web", "") == {}


def test_numbers_and_capitals_give_levels() -> None:
    found = levels("1. One", "", "1.1 Half", "", "2. Two", "")
    assert found == {"1. One": 2, "1.1 Half": 3, "2. Two": 2}
    assert levels("NAME", "", "Smaller things", "", "OPTIONS", "") == {"NAME": 2, "Smaller things": 3, "OPTIONS": 2}


def test_only_open_drafts_may_be_headings() -> None:
    assert not looks_like_heading(Draft(text="Word", attrs={"in": ["list:1"]}))
