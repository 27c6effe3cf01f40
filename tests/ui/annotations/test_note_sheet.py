"""A note is set as Markdown, nothing in it reaches out, and its links know where they stand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtWidgets import QApplication

from core.model.mention import Mention, MentionKind
from core.model.note_reading import read_note
from ui import theme
from ui.annotations.attached import Known
from ui.annotations.note_sheet import NoteSheet

LIGHT = theme.load("light")
MAPS = Mention(kind=MentionKind.ARTICLE, id=3, article=3, uid8="0a1b2c3d", title="On reading old maps")


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    theme.load_fonts()


def sheet(note: str, known: Known | None = None, width: float = 230) -> NoteSheet:
    return NoteSheet(note, width, LIGHT, known or {})


def texts(document: QTextDocument) -> list[str]:
    block, found = document.begin(), list[str]()
    while block.isValid():
        found.append(block.text())
        block = block.next()
    return found


def test_signs_become_looks() -> None:
    made = sheet("a **b**\n\n- one\n- two\n\n> said")
    assert texts(made.document) == ["a b", "•\tone", "•\ttwo", "said"]
    fragment = made.document.begin().begin()
    fragment += 1
    assert fragment.fragment().charFormat().fontWeight() == QFont.Weight.DemiBold


def test_links_and_mentions_know_their_place() -> None:
    made = sheet("see [words](https://example.org) and [[0a1b2c3d]]", {"0a1b2c3d": MAPS})
    link, mention = made.places
    assert texts(made.document) == ["see words and On reading old maps"]
    assert (link.run.href, mention.run.mention) == ("https://example.org", "0a1b2c3d")
    box = made.boxes(link)[0]
    assert 0 < box.left() < box.right() < made.boxes(mention)[0].left()
    assert made.boxes(mention)[-1].bottom() <= made.height


def test_a_mention_of_nothing_keeps_its_brackets_until_something_bears_the_name() -> None:
    assert texts(sheet("[[nobody|her]]", {"nobody": None}).document) == ["[[her]]"]
    assert not sheet("[[nobody|her]]", {"nobody": None}).places[0].known
    assert texts(sheet("[[nobody|her]]").document) == ["her"]
    assert texts(sheet("[[0a1b2c3d|her]]", {"0a1b2c3d": MAPS}).document) == ["her"]


def test_a_link_over_two_lines_stands_on_both() -> None:
    made = sheet("[" + "many words of a link " * 4 + "](https://example.org)")
    assert len(made.boxes(made.places[0])) > 1


def test_the_first_lines_end_where_the_next_begins() -> None:
    made = sheet("one\ntwo\n\nthree\n\nfour")
    assert made.height_of(1) < made.height_of(2) < made.height_of(3) < made.height_of(4) == made.height
    assert made.height_of(99) == made.height


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from(["> ", "- ", "# ", "a", "\n", "`", "[[", "]]", "שלום", "🦜"])).map("".join)
)
def test_whatever_is_typed_is_set_with_all_its_words(note: str) -> None:
    made = sheet(note)
    shown = "".join(texts(made.document)).replace("\u2028", "\n")
    for block in read_note(note):
        assert all(
            part.strip() in shown for part in block.text.replace("\u2028", "\n").replace("\u2029", "\n").split("\n")
        )
    assert made.height >= made.height_of(1) > 0
