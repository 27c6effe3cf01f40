"""What a person asks for with words selected or a passage chosen: said as signals, done elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from core.model.annotation import Annotation, Color, Style
from core.model.place import Region
from core.model.spoken import region_of, said
from ui.reader.pen import Pen

if TYPE_CHECKING:
    from ui.reader.reader import Reader

Asked = tuple[int, int, Region | None]
"""A range of the text, and what of a picture or a page is meant there."""


class Wishes(QObject):
    """One reader's. What was asked for last becomes current once it is there."""

    style_changed = Signal(int, Style)  # id of an annotation
    moved = Signal(int, int, int)  # id, start, end
    merge_requested = Signal(tuple)  # ids
    split_requested = Signal(int, int)  # id, code point

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self.pen = Pen(self)
        self._reader = reader
        self._asked: Asked | None = None

    def highlight(self, color: Color | None = None, style: Style | None = None) -> None:
        """Ask to mark the selection, or to give the current passage another colour or style; else take up that pen."""
        self.pen.take(color, style)
        selected, current = self._reader.selection(), self._reader.current_annotation()
        if selected:
            self._reader.highlight_requested.emit(*self._ask(selected), self.pen.color, self.pen.style)
        elif current is not None and color is not None:
            self._reader.color_changed.emit(current, color)
        elif current is not None and style is not None:
            self.style_changed.emit(current, style)

    def underline(self) -> None:
        """Ask to underline the selection; a current passage becomes underlined, or a highlight again."""
        self.highlight(style=self._other_style())

    def mark_at_once(self) -> None:
        """Something was selected: with the pen drawn that is a highlight."""
        if self.pen.drawn and self._reader.selection():
            self.highlight()

    def note(self) -> None:
        """Ask for a note on the selection, open the current passage's, or ask for one on the article."""
        selected, current = self._reader.selection(), self._reader.current_annotation()
        if selected:
            self._reader.note_requested.emit(*self._ask(selected))
        elif current is not None:
            self._reader.edit_note(current)
        elif self._reader.sheet is not None:
            self._reader.article_note_requested.emit()

    def tag(self) -> None:
        """Ask to tag the selection or the current passage."""
        selected, current = self._reader.selection(), self._reader.current_annotation()
        if selected:
            self._reader.tag_requested.emit(*self._ask(selected))
        elif current is not None:
            self._reader.tags_requested.emit(current)

    def remove(self) -> None:
        """Ask to remove the current annotation."""
        current = self._reader.current_annotation()
        if current is not None:
            self._reader.remove_requested.emit(current)

    def copy(self) -> None:
        """Copy the selected words, or those of the current passage, as the article has them."""
        current = self._current()
        if self._reader.selection():
            self._reader.views.view.area.copy()
        elif current is not None:
            QGuiApplication.clipboard().setText(said(current))

    def granted(self, one: Annotation) -> bool:
        """Whether this is what was asked for last; asked once, it is not asked for any more."""
        if one.place is None or self._asked != (one.place.start, one.place.end, region_of(one)):
            return False
        self._asked = None
        return True

    def forget(self) -> None:
        """Wait for nothing any more."""
        self._asked = None

    def _current(self) -> Annotation | None:
        id_ = self._reader.current_annotation()
        return self._reader.marked.annotations.get(id_) if id_ is not None else None

    def _other_style(self) -> Style:
        """What a key for underlining means now: the other style of what is chosen, or of the pen that is drawn."""
        current = self._current() if not self._reader.selection() else None
        underlined = current is not None and current.style is Style.UNDERLINE
        if current is None and self.pen.drawn and not self._reader.selection():
            underlined = self.pen.style is Style.UNDERLINE
        return Style.HIGHLIGHT if underlined else Style.UNDERLINE

    def _ask(self, selected: tuple[int, int]) -> Asked:
        """The selected range without line ends at its edges."""
        reader = self._reader
        words = reader.sheet.text.value[slice(*selected)] if reader.sheet else ""
        start = selected[0] + len(words) - len(words.lstrip("\n"))
        end = selected[1] - (len(words) - len(words.rstrip("\n")))
        self._asked = asked = (start, end, reader.views.view.region())
        reader.clear_selection()
        return asked
