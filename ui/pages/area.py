"""The scrolled area in which pages lie: turns mouse and keys into points of the column of pages. It knows no pages."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui.brush import Brush
from ui.reader.pointing import snaps
from ui.reader.scrolling import STEP, scrolls

_LEFT = Qt.MouseButton.LeftButton
_CONTROL = Qt.KeyboardModifier.ControlModifier


class PageArea(QAbstractScrollArea):
    """Points are the column's: px from its top left, whatever is scrolled."""

    clicked = Signal(QPointF)  # without a selection having been made
    hovered = Signal(QPointF)
    selecting = Signal(bool)  # the mouse button is down
    pressed = Signal(QPointF, bool)  # True: what is selected goes on to here
    dragged = Signal(QPointF)
    released = Signal(QPointF)
    doubled = Signal(QPointF)
    snapped = Signal(QPointF)  # a double click that means the sentence
    scrolled = Signal()
    resized = Signal()
    zoomed = Signal(float, QPointF)  # by this factor, around this point of the viewport
    typed = Signal(QKeyEvent)  # keys that neither scroll nor select
    menu_requested = Signal(QPoint)  # global
    selectionChanged = Signal()  # noqa: N815 - as the page of words calls it

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.paint: Callable[[QPainter, QRectF], object] = lambda _painter, _area: None
        """Paints what shows; the painter's origin is the column's."""
        self.copy: Callable[[], object] = lambda: None
        self.take: Callable[[QKeyEvent], bool] = lambda _event: False
        """Whether a key selects; if so, it is done."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self._brush = Brush(self.viewport())
        self._corner = QWidget()  # between the bars; the style would draw a frame there
        self._corner.setAutoFillBackground(True)
        self.setCornerWidget(self._corner)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setSingleStep(STEP)
            bar.valueChanged.connect(self._moved)

    @property
    def offset(self) -> int:
        """How far it is scrolled down, px."""
        return self.verticalScrollBar().value()

    @property
    def corner(self) -> QPointF:
        """The point at the top left of the viewport."""
        return QPointF(self.horizontalScrollBar().value(), self.offset)

    def to_document(self, point: QPointF) -> QPointF:
        """A point of the viewport in the column."""
        return point + self.corner

    def reveal(self, box: QRectF) -> None:
        """Scroll to a rectangle of the column unless its beginning is in view."""
        for bar, begin, end, view in (
            (self.verticalScrollBar(), box.top(), box.bottom(), self.viewport().height()),
            (self.horizontalScrollBar(), box.left(), box.right(), self.viewport().width()),
        ):
            if not 0 <= begin - bar.value() <= view - min(end - begin, 40.0):
                bar.setValue(round(begin - view / 3))

    def set_extent(self, width: float, height: float) -> None:
        """How large the column is, px."""
        view = self.viewport().size()
        for bar, whole, part in (
            (self.verticalScrollBar(), height, view.height()),
            (self.horizontalScrollBar(), width, view.width()),
        ):
            bar.setPageStep(part)
            bar.setRange(0, max(0, round(whole) - part))

    def set_ground(self, color: QColor) -> None:
        """The colour around the pages."""
        palette = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, color)
        self.setPalette(palette)
        for part in (self.viewport(), self._corner):
            part.setPalette(palette)
        self.setAutoFillBackground(True)
        self.viewport().update()

    def touch(self, box: QRectF) -> None:
        """Paint a rectangle of the column anew, as far as it shows."""
        shown = box.translated(-self.corner).toAlignedRect().adjusted(-5, -5, 5, 5)
        self.viewport().update(shown & self.viewport().rect())

    def _moved(self) -> None:
        self.viewport().update()
        self.scrolled.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The bars say it themselves."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Only what is asked for."""
        with self._brush.painter() as painter:
            area: QRect = event.rect()
            painter.setClipRect(area)
            painter.fillRect(area, self.palette().color(QPalette.ColorRole.Base))
            painter.translate(-self.corner)
            self.paint(painter, QRectF(area).translated(self.corner))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pages find another room."""
        super().resizeEvent(event)
        self.resized.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select."""
        if event.button() == _LEFT:
            self.selecting.emit(True)
            extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.pressed.emit(self.to_document(event.position()), extends)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a word, with Ctrl or Alt a sentence."""
        if event.button() == _LEFT:
            self.selecting.emit(True)
            taken = self.snapped if snaps(event) else self.doubled
            taken.emit(self.to_document(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on selecting, or say what the mouse is over."""
        if event.buttons() & _LEFT:
            self.dragged.emit(self.to_document(event.position()))
        elif not event.buttons():
            self.hovered.emit(self.to_document(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End of a selection, or a click."""
        if event.button() == _LEFT:
            self.released.emit(self.to_document(event.position()))
            self.selecting.emit(False)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to the reader."""
        self.menu_requested.emit(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, come nearer or go away."""
        turn = event.angleDelta().y()
        if event.modifiers() & _CONTROL and turn:
            self.zoomed.emit(1.1 ** (turn / 120), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Select, scroll, or pass the key on."""
        if not self.take(event) and not self._scroll(event):
            event.ignore()
            self.typed.emit(event)

    def _scroll(self, event: QKeyEvent) -> bool:
        if scrolls(self.verticalScrollBar(), self.viewport().height(), event):
            return True
        step = {Qt.Key.Key_Left: -STEP, Qt.Key.Key_Right: STEP}.get(Qt.Key(event.key()), 0)
        if not step or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + step)
        return True
