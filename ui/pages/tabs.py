"""Small tabs stand for the cards where these find no room beside the pages: a click on one brings its card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from ui.annotations.margin import Margin
from ui.pages.stack import TOP
from ui.reader.overlay import Tab
from ui.reader.placing import TAB_STEP
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.pages.page_view import PageView

WIDE, HIGH = 8.0, 14.0
"""Px of a tab; the current passage's is wider by"""
MORE = 4.0
NEAR = 6.0
"""How far from a tab a click still means it, px."""


class Tabs:
    """The tabs of one view of pages; their tops are px of the column."""

    def __init__(self, view: PageView, margin: Margin) -> None:
        self.shown: list[Tab] = []
        self._view, self._margin = view, margin

    def show(self, *, narrow: bool) -> None:
        """Stand beside what shows, where there is no room for cards."""
        self.shown = []
        if narrow:
            adrift = enumerate(self._margin.adrift())
            self.shown = [Tab(id=one.id, top=TOP + TAB_STEP * row, color=one.color) for row, one in adrift]
            self.shown += [Tab(id=one.id, top=top, color=one.color) for top, one in self._margin.beside()]

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Paint them; the painter's origin is the column's."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for tab in self.shown:
            painter.setBrush(theme.inks[tab.color].line)
            painter.drawRoundedRect(self._box(tab), 2.5, 2.5)

    def at(self, point: QPointF) -> int | None:
        """The annotation whose tab is at a point of the column."""
        near = (tab for tab in self.shown if self._box(tab).adjusted(-NEAR, -NEAR, NEAR, NEAR).contains(point))
        return next((tab.id for tab in near), None)

    def _box(self, tab: Tab) -> QRectF:
        area, boxes = self._view.area, self._view.stack.boxes
        edge = area.corner.x() + area.viewport().width() - WIDE - MORE - 2
        left = min(edge, max(box.right() for box in boxes) + 4) if boxes else edge
        return QRectF(left, tab.top, WIDE + (MORE if tab.id == self._view.marking.current else 0), HIGH)
