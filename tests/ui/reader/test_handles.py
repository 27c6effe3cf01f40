"""Handles stand where a passage begins and ends in the direction of its letters; only their round part is taken."""

import pytest
from PySide6.QtCore import QPointF, QRectF

from ui.reader.handles import edges, handle_at, knob, runs_leftward

FIRST, LAST = QRectF(100, 10, 8, 20), QRectF(300, 40, 8, 20)


@pytest.mark.parametrize(
    ("mirrored", "begin", "end"), [((False, False), 100, 308), ((True, True), 108, 300), ((False, True), 100, 300)]
)
def test_the_edges_of_letters(mirrored: tuple[bool, bool], begin: float, end: float) -> None:
    both = edges(FIRST, LAST, mirrored=mirrored)
    assert [edge.x1() for edge in both] == [begin, end]
    assert (both[0].y1(), both[1].y2()) == (10, 60)


def test_only_the_round_part_is_taken() -> None:
    both = edges(FIRST, LAST, mirrored=(False, False))
    assert handle_at(knob(both[0], 0), both) == 0
    assert handle_at(knob(both[1], 1) + QPointF(3, 3), both) == 1
    assert handle_at(both[0].center(), both) is None
    assert handle_at(QPointF(0, 0), both) is None


@pytest.mark.parametrize(
    ("letter", "line", "leftward"),
    [("a", False, False), ("a", True, False), ("ا", False, True), ("ש", True, True), (",", True, True),
     (",", False, False), ("5", True, False), ("\ud83d", True, True)],
)  # fmt: skip
def test_which_way_a_letter_runs(letter: str, line: bool, leftward: bool) -> None:
    assert runs_leftward(letter, line) is leftward
