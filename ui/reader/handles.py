"""The handles at both ends of the current passage: where they stand, what they look like, what the mouse is on."""

import unicodedata

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

KNOB = 4.5
"""Radius of the round part, px."""
NEAR = 7.0
"""How far from a handle the mouse still means it, px."""

Edges = tuple[QLineF, QLineF]
"""The edge at which a passage begins and the one at which it ends, each from top to bottom."""


def edges(first: QRectF, last: QRectF, *, mirrored: tuple[bool, bool]) -> Edges:
    """The edges of a passage by the boxes of its first and its last letter; `mirrored`: which of them run leftward."""
    begin = first.right() if mirrored[0] else first.left()
    end = last.left() if mirrored[1] else last.right()
    return QLineF(begin, first.top(), begin, first.bottom()), QLineF(end, last.top(), end, last.bottom())


def runs_leftward(letter: str, line: bool) -> bool:
    """Whether a letter is written from the right: by itself, or as the `line` in which a sign stands."""
    half = "\ud800" <= letter <= "\udfff"  # of a letter that Qt hands over in two
    kind = unicodedata.bidirectional(letter) if len(letter) == 1 and not half else ""
    return kind in ("R", "AL") or (line and kind not in ("L", "EN", "AN"))


def knob(edge: QLineF, which: int) -> QPointF:
    """The middle of the round part: above the first edge (0), below the last (1)."""
    return edge.p1() - QPointF(0, KNOB - 1) if which == 0 else edge.p2() + QPointF(0, KNOB - 1)


def handle_at(point: QPointF, both: Edges) -> int | None:
    """Which handle is meant by a point: 0 for the beginning, 1 for the end, None for neither."""
    found: list[tuple[float, int]] = []
    for which, edge in enumerate(both):
        middle = knob(edge, which)
        away = QLineF(middle, point).length()
        if away <= NEAR:  # only the round part: beside the line one selects
            found.append((away, which))
    return min(found)[1] if found else None


def paint_handles(painter: QPainter, both: Edges, ink: QColor, ground: QColor, *, held: int | None = None) -> None:
    """Paint both; the one that is held is filled with its ink to the rim."""
    for which, edge in enumerate(both):
        painter.setPen(QPen(ink, 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(edge)
        painter.setPen(QPen(ground, 1.5))
        painter.setBrush(ink)
        size = KNOB + (2 if which == held else 0)
        painter.drawEllipse(knob(edge, which), size, size)
    painter.setPen(Qt.PenStyle.NoPen)
