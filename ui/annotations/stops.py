"""What can be followed on a card: links of its note, links to other passages, the rest of a long note.

Each is a real button over the painted words, so that Tab, Enter, the mouse and a screen reader reach it as any other.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractButton, QWidget

from core.model.note import Run
from core.translate import _
from ui.annotations.attached import Tie
from ui.annotations.face import BAR, MORE, PAD, Face
from ui.annotations.kinds import kind_from
from ui.annotations.note_sheet import Place
from ui.annotations.quotation import quotation
from ui.label import plain_tooltip
from ui.links.destination import destination
from ui.theme import Theme

LONG = 160
"""Code points of another passage in a tooltip."""


class Stop(QAbstractButton):
    """One of them; what it leads to is in `run` or `tie`, in neither for the rest of the note."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.run: Run | None = None
        self.tie: Tie | None = None
        self.menu: Callable[[Tie, QPoint], object] | None = None
        self._theme: Theme | None = None
        self._boxes: list[QRect] = []
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def stand(self, boxes: list[QRect], theme: Theme) -> None:
        """Be where the words are; of a link over two lines, on both and not between."""
        self._theme, whole = theme, QRegion()
        for box in boxes:
            whole = whole.united(QRegion(box.adjusted(-2, 0, 2, 0)))
        self.setGeometry(whole.boundingRect())
        corner = whole.boundingRect().topLeft()
        self._boxes = [box.adjusted(-2, 0, 2, 0).translated(-corner) for box in boxes]
        self.setMask(whole.translated(-corner))
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing but a ring while it has the keyboard, or a breath of colour under the mouse."""
        if self._theme is None or not (self.hasFocus() or (self.underMouse() and self.tie is not None)):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.colors.accent if self.hasFocus() else self._theme.colors.border
        painter.setPen(QPen(color, 2 if self.hasFocus() else 1))
        for box in self._boxes:
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """As before."""
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter follows, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif self.tie is not None and self.menu is not None and event.key() == Qt.Key.Key_Menu:
            self.menu(self.tie, self.mapToGlobal(self.rect().bottomLeft()))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a link to another passage."""
        if self.tie is None or self.menu is None:
            event.ignore()
        else:
            self.menu(self.tie, event.globalPos())


class Stops:
    """Those of one card. A button that has the keyboard keeps it while the card is laid out anew."""

    def __init__(self, card: QWidget, follow: Callable[[Stop], object], menu: Callable[[Tie, QPoint], object]) -> None:
        self._card = card
        self._follow = follow
        self._menu = menu
        self.buttons: list[Stop] = []

    def show(self, shown: Face, theme: Theme) -> None:
        """Stand where the card's words are now."""
        count = 0
        for run, tie, boxes, name, tip in _wanted(shown):
            button = self._button(count)
            button.run, button.tie = run, tie
            button.setAccessibleName(name)
            button.setToolTip(plain_tooltip(tip))
            button.stand(boxes, theme)
            count += 1
        for button in self.buttons[count:]:
            button.hide()
            button.deleteLater()
        del self.buttons[count:]

    def _button(self, number: int) -> Stop:
        if number == len(self.buttons):
            button = Stop(self._card)
            button.menu = self._menu
            button.clicked.connect(partial(self._press, button))
            self.buttons.append(button)
        return self.buttons[number]

    def _press(self, button: Stop, checked: bool = False) -> None:
        self._follow(button)


Wanted = tuple[Run | None, Tie | None, list[QRect], str, str]


def _wanted(shown: Face) -> list[Wanted]:
    """What of the face can be followed, from top to bottom."""
    found: list[Wanted] = []
    if shown.sheet is not None:
        visible = shown.note_height - (MORE + 2 if shown.more else 0)
        for place in shown.sheet.places:
            boxes = [box for box in shown.sheet.boxes(place) if box.bottom() <= visible + 1]
            if boxes:
                placed = [box.translated(PAD + BAR, shown.note_top).toAlignedRect() for box in boxes]
                found.append((place.run, None, placed, place.run.text, _tip(place)))
    if shown.more is not None:
        found.append((None, None, [shown.more.toAlignedRect()], _("Show the whole note"), _("Show the whole note")))
    for row in shown.rows:
        kind = kind_from(row.tie.kind, outward=row.tie.outward)
        said = f"{kind} {quotation(row.tie.words, LONG)} {row.tie.title}"
        found.append((None, row.tie, [row.box.adjusted(-4, -3, 4, 3).toAlignedRect()], said.strip(), said.strip()))
    return found


def _tip(place: Place) -> str:
    """Where it leads: the host first, as before anything is opened."""
    run = place.run
    if run.mention:
        return (
            run.mention if place.known else _("Nothing in the library bears this name: {name}").format(name=run.mention)
        )
    to = destination(run.href)
    return "\n".join(part for part in (to.place, to.address, run.title) if part)
