"""Selecting by sentences and paragraphs, wider and narrower: the same in both views, since it counts code points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from core.model.text import Text
from core.model.units import Unit, block_at, grown, moved
from ui.reader.formats import is_right_to_left

if TYPE_CHECKING:
    from ui.reader.reader import Reader

Range = tuple[int, int]


class Strides:
    """One reader's. It remembers how a selection grew, to make it smaller again."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._grown: list[Range] = []
        """What was selected before each step, and at last what is selected now."""

    def extend(self, unit: Unit, *, on: bool) -> None:
        """Move the end of the selection on to the end of a sentence or a paragraph, or back to a beginning."""
        text, view = self._text(), self._reader.views.view
        if text is None:
            return
        anchor, head = view.pencil.ends()
        if self._reader.selection() is None:
            anchor = head = view.pencil.begin()
        view.pencil.draw_on(anchor, moved(text, head, unit, on=on))

    def grow(self) -> None:
        """Select the word, the sentence, the paragraph, the article: each time the next larger one."""
        text, selected, view = self._text(), self._reader.selection(), self._reader.views.view
        if text is None:
            return
        if selected is None:
            at = view.pencil.begin()
            selected = (at, at)
        if not self._grown or self._grown[-1] != selected:
            self._grown = [selected]
        larger = grown(text, selected)
        if larger != selected:
            self._grown.append(larger)
            self._reader.select(*larger)

    def shrink(self) -> None:
        """Select again what was selected before the last step."""
        if len(self._grown) > 1 and self._grown[-1] == self._reader.selection():
            self._grown.pop()
            self._reader.select(*self._grown[-1])

    def mirrored(self) -> bool:
        """Whether going on means to the left where the selection ends."""
        text = self._text()
        block = block_at(text, self._reader.views.view.pencil.ends()[1]) if text is not None else None
        return block is not None and is_right_to_left(block)

    def step(self, key: Qt.Key) -> bool:
        """What Alt+Shift and an arrow do, in the direction in which the words run; False for another key."""
        if key not in _STRIDES:
            return False
        unit, on = _STRIDES[key]
        self.extend(unit, on=on is not (unit is Unit.SENTENCE and self.mirrored()))
        return True

    def _text(self) -> Text | None:
        return self._reader.sheet.text if self._reader.sheet else None


_STRIDES = {
    Qt.Key.Key_Right: (Unit.SENTENCE, True),
    Qt.Key.Key_Left: (Unit.SENTENCE, False),
    Qt.Key.Key_Down: (Unit.PARAGRAPH, True),
    Qt.Key.Key_Up: (Unit.PARAGRAPH, False),
}
