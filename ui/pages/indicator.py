"""Says which page shows, for the strip above it; and at its foot why nothing can be marked on it, when that is so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from core.translate import _
from ui.label import PlainLabel
from ui.theme import Theme, interface_font

if TYPE_CHECKING:
    from ui.pages.page_view import PageView

AWAY = 14
"""From the foot of the window, px."""
PATIENCE = 800
"""Milliseconds after which it is said that words are still being looked for."""


class Indicator:
    """The number of the page, and a small plate over the pages; clicks go through it."""

    def __init__(self, view: PageView) -> None:
        self.where = ""
        self._view = view
        self._late = False
        self._clock = QTimer(view, singleShot=True, interval=PATIENCE)
        self._clock.timeout.connect(self._grow_late)
        self.label = PlainLabel("", view.area)
        self.label.setObjectName("pageIndicator")
        self.label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.label.setFont(interface_font(12))
        self.label.hide()

    def set_theme(self, theme: Theme) -> None:
        """Have another look."""
        colors = theme.colors
        self.label.setStyleSheet(
            f"#pageIndicator {{ background: {colors.raised.name()}; color: {colors.secondary.name()};"
            f" border: 1px solid {colors.border.name()}; border-radius: 11px; padding: 3px 11px; }}"
        )

    def wait(self) -> None:
        """Pages are shown of which it is not known yet where their words stand."""
        self._late = False
        self._clock.start()

    def _grow_late(self) -> None:
        self._late = True
        self.tell()

    def tell(self) -> None:
        """Say it anew: another page shows, or more is known about it."""
        wording, area = self._view.wording, self._view.area
        index = self._view.stack.nearest(area.offset + area.viewport().height() * 0.4)
        sentence = self._sentence(index) if index >= 0 else ""
        self.label.setVisible(bool(sentence))
        if sentence:
            self.label.setText(sentence)
            self._place()
        where = self._named(index) if index >= 0 else ""
        if where != self.where:
            self.where = where
            number = _("Page {number} of {total}").format(number=index + 1, total=len(wording.leaves)) if where else ""
            self._view.moved.emit(where, number)

    def _named(self, index: int) -> str:
        """A page's number, after what the document itself calls it."""
        wording = self._view.wording
        number, label = f"{index + 1} / {len(wording.leaves)}", wording.leaves[index].label
        return number if label in ("", str(index + 1)) else f"{label}  ({number})"

    def _sentence(self, index: int) -> str:
        """Why nothing can be marked on a page; empty when it can, or when that is not known yet."""
        wording, painting = self._view.wording, self._view.painting
        if painting.untold:
            return painting.untold
        if not painting.fits:
            return _("The article’s words were read otherwise than from these pages: mark them in the text.")
        if not wording.known:
            return _("Finding the words on these pages…") if self._late else ""
        if wording.has_words(index):
            return ""
        if wording.picture(index) is not None:
            return "" if self._view.marking.ranges else _("Draw a frame around what you want to mark.")
        return _("There is no text on this page.")

    def _place(self) -> None:
        view = self._view.area.viewport().geometry()
        column = self._view.stack.boxes[0] if self._view.stack.boxes else view
        left = self._view.area.corner.x()
        middle = min(max(column.center().x() - left, 0.0), float(view.width()))
        self.label.setMaximumWidth(max(view.width() - 2 * AWAY, 60))
        self.label.adjustSize()
        side = max(AWAY, min(round(middle - self.label.width() / 2), view.width() - self.label.width() - AWAY))
        self.label.move(side, view.bottom() - AWAY - self.label.height())
        self.label.raise_()
