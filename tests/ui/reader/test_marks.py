"""Marks are found by block, made once, and only for what stands somewhere."""

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from core.model.annotation import Color
from core.model.place import Status
from core.model.text import BlockKind
from tests.ui.reader.builders import annotation, text
from ui import theme
from ui.reader.document import set_text
from ui.reader.formats import Formats
from ui.reader.marks import WIDE, Marker, Marks

MANY = text(*((BlockKind.PARAGRAPH, f"n{number}") for number in range(WIDE * 2)))


def marker() -> Marker:
    done = set_text(MANY, Formats(theme.load("light")))
    return Marker(done.document, done.map)


def test_a_mark_is_listed_in_each_of_its_blocks(qapp: QApplication) -> None:
    made = marker()
    marks = Marks([made.mark(1, 0, 4), made.mark(2, 3, 3)])
    assert [[mark.id for mark in marks.in_block(number)] for number in range(3)] == [[1], [1, 2], []]


def test_a_mark_that_ends_where_a_block_begins_is_not_in_it(qapp: QApplication) -> None:
    assert Marks([marker().mark(1, 0, 3)]).in_block(1) == []


def test_a_mark_over_many_blocks_is_in_all_of_them(qapp: QApplication) -> None:
    marks = Marks([marker().mark(1, 0, len(MANY.value))])
    assert all(marks.in_block(number) for number in range(WIDE * 2))


def test_orphans_and_article_notes_have_no_mark(qapp: QApplication) -> None:
    made = marker().highlights([annotation(1, (0, 2)), annotation(2), annotation(3, on_article=True)])
    assert [mark.id for mark in made.all] == [1]


def test_edited_words_are_marked_unsure(qapp: QApplication) -> None:
    made = marker().highlights([annotation(1, (0, 2), status=Status.CHANGED), annotation(2, (0, 2))])
    assert [made.get(1).sure, made.get(2).sure] == [False, True]  # type: ignore[union-attr]


def test_marks_are_made_anew_only_when_they_changed(qapp: QApplication) -> None:
    made, one, other = marker(), annotation(1, (0, 2)), annotation(2, (3, 5))
    before = made.highlights([one, other])
    after = made.highlights([replace(one, note="new"), replace(other, color=Color.BLUE)])
    assert after.get(1) is before.get(1)
    assert after.get(2) is not before.get(2)
    assert after.get(2).color is Color.BLUE  # type: ignore[union-attr]


def test_matches_are_numbered(qapp: QApplication) -> None:
    assert [(mark.id, mark.start) for mark in marker().numbered([(3, 5), (9, 11)]).all] == [(0, 3), (1, 9)]
