"""An article laid out for paper: how many pages it has, and each of them painted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextBlock

from ui.printing.bands import Band, bands, lines_of
from ui.printing.breaks import Sheet, sheets
from ui.printing.inks import Inks
from ui.printing.letters import Letters
from ui.printing.manuscript import Manuscript
from ui.printing.ornaments import Ornaments, Piece
from ui.printing.paper import FOOT, HEAD, SCALE, Paper, print_theme
from ui.printing.typeset import Typeset, typeset
from ui.reader.document import MARGIN
from ui.reader.formats import is_right_to_left
from ui.reader.marks import Marker, Marks
from ui.theme import interface_font

SMALL = 12.5
"""Px of running head, page numbers and the numbers beside the lines."""
BESIDE = 14
"""Px from the column to the numbers beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """The lines of one block of the document on the page that is painted."""

    piece: Piece
    block: QTextBlock
    corner: QPointF
    """The block's upper left corner on the page; above the page's own top where lines stand on the page before."""
    lines: tuple[int, int]


class Printout:
    """One article on sheets of one size."""

    def __init__(self, copy: Manuscript, paper: Paper, media: Path) -> None:
        self.letters = Letters()
        self._copy, self._paper, self._theme = copy, paper, print_theme()
        self._set: Typeset = typeset(copy.text, paper, media)
        setting = self._set.setting
        self._bands: Sequence[Band] = bands(setting, paper.column.height())
        self._sheets: Sequence[Sheet] = sheets(self._bands, paper.column.height())
        marker = Marker(setting.document, setting.map)
        self._marks = Marks(mark for one in copy.annotations if (mark := marker.highlight(one)))
        self._inks = Inks(self._theme, self._marks)
        self._ornaments = Ornaments(setting, self.letters, self._set.pictures, self._number_inks())
        self._rtl = bool(copy.text.blocks) and is_right_to_left(copy.text.blocks[0])

    @property
    def pages(self) -> int:
        """How many there are."""
        return len(self._sheets)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, from 0; the painter's unit is a point."""
        self.letters.page = number
        painter.save()
        painter.scale(SCALE, SCALE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        placed = list(self._placed(self._sheets[number]))
        for one, following in zip(placed, [*placed[1:], None], strict=True):
            self._ornaments.paint(painter, one.piece, following.piece if following else None)
        self._inks.paint(painter, [(one.block, one.corner) for one in placed], self._paper.column)
        # Words in the order in which they are read: so they are searched and copied.
        self._head(painter, number)
        for one in placed:
            self._ornaments.mark(painter, one.piece)
            self._words(painter, one)
            self._numbers(painter, one)
        self._foot(painter, number)
        painter.restore()

    def _placed(self, sheet: Sheet) -> Iterator[Placed]:
        """The pieces of a page from top to bottom."""
        setting, column = self._set.setting, self._paper.column
        last = self._bands[sheet.end].block if sheet.end < len(self._bands) else len(setting.text.blocks) - 1
        move = QPointF(column.left() - MARGIN, column.top() - sheet.top)
        for index in range(self._bands[sheet.first].block, last + 1):
            block = setting.document.findBlock(setting.map.entries[index].position)
            lines = lines_of(setting, block)
            inside = [n for n, (top, bottom) in enumerate(lines) if sheet.top <= (top + bottom) / 2 <= sheet.bottom]
            if not inside:
                continue
            corner = setting.document.documentLayout().blockBoundingRect(block).topLeft() + move
            first, end = inside[0], inside[-1] + 1
            area = QRectF(
                column.left(), lines[first][0] + move.y(), column.width(), lines[end - 1][1] - lines[first][0]
            )
            line, shape = block.layout().lineAt(first), block.blockFormat()
            piece = Piece(
                index=index,
                area=area,
                baseline=corner.y() + line.y() + line.ascent(),
                inset=(shape.leftMargin(), shape.rightMargin()),
                begins=first == 0,
                ends=end == len(lines),
                highest=lines[first][0] <= sheet.top + 1,
            )
            yield Placed(piece=piece, block=block, corner=corner, lines=(first, end))

    def _words(self, painter: QPainter, one: Placed) -> None:
        layout, text = one.block.layout(), one.block.text()
        painter.setPen(self._theme.colors.text)
        for number in range(one.lines[0], min(one.lines[1], layout.lineCount())):
            self.letters.line(painter, layout.lineAt(number), text, one.corner)

    def _numbers(self, painter: QPainter, one: Placed) -> None:
        """Beside the line where a passage begins, the number of the note on it."""
        beside: dict[int, float] = {}
        font, column = interface_font(SMALL, QFont.Weight.DemiBold), self._paper.column
        rtl = is_right_to_left(self._copy.text.blocks[one.piece.index])
        for mark in self._marks.in_block(one.block.blockNumber()):
            number = self._copy.numbers.get(mark.id)
            line = one.block.layout().lineForTextPosition(mark.start - one.block.position())
            begins = one.block.blockNumber() == mark.blocks[0] and one.lines[0] <= line.lineNumber() < one.lines[1]
            if number is None or not begins:
                continue
            side = beside.get(line.lineNumber(), 0.0)
            at = column.left() - BESIDE - side if rtl else column.right() + BESIDE + side
            place = QPointF(at, one.corner.y() + line.y() + line.ascent())
            color = self._theme.inks[mark.color].line.darker(115)
            self.letters.words(painter, str(number), font, color, place, align=float(rtl))
            beside[line.lineNumber()] = side + QFontMetricsF(font).horizontalAdvance(f"{number} ") + 3

    def _number_inks(self) -> Mapping[int, QColor]:
        """The colours of the notes' numbers after the text, by the start of their blocks."""
        found: dict[int, QColor] = {}
        for block in self._copy.text.blocks:
            color = self._copy.inks.get(str(block.attrs.get("note", "")))
            if block.start >= self._copy.notes and color is not None:
                found[block.start] = self._theme.inks[color].line.darker(115)
        return found

    def _head(self, painter: QPainter, number: int) -> None:
        """On the first page where the text comes from; on the others what it is, and when it appeared where."""
        column, color = self._paper.column, self._theme.colors.secondary
        font = interface_font(SMALL)
        metrics, y = QFontMetricsF(font), HEAD / SCALE
        origin = metrics.elidedText(self._copy.origin, Qt.TextElideMode.ElideRight, column.width() * 0.45)
        begin, end = self._copy.title, origin
        room = column.width() - (metrics.horizontalAdvance(origin) + 30 if origin else 0)
        if number == 0:
            begin, end, room = self._copy.address, "", column.width()
        mode = Qt.TextElideMode.ElideRight if number else Qt.TextElideMode.ElideMiddle
        begin = metrics.elidedText(begin, mode, room)
        edges = (column.left(), column.right())
        for words, side in ((begin, self._rtl and number > 0), (end, not self._rtl)):
            if words:
                self.letters.words(painter, words, font, color, QPointF(edges[side], y), align=float(side))

    def _foot(self, painter: QPainter, number: int) -> None:
        at = QPointF(self._paper.column.center().x(), self._paper.height - FOOT / SCALE)
        words, color = f"{number + 1} / {self.pages}", self._theme.colors.secondary
        self.letters.words(painter, words, interface_font(SMALL), color, at, align=0.5)
