"""Headings are told from short paragraphs."""

import pytest

from core.importing.draft import Draft
from core.importing.headings import find_headings, looks_like_heading
from core.model.text import BlockKind

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


LONG = Draft(text="The council had put the question off for years. " * 4)
SPEECH = Draft(text="“The council had put it off for years,” she said. " * 4)


def heads(line: str, before: Draft = LONG, after: Draft = LONG) -> bool:
    """Whether a line between two paragraphs is a heading."""
    return 2 in find_headings([LONG, before, Draft(text=line), after, LONG])


@pytest.mark.parametrize(
    "line", ["Why now?", "Et après ?", "What next?", "Und jetzt?", "ماذا بعد؟", "なぜ今？", "Pourquoi lui ?"]
)
def test_a_short_question_alone_between_long_paragraphs_is_a_heading(line: str) -> None:
    assert heads(line)


def test_a_short_question_under_a_caption_is_a_heading() -> None:
    assert heads("Why now?", before=Draft(text="The harbour", kind=BlockKind.CAPTION))


@pytest.mark.parametrize(
    ("line", "before", "after"),
    [
        ("Why?", LONG, LONG),
        ("Quoi ?", LONG, LONG),
        ("“Why now?”", LONG, LONG),
        ("— Et après ?", LONG, LONG),
        ("Why now?", BODY, LONG),
        ("Why now?", LONG, BODY),
        ("Et après ?", BODY, BODY),
        ("Why now?", SPEECH, LONG),
        ("Why now?", LONG, SPEECH),
        ("Why now?", LONG, Draft(text="A verse that was left\n" * 12)),
        ("why now?", LONG, LONG),
    ],
)
def test_a_short_question_within_what_is_told_is_none(line: str, before: Draft, after: Draft) -> None:
    assert not heads(line, before, after)


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
