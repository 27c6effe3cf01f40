"""The sheet of words itself: shows a set text, paints under it, turns mouse and keys into positions. Never edits."""

from collections.abc import Callable, Iterable
from typing import cast

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, Qt, QUrl, QVariantAnimation, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from ui.brush import Brush
from ui.reader.caret import Caret, selected_by
from ui.reader.decoration import Decoration
from ui.reader.document import MARGIN, PlainDocument, Setting, fit_pictures
from ui.reader.illustrations import Illustrations
from ui.reader.overlay import Overlay
from ui.reader.pointing import Pointing, position_at
from ui.reader.scrolling import scrolls
from ui.reader.showing import Showing
from ui.theme import Theme

SHINE = 900
"""How long a passage that was jumped to stands out, ms."""
PARTS = 6
"""Parts of the page that are painted one by one; more are painted as one."""


class Page(QTextEdit):
    """One article's words. Points are the viewport's, positions the document's unless said otherwise."""

    clicked = Signal(QPointF)  # in the document, without a selection having been made
    hovered = Signal(QPointF)
    selecting = Signal(bool)  # the mouse button is down
    scrolled = Signal()
    typed = Signal(QKeyEvent)  # keys that neither scroll nor select
    menu_requested = Signal(QPoint)  # global

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting: Setting | None = None
        self.overlay: Overlay | None = None
        self.decoration: Decoration | None = None
        self.illustrations = Illustrations(self.viewport())
        self.walk = Caret(self)
        self.showing = Showing(self)
        self._pointing = Pointing(self)
        self._brush = Brush(self.viewport())
        self.margins_for: Callable[[int], tuple[int, int]] | None = None
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Selecting by keys is ours: Qt would show its caret, and its sign for the writing direction, all the time.
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self._shining = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=SHINE)
        self._shining.valueChanged.connect(self._shine)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)

    def show_setting(self, setting: Setting, overlay: Overlay, decoration: Decoration) -> None:
        """Show another text."""
        before = self.setting
        self.setting, self.overlay, self.decoration = setting, overlay, decoration
        self._brush.renew()
        self.setDocument(setting.document)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        setting.document.documentLayout().documentSizeChanged.connect(overlay.rectangles.clear)
        if before is not None:
            before.document.deleteLater()

    def show_nothing(self) -> None:
        """Show an empty page."""
        before = self.setting
        self.setting = self.overlay = self.decoration = None
        self.setDocument(PlainDocument(self))
        if before is not None:
            before.document.deleteLater()

    def set_colors(self, theme: Theme) -> None:
        """Take the theme's colours. The selection is ours to paint, so Qt's is transparent."""
        colors = self.palette()
        colors.setColor(QPalette.ColorRole.Base, theme.colors.page)
        colors.setColor(QPalette.ColorRole.Window, theme.colors.page)
        colors.setColor(QPalette.ColorRole.Text, theme.colors.text)
        colors.setColor(QPalette.ColorRole.Highlight, QColor(0, 0, 0, 0))
        colors.setColor(QPalette.ColorRole.HighlightedText, theme.colors.text)
        self.setPalette(colors)
        self.viewport().setPalette(colors)  # another style sheet has given it the old ones for good
        self.setAutoFillBackground(True)

    def set_margins(self, left: int, right: int) -> None:
        """Keep the words this far from the left and right edge, px."""
        if self.setting is not None:
            bar = self.verticalScrollBar().sizeHint().width()
            fit_pictures(self.setting, self.width() - left - right - bar - 2 * MARGIN)
        self.setViewportMargins(left, 0, right, 0)

    def event(self, event: QEvent) -> bool:
        """Take the margins for a new width before anything is laid out in it: once, not twice."""
        if event.type() == QEvent.Type.Resize and self.margins_for is not None:
            self.set_margins(*self.margins_for(self.width()))
        return super().event(event)

    @property
    def offset(self) -> int:
        """How far it is scrolled, px."""
        return self.verticalScrollBar().value()

    def to_document(self, point: QPointF) -> QPointF:
        """A point of the viewport in the document."""
        return point + QPointF(0, self.offset)

    def line_top(self, position: int) -> float:
        """Where in the document the line that holds `position` begins, px."""
        return self.showing.line_top(position)

    def top_position(self) -> int:
        """The document's position at the top of the viewport."""
        return self.showing.top_position()

    def positions_around(self, windows: float) -> tuple[int, int]:
        """First and last position of the document within so many windows' heights above and below what shows."""
        return self.showing.positions_around(windows)

    def scroll_to(self, position: int, above: float = 4) -> None:
        """Scroll so that the line of `position` stands `above` px under the top; the very start shows the top."""
        top = self.line_top(position) - above if position > 0 else 0
        self.verticalScrollBar().setValue(round(max(top, 0)))

    def shine(self, start: int, end: int) -> None:
        """Let a passage that was jumped to stand out for a moment."""
        if self.overlay is not None:
            self.overlay.flash = (start, end, 1.0)
            self._shining.start()

    def _shine(self, strength: float) -> None:
        if self.overlay is not None and self.overlay.flash is not None:
            start, end, _ = self.overlay.flash
            self.overlay.flash = (start, end, strength) if strength else None
            self.touch((start, end))

    def touch(self, *spans: tuple[int, int] | None) -> None:
        """Repaint the lines on which these ranges of the document show, and nothing else."""
        for band in self.showing.bands(*spans):
            self.viewport().update(band)

    def touch_margin(self) -> None:
        """Repaint the strip beside the words where tabs stand."""
        view = self.viewport().rect()
        self.viewport().update(view.adjusted(view.width() - MARGIN, 0, 0, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Everything of ours first, then the words on top, each part by itself: what lies between two stays."""
        parts = list(cast("Iterable[QRect]", event.region()))
        for area in parts if len(parts) <= PARTS else [event.rect()]:
            self._paint_under(area)
            self._paint_words(area)

    def _paint_under(self, area: QRect) -> None:
        if self.overlay is not None and self.decoration is not None:
            with self._brush.painter() as painter:  # whatever happens, the words show
                painter.setClipRect(area)
                blocks = self.showing.blocks_in(area)
                painter.translate(0, -self.offset)
                self.decoration.paint(painter, blocks)
                self.overlay.paint(painter, blocks)
                self.decoration.paint_pictures(painter, blocks)

    def _paint_words(self, area: QRect) -> None:
        """Draw them without telling Qt of the selection: it would cut off letters of the lines above and below it."""
        asked = QAbstractTextDocumentLayout.PaintContext()
        asked.palette, asked.clip = self.palette(), QRectF(area).translated(0, self.offset)
        asked.cursorPosition = self.textCursor().position() if self.walk.walking and self.hasFocus() else -1
        painter = QPainter(self.viewport())
        painter.setClipRect(area)
        painter.translate(0, -self.offset)
        self.document().documentLayout().draw(painter, asked)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select."""
        super().mousePressEvent(event)
        self._pointing.pressed(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.selecting.emit(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End of a selection, or a click."""
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.selecting.emit(False)
        if not self.textCursor().hasSelection():
            self.clicked.emit(self.to_document(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what the mouse is over."""
        super().mouseMoveEvent(event)
        self._pointing.dragged(event)
        if not event.buttons():
            self.hovered.emit(self.to_document(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a word."""
        super().mouseDoubleClickEvent(event)
        self._pointing.doubled(event)

    def cursorForPosition(self, pos: QPoint) -> QTextCursor:
        """The cursor at the words that are drawn at a point of the viewport."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position_at(self.document(), self.to_document(QPointF(pos))))
        return cursor

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to the reader: Qt's own speaks of rich text."""
        self.menu_requested.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, extend the selection, or pass the key on."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        elif self.walk.takes(event):
            self.walk.move(event)
        elif not scrolls(self.verticalScrollBar(), self.viewport().height(), event):
            event.ignore()
            self.typed.emit(event)

    def selected(self) -> tuple[int, int] | None:
        """The selected range of the document; None for none. One that leaves a table's cell takes whole cells."""
        return selected_by(self.textCursor())

    def createMimeDataFromSelection(self) -> QMimeData:
        """The words selected as the article has them: Qt's own would change blanks and add HTML."""
        data, span = QMimeData(), self.selected()
        if self.setting is not None and span is not None:
            start, end = (self.setting.map.point(position) for position in span)
            data.setText(self.setting.text.value[start:end])
        return data

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: A002 - Qt's name
        """Answer no name, as the document does."""
        return None

    def caret(self, position: int, anchor: int | None = None) -> None:
        """Put the caret, and the selection's other end, without scrolling."""
        offset, cursor = self.offset, self.textCursor()
        cursor.setPosition(position if anchor is None else anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(offset)
