"""The small bar above a selection or a chosen passage: six colours, underline, note, tags, copy or remove."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from core.model.annotation import Color, Style
from core.translate import _
from ui.annotations.colors import ORDER, color_name, dot
from ui.brush import paint_plate
from ui.icons import icon
from ui.theme import Theme

AWAY = 8
"""Between the bar and the words, px."""


class SelectionBar(QFrame):
    """Buttons for the selection, or for the passage that was clicked."""

    color_chosen = Signal(Color)
    underline_chosen = Signal()
    note_chosen = Signal()
    tag_chosen = Signal()
    copy_chosen = Signal()
    remove_chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._colors = {color: self._button(partial(self.color_chosen.emit, color)) for color in ORDER}
        self._line = self._button(self.underline_chosen.emit)
        self._line.setCheckable(True)
        self._note = self._button(self.note_chosen.emit)
        self._tag = self._button(self.tag_chosen.emit)
        self._copy = self._button(self.copy_chosen.emit)
        self._remove = self._button(self.remove_chosen.emit)
        self._name()
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 5, 6, 5)
        row.setSpacing(1)
        for color in ORDER:
            row.addWidget(self._colors[color])
        row.addSpacing(4)
        row.addWidget(self._line)
        row.addSpacing(8)
        for button in (self._note, self._tag, self._copy, self._remove):
            row.addWidget(button)
        self.setAccessibleName(_("Mark these words"))
        self.hide()

    @property
    def done(self) -> tuple[SignalInstance, ...]:
        """The signals after which the bar has done its work."""
        return (
            self.color_chosen,
            self.underline_chosen,
            self.note_chosen,
            self.tag_chosen,
            self.copy_chosen,
            self.remove_chosen,
        )

    def _button(self, run: object) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # every button has a key; the words keep the focus
        button.setIconSize(QSize(18, 18))
        button.setAutoRaise(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(run)
        return button

    def _name(self) -> None:
        for number, color in enumerate(ORDER, 1):
            self._say(self._colors[color], color_name(color), str(number))
        self._say(self._line, _("Underline"), "Ctrl+U")
        self._say(self._note, _("Note"), "N")
        self._say(self._tag, _("Tags"), "T")
        self._say(self._copy, _("Copy"), "Ctrl+C")
        self._say(self._remove, _("Remove"), "Del")

    def _say(self, button: QToolButton, name: str, key: str) -> None:
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({key})")

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self._theme = theme
        ink = theme.colors.secondary
        drawings = ("underline", "note", "tag", "copy", "trash")
        for button, name in zip((self._line, self._note, self._tag, self._copy, self._remove), drawings, strict=True):
            button.setIcon(icon(name, ink))
        self._show_colors(None)

    def _show_colors(self, chosen: Color | None) -> None:
        if self._theme is not None:
            for color, button in self._colors.items():
                button.setIcon(dot(self._theme, color, 18, chosen=color is chosen))

    def show_over(
        self, area: QRectF, room: QRectF, *, passage: Color | None = None, style: Style | None = None
    ) -> None:
        """Stand above `area` (the parent's coordinates), under it where there is no room.

        `passage` and `style` are those of the passage that is chosen.
        """
        self._show_colors(passage)
        self._line.setChecked(style is Style.UNDERLINE)
        self._remove.setVisible(passage is not None)
        self.adjustSize()
        left = area.center().x() - self.width() / 2
        left = max(room.left(), min(left, room.right() - self.width()))
        top = area.top() - self.height() - AWAY
        if top < room.top():
            top = min(area.bottom() + AWAY, room.bottom() - self.height())
        self.move(round(left), round(top))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised plate with a hairline."""
        if self._theme is not None:
            paint_plate(self, self._theme)
