"""The pictures of an article one by one over the whole window, with what is said of them; Esc goes back to words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QImage, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from core.translate import _
from ui.icons import icon
from ui.label import PlainLabel
from ui.lightbox.canvas import STRIDE, Canvas
from ui.lightbox.plates import Plate
from ui.theme import interface_font

DOTS = 4096
"""Pixels to which a wider picture is scaled down when it is decoded."""
STEP = 80
"""Pixels by which an arrow moves a picture that is larger than the window."""
INK = "#f4f4f4"
SHEET = (
    "#lightbox { background: #101214; } #lightbox QLabel { color: #f4f4f4; background: transparent; }"
    "#lightbox QToolButton { color: #f4f4f4; border: 1px solid transparent; border-radius: 6px; padding: 7px; }"
    "#lightbox QToolButton:hover { background: #2b2f34; } #lightbox QToolButton:disabled { color: #6d7278; }"
    "#lightbox QToolButton:focus { border: 1px solid #8fc1ff; }"
)


class Lightbox(QWidget):
    """Dark in every look: pictures are seen best on it, and its words are white."""

    wanted = Signal(str, int)
    """A hash, and to how many pixels its picture may be scaled down; the answer is for `take`."""
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("lightbox")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.plates: Sequence[Plate] = ()
        self.current = 0
        self.canvas = Canvas(self)
        self.number, self.caption, self.alt = (PlainLabel(parent=self) for _label in range(3))
        self.previous = self._button("‹", _("Previous picture (←)"), lambda: self.step(-1))
        self.next = self._button("›", _("Next picture (→)"), lambda: self.step(1))
        self._zooms = (
            self._button("−", _("Smaller (−)"), lambda: self.canvas.zoom_by(1 / STRIDE)),
            self._button("+", _("Larger (+)"), lambda: self.canvas.zoom_by(STRIDE)),
        )
        self.leave = self._button("close", _("Close (Esc)"), self.hide)
        self._lay_out()
        self.canvas.beside.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def open(self, plates: Sequence[Plate], at: int) -> None:
        """Show these, the one with this index first."""
        self.plates, self.current = plates, at
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.setFocus()
        self._show()

    def step(self, by: int) -> None:
        """Go so many pictures on, or back below 0; it ends with the last one."""
        if 0 <= self.current + by < len(self.plates):
            self.current += by
            self._show()

    def take(self, name: str, image: QImage | None) -> None:
        """Here is a picture; None when it cannot be shown."""
        if self.isVisible() and self.plates[self.current].media == name:
            self.canvas.show_image(image)
            if image is None:
                self._say_lost()

    def _show(self) -> None:
        plate, total = self.plates[self.current], len(self.plates)
        self.canvas.show_image(None)
        self.number.setText(_("{number} of {total}").format(number=self.current + 1, total=total) if total > 1 else "")
        self.caption.setText(plate.under)
        self.caption.setVisible(bool(plate.under))
        self.alt.setText(plate.alt if plate.alt != plate.under else "")
        self.previous.setEnabled(self.current > 0)
        self.next.setEnabled(self.current < total - 1)
        if plate.media:
            self.wanted.emit(plate.media, DOTS)
        else:
            self._say_lost()
        self._announce()

    def _say_lost(self) -> None:
        plate = self.plates[self.current]
        lines = (_("This picture was not kept."), plate.alt, plate.address)
        self.alt.setText("\n".join(line for line in lines if line))

    def _announce(self) -> None:
        """Say to those who listen which picture it is and what it shows."""
        words = ". ".join(filter(None, (self.number.text(), self.alt.text(), self.caption.text())))
        self.setAccessibleName(words or _("Picture"))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words or _("Picture")))

    def event(self, event: QEvent) -> bool:
        """Keys mean the pictures, not the window's commands, while this shows."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, + and −, 0, Esc."""
        near, keys = self.canvas.zoom is not None, Qt.Key
        ways = {keys.Key_Left: (STEP, 0), keys.Key_Right: (-STEP, 0), keys.Key_Up: (0, STEP), keys.Key_Down: (0, -STEP)}
        key = Qt.Key(event.key())
        if near and key in ways and self.canvas.move_by(QPointF(*ways[key])):
            return
        runs: dict[Qt.Key, Callable[[], object]] = {
            keys.Key_Escape: self.hide,
            keys.Key_Left: lambda: self.step(-1), keys.Key_PageUp: lambda: self.step(-1),
            keys.Key_Right: lambda: self.step(1), keys.Key_PageDown: lambda: self.step(1),
            keys.Key_Space: lambda: self.step(1), keys.Key_Home: lambda: self.step(-self.current),
            keys.Key_End: lambda: self.step(len(self.plates) - 1 - self.current),
            keys.Key_Plus: lambda: self.canvas.zoom_by(STRIDE), keys.Key_Equal: lambda: self.canvas.zoom_by(STRIDE),
            keys.Key_Minus: lambda: self.canvas.zoom_by(1 / STRIDE), keys.Key_0: self.canvas.fit,
        }  # fmt: skip
        runs.get(key, lambda: None)()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Tab stays among the buttons: what is below cannot be seen."""
        stops = [one for one in (self.previous, self.next, *self._zooms, self.leave) if one.isEnabled()]
        here = self.focusWidget()
        at = stops.index(here) if isinstance(here, QToolButton) and here in stops else (-1 if next else 0)
        stops[(at + (1 if next else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
        return False

    def hideEvent(self, event: QEvent) -> None:
        """Let go of the picture."""
        self.canvas.show_image(None)
        self.closed.emit()

    def _button(self, drawing: str, name: str, run: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        if len(drawing) == 1:
            button.setText(drawing)
            button.setFont(interface_font(20))
        else:
            button.setIcon(icon(drawing, QColor(INK)))
            button.setIconSize(QSize(20, 20))
        button.setToolTip(name)
        button.setAccessibleName(name.partition(" (")[0])
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(run)
        return button

    def _lay_out(self) -> None:
        self.setStyleSheet(SHEET)
        top, foot = QHBoxLayout(), QVBoxLayout()
        top.addWidget(self.number)
        top.addStretch()
        for button in (*self._zooms, self.previous, self.next, self.leave):
            top.addWidget(button)
        for label, px in ((self.caption, 14), (self.alt, 13)):
            label.setFont(interface_font(px))
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            foot.addWidget(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 18)
        column.addLayout(top)
        column.addWidget(self.canvas, 1)
        column.addLayout(foot)
