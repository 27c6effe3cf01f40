"""What is printed: the text under its title, notes numbered in its order, where it comes from."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from core.model.article import Metadata
from core.model.place import Status
from core.model.text import BlockKind, Text
from tests.ui.printing.sheets import ARTICLE, passage, text
from ui.printing.manuscript import QUOTE, Manuscript, manuscript

PLAIN = text(("La ville a deux ponts.", BlockKind.PARAGRAPH), ("Le vieux pont.", BlockKind.PARAGRAPH))
TITLED = text(("La ville", BlockKind.TITLE), ("Par Ada", BlockKind.BYLINE), ("Deux ponts.", BlockKind.PARAGRAPH))


def said(copy: Manuscript) -> list[tuple[BlockKind, str]]:
    return [(block.kind, copy.text.value[block.start : block.end]) for block in copy.text.blocks]


def test_a_text_without_a_title_gets_its_own() -> None:
    found = said(manuscript(ARTICLE, PLAIN, ()))
    assert found[:2] == [
        (BlockKind.TITLE, "La ville et ses ponts"),
        (BlockKind.BYLINE, "12 March 2024  ·  Le Courrier"),
    ]
    assert found[2][1] == "La ville a deux ponts."


def test_what_the_text_says_itself_is_not_said_twice() -> None:
    kinds = [kind for kind, _words in said(manuscript(ARTICLE, TITLED, ()))]
    assert kinds[:4] == [BlockKind.TITLE, BlockKind.BYLINE, BlockKind.BYLINE, BlockKind.PARAGRAPH]
    silent = replace(ARTICLE, meta=Metadata(title="La ville"))
    assert [kind for kind, _words in said(manuscript(silent, TITLED, ()))][:3] == [
        BlockKind.TITLE,
        BlockKind.BYLINE,
        BlockKind.PARAGRAPH,
    ]


@given(st.integers(0, 36), st.integers(1, 37), st.sampled_from([PLAIN, TITLED, Text(value="", blocks=())]))
def test_passages_stand_on_the_same_words_as_before(start: int, end: int, of: Text) -> None:
    start, end = min(start, len(of.value)), min(end, len(of.value))
    if start >= end:
        return
    copy = manuscript(ARTICLE, of, (passage(1, start, end, exact=of.value[start:end], note="n"),))
    place = copy.annotations[0].place
    assert place is not None
    assert place.start is not None
    assert place.end is not None
    moved = copy.text.value[place.start : place.end]
    assert moved.startswith(of.value[start:end].split("\n")[0])
    assert moved.endswith(of.value[start:end].split("\n")[-1])


def test_a_passage_that_ends_before_what_came_in_ends_there() -> None:
    words = "La ville\nPar Ada\n"
    copy = manuscript(ARTICLE, TITLED, (passage(1, 0, len(words), exact=words, note="n"),))
    place = copy.annotations[0].place
    assert place is not None
    assert copy.text.value[place.start : place.end] == words


def test_notes_are_numbered_in_the_order_of_the_text() -> None:
    copy = manuscript(
        ARTICLE,
        PLAIN,
        (
            passage(7, 26, 30, exact="vieux", note="second\n\nparagraph"),
            passage(8, 3, 8, exact="ville", tags=("a/b", "c")),
            passage(9, 9, 12, exact="a d"),
            passage(10, note="on all of it"),
            passage(11, exact="gone", note="lost", status=Status.ORPHAN),
        ),
    )
    assert copy.numbers == {8: 1, 7: 2}
    notes = [words for kind, words in said(copy) if kind is BlockKind.FOOTNOTE]
    assert notes == [
        "On the article\non all of it",
        "Not found in this text. “gone”\nlost",
        "“ville”\n#a/b  #c",
        "“vieux”\nsecond\nparagraph",
    ]
    assert copy.text.value[copy.notes :].startswith("Reader’s notes")


def test_without_notes_there_is_no_heading_for_them() -> None:
    assert "notes" not in manuscript(ARTICLE, PLAIN, (passage(1, 3, 8, exact="ville"),)).text.value


def test_the_last_lines_are_what_a_citation_wants() -> None:
    meta = Metadata(
        title="Ponts.", authors=("Ada", "Bob"), site="S", published="2024-03", url="https://x", doi="10.1/x"
    )
    last = said(manuscript(replace(ARTICLE, meta=meta), PLAIN, ()))[-1][1]
    assert last.replace("\u00a0", " ").split("\n") == [
        "Ada, Bob. Ponts. S. March 2024.",
        "https://x",
        "DOI 10.1/x",
        "Saved on 6 May 2024.",
    ]


def test_a_long_quote_is_cut_in_its_middle() -> None:
    copy = manuscript(ARTICLE, PLAIN, (passage(1, 3, 8, exact="début " * 99 + "fin", note="n"),))
    (note,) = [words for kind, words in said(copy) if kind is BlockKind.FOOTNOTE]
    assert note.startswith("“début")
    assert "fin”" in note
    assert len(note) < QUOTE + 20


def test_notes_on_an_arabic_article_stand_on_its_side() -> None:
    rtl = text(("ساعة الميناء", BlockKind.PARAGRAPH, {"direction": "rtl"}))
    copy = manuscript(ARTICLE, rtl, (passage(1, 0, 4, exact="ساعة", note="une note"),))
    (note,) = [block for block in copy.text.blocks if block.kind is BlockKind.FOOTNOTE]
    assert note.attrs["direction"] == "rtl"
    words = copy.text.value[note.start : note.end]
    assert "\u2068une note\u2069" in words
    assert not [span for span in copy.text.spans if span.start == note.start]  # Arabic has no italics
