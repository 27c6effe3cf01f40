"""Says at the foot of the pages which one shows, and why nothing can be marked on it when that is so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from core.translate import _
from ui.label import PlainLabel
from ui.theme import Theme, interface_font

if TYPE_CHECKING:
    from ui.pages.page_view import PageView

AWAY = 14
"""From the foot of the window, px."""


class Indicator:
    """A small plate over the pages; clicks go through it."""

    def __init__(self, view: PageView) -> None:
        self._view = view
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

    def tell(self) -> None:
        """Say it anew: another page shows, or more is known about it."""
        wording, area = self._view.wording, self._view.area
        index = self._view.stack.nearest(area.offset + area.viewport().height() * 0.4)
        self.label.setVisible(index >= 0)
        if index < 0:
            return
        number, total, label = index + 1, len(wording.leaves), wording.leaves[index].label
        where = f"{number} / {total}" if label in ("", str(number)) else f"{label}  ({number} / {total})"
        sentence = self._sentence(index)
        self.label.setText(f"{where}  ·  {sentence}" if sentence else where)
        self.label.setAccessibleName(_("Page {number} of {total}").format(number=number, total=total))
        self._place()

    def _sentence(self, index: int) -> str:
        """Why nothing can be marked on a page; empty when it can, or when that is not known yet."""
        wording, painting = self._view.wording, self._view.painting
        if painting.untold:
            return painting.untold
        if not painting.fits:
            return _("The article’s words were read otherwise than from these pages: mark them in the text.")
        if not wording.known or wording.has_words(index):
            return ""
        if len(wording.leaves) > 1:
            return _("There is no text on this page.")
        return _("There is no text on this page, only a picture.")

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
