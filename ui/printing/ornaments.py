"""What stands beside the words on paper: bars, panels, bullets, numbers, lines of tables, pictures."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTextLayout, QTextOption

from core.model.text import Block, BlockKind
from core.translate import _
from ui.printing.letters import Letters
from ui.reader.decoration import BAR, marker
from ui.reader.document import CELL, Setting
from ui.reader.formats import containers, is_quoted, is_right_to_left, look_of
from ui.theme import interface_font, reading_font


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """The lines of one block that stand on one page."""

    index: int
    """The block's, in the text."""
    area: QRectF
    """Those lines over the column's whole width, px of the page."""
    baseline: float
    """Of the first of them."""
    inset: tuple[float, float]
    """How far the words stand in from the column's left and right."""
    begins: bool
    """The block's first line is among them."""
    ends: bool
    """Its last one is."""
    highest: bool
    """Nothing stands above it on the page."""


class Ornaments:
    """Paints for one set text; `inks` are the colours of numbers by the start of their blocks."""

    def __init__(
        self, setting: Setting, letters: Letters, pictures: Mapping[int, QImage], inks: Mapping[int, QColor]
    ) -> None:
        self._text, self._formats = setting.text, setting.formats
        self._colors = setting.formats.theme.colors
        self._letters, self._pictures, self._inks = letters, pictures, inks

    def mark(self, painter: QPainter, piece: Piece) -> None:
        """Write what stands before a piece's words: a number, a bullet."""
        block = self._text.blocks[piece.index]
        if block.kind in (BlockKind.LIST_ITEM, BlockKind.FOOTNOTE) and piece.begins:
            self._bullet(painter, block, piece)

    def paint(self, painter: QPainter, piece: Piece, following: Piece | None) -> None:
        """Paint what lies under a piece and around it; `following` is the next one on the page."""
        block = self._text.blocks[piece.index]
        if is_quoted(block):
            self._bar(painter, block, piece, following)
        if block.kind is BlockKind.CODE:
            self._panel(painter, piece)
        elif block.kind is BlockKind.TABLE_CELL and piece.begins:
            self._row_line(painter, piece)
        elif block.kind is BlockKind.RULE:
            self._rule(painter, piece.area)
        elif block.kind is BlockKind.FIGURE:
            self._figure(painter, block, piece)

    def _bar(self, painter: QPainter, block: Block, piece: Piece, following: Piece | None) -> None:
        area, end = piece.area, piece.area.bottom()
        if following is not None and is_quoted(self._text.blocks[following.index]):
            end = following.area.top() + BAR  # no seam between round ends
        left = area.right() - 2 - BAR if is_right_to_left(block) else area.left() + 2
        self._fill(painter, self._colors.quote_bar)
        painter.drawRoundedRect(QRectF(left, area.top(), BAR, end - area.top()), 1.5, 1.5)

    def _panel(self, painter: QPainter, piece: Piece) -> None:
        pad = self._formats.px(10)
        self._fill(painter, self._colors.code)
        top, bottom = (-pad if piece.begins else -2), (pad if piece.ends else 2)
        painter.drawRoundedRect(piece.area.adjusted(0, top, 0, bottom), 6, 6)

    def _bullet(self, painter: QPainter, block: Block, piece: Piece) -> None:
        rtl, size = is_right_to_left(block), self._formats.px(look_of(block).size - 1)
        gap = self._formats.px(10)
        edge = piece.area.right() - piece.inset[1] + gap if rtl else piece.area.left() + piece.inset[0] - gap
        at = QPointF(edge, piece.baseline)
        if marker(block):
            color = self._inks.get(block.start, self._colors.secondary)
            self._letters.words(painter, marker(block), reading_font(size), color, at, align=0.0 if rtl else 1.0)
        elif block.kind is BlockKind.LIST_ITEM:
            self._dot(painter, containers(block, "list"), at + QPointF(4 if rtl else -4, -size * 0.27))

    def _dot(self, painter: QPainter, depth: int, middle: QPointF) -> None:
        """Filled in the outer list, a ring inside it, so on in turn."""
        ring = depth > 1 and depth % 2 == 0
        painter.setPen(QPen(self._colors.secondary, 1.3) if ring else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if ring else self._colors.secondary)
        painter.drawEllipse(middle, 2.6, 2.6)

    def _row_line(self, painter: QPainter, piece: Piece) -> None:
        """A hairline above every row of a table but its first; stronger below its head."""
        blocks = self._text.blocks
        here, before = blocks[piece.index].attrs, blocks[max(piece.index - 1, 0)].attrs
        if before.get("table") != here.get("table") or before.get("row") == here.get("row") or piece.highest:
            return
        top = piece.area.top() - self._formats.px(CELL)
        painter.setPen(QPen(self._colors.secondary if before.get("header") else self._colors.border, 1))
        painter.drawLine(QPointF(piece.area.left(), top), QPointF(piece.area.right(), top))

    def _rule(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(QPen(self._colors.border, 1))
        middle, half = area.center(), min(area.width() / 2, self._formats.px(90))
        painter.drawLine(QPointF(middle.x() - half, middle.y()), QPointF(middle.x() + half, middle.y()))

    def _figure(self, painter: QPainter, block: Block, piece: Piece) -> None:
        area, image = piece.area, self._pictures.get(piece.index)
        if image is not None:
            width = min(area.width(), area.height() * image.width() / image.height())
            height = width * image.height() / image.width()
            target = QRectF(area.center().x() - width / 2, area.top(), width, height)
            painter.drawImage(target, image, QRectF(image.rect()))
            return
        painter.setPen(QPen(self._colors.border, 1))
        painter.setBrush(self._colors.code)
        painter.drawRoundedRect(area, 6, 6)
        self._lines(painter, str(block.attrs.get("alt") or _("Picture, not kept")), area.adjusted(24, 12, -24, -12))

    def _lines(self, painter: QPainter, words: str, area: QRectF) -> None:
        """Words in the middle of an area, as many lines of them as it holds."""
        layout = QTextLayout(words, interface_font(self._formats.px(13)))
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        height = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid() and height + line.height() <= area.height():
            line.setLineWidth(area.width())
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        painter.setPen(self._colors.secondary)
        at = QPointF(area.left(), area.center().y() - height / 2)
        for number in range(layout.lineCount()):
            if layout.lineAt(number).y() < height:
                self._letters.line(painter, layout.lineAt(number), words, at)

    def _fill(self, painter: QPainter, color: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
