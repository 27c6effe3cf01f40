"""What one marks with: the colour and style taken up last, and whether every selection is marked at once."""

from PySide6.QtCore import QObject, Signal

from core.model.annotation import Color, Style


class Pen(QObject):
    """One reader's. It lies on the table, or is drawn: then what is selected is a highlight."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.color = Color.YELLOW
        self.style = Style.HIGHLIGHT
        self.drawn = False

    def take(self, color: Color | None = None, style: Style | None = None) -> None:
        """Mark with another colour or style from now on."""
        self._set(color or self.color, style or self.style, self.drawn)

    def draw(self, on: bool) -> None:
        """Mark at once what is selected, or not any more."""
        self._set(self.color, self.style, on)

    def _set(self, color: Color, style: Style, drawn: bool) -> None:
        if (color, style, drawn) != (self.color, self.style, self.drawn):
            self.color, self.style, self.drawn = color, style, drawn
            self.changed.emit()
