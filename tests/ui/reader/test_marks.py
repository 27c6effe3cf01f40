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
    made = [marker().highlight(one) for one in (annotation(1, (0, 2)), annotation(2), annotation(3, on_article=True))]
    assert [mark is not None for mark in made] == [True, False, False]


def test_edited_words_are_marked_unsure(qapp: QApplication) -> None:
    made = marker()
    changed, sure = made.highlight(annotation(1, (0, 2), status=Status.CHANGED)), made.highlight(annotation(2, (0, 2)))
    assert changed is not None
    assert sure is not None
    assert [changed.sure, sure.sure] == [False, True]


def test_marks_put_one_by_one_lie_as_if_made_together(qapp: QApplication) -> None:
    made = marker()
    ranges = [(0, 4), (3, 5), (0, len(MANY.value)), (3, 4), (2, 8)]
    marks = [made.mark(number, *at) for number, at in enumerate(ranges)]
    whole, grown = Marks(marks), Marks(marks[:1])
    for mark in (marks[4], replace(marks[1], color=Color.BLUE), marks[1], marks[3], marks[2]):
        grown.put(mark)
    assert grown.all == whole.all
    assert all(grown.in_block(number) == whole.in_block(number) for number in range(6))


def test_a_dropped_mark_is_nowhere(qapp: QApplication) -> None:
    made = marker()
    marks = Marks([made.mark(1, 0, 4), made.mark(2, 0, len(MANY.value))])
    for number in (2, 1, 1):
        marks.drop(number)
    assert (marks.all, marks.get(1), marks.in_block(0), marks.in_block(1)) == ([], None, [], [])


def test_matches_are_numbered(qapp: QApplication) -> None:
    assert [(mark.id, mark.start) for mark in marker().numbered([(3, 5), (9, 11)]).all] == [(0, 3), (1, 9)]
