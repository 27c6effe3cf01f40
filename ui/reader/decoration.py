"""Paints what stands beside the words and is not in the text: bullets, bars, panels, rules, the meta line."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QPen, QTextBlock

from core.model.text import Block, BlockKind, SpanKind
from ui.reader.document import CELL, MARGIN, TOP, Setting
from ui.reader.formats import LOOKS, containers, is_quoted, is_right_to_left, look_of
from ui.reader.illustrations import Illustrations
from ui.reader.lost import paint_lost
from ui.reader.meta_line import SEPARATOR, head_length
from ui.reader.overlay import Shown
from ui.theme import interface_font

BAR = 3
WAY_BACK = "\u21a9\ufe0e"
"""After a footnote that is called somewhere: a click leads there. Painted, so that nobody copies it."""


def fitted(image: QImage, area: QRectF) -> QRectF:
    """Where a picture is painted: in the middle, as large as there is room, its shape kept."""
    size = QSizeF(image.size()).scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
    return QRectF(area.center() - QPointF(size.width() / 2, size.height() / 2), size)


class Decoration:
    """What is painted around the blocks of one set text. `line` is the meta line, empty for none."""

    def __init__(self, setting: Setting, line: str, illustrations: Illustrations | None = None) -> None:
        self.illustrations = illustrations
        self._setting = setting
        self._formats = setting.formats
        self._colors = setting.formats.theme.colors
        self._line = line
        self._head = head_length(setting.text)
        calls = (span for span in setting.text.spans if span.kind is SpanKind.NOTE_REF)
        self._called = frozenset(str(call.attrs.get("note")) for call in calls)

    def paint(self, painter: QPainter, blocks: list[Shown]) -> None:
        """Paint for the blocks that show; the painter's origin is the document's top left."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, shown, corner in self._whole(blocks):
            self._paint_block(painter, index, shown, corner)

    def paint_pictures(self, painter: QPainter, blocks: list[Shown]) -> None:
        """Paint the kept pictures of the blocks that show, over whatever was painted for them."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for index, shown, corner in self._whole(blocks):
            image = self._picture(self._setting.text.blocks[index])
            if image is not None:
                painter.drawImage(fitted(image, self._area(shown, corner)), image)

    def _picture(self, block: Block) -> QImage | None:
        name = str(block.attrs.get("media") or "")
        if block.kind is not BlockKind.FIGURE or not name or self.illustrations is None:
            return None
        return self.illustrations.image(name, self._formats.reading.width)

    def _whole(self, blocks: list[Shown]) -> Iterator[tuple[int, QTextBlock, QPointF]]:
        """The text's own blocks among those of the document."""
        for shown, corner in blocks:
            index = self._setting.map.index(shown.position())
            if index >= 0 and self._setting.map.entries[index].position == shown.position():
                yield index, shown, corner

    def _paint_block(self, painter: QPainter, index: int, shown: QTextBlock, corner: QPointF) -> None:
        block = self._setting.text.blocks[index]
        area = self._area(shown, corner)
        if is_quoted(block):
            self._paint_bar(painter, index, block, area)
        if block.kind is BlockKind.CODE:
            self._paint_panel(painter, area)
        elif block.kind in (BlockKind.LIST_ITEM, BlockKind.FOOTNOTE):
            self._paint_bullet(painter, block, shown, corner)
            self._paint_note(painter, index, shown, corner)
        elif block.kind is BlockKind.TABLE_CELL:
            self._paint_row_line(painter, index, area, corner.x())
        elif block.kind is BlockKind.RULE:
            self._paint_rule(painter, area)
        elif block.kind is BlockKind.FIGURE and self._picture(block) is None:
            paint_lost(painter, self._formats, block, area)
        if index == max(self._head - 1, 0):
            self._paint_line(painter, block, shown, corner, area)

    def _area(self, shown: QTextBlock, corner: QPointF) -> QRectF:
        """The block's lines over the whole width of the column."""
        width = self._setting.document.textWidth() - 2 * MARGIN
        lines = shown.layout().lineCount()
        leading = shown.blockFormat().lineHeight()
        return QRectF(MARGIN, corner.y(), width, max(lines, 1) * leading)

    def _paint_bar(self, painter: QPainter, index: int, block: Block, area: QRectF) -> None:
        blocks = self._setting.text.blocks
        joined = index + 1 < len(blocks) and is_quoted(blocks[index + 1])
        gap = max(look_of(block).below, look_of(blocks[index + 1]).above) if joined else 0
        height = area.height() + self._formats.px(gap) + (BAR if joined else 0)  # no seam between round ends
        left = area.left() + 2
        if is_right_to_left(block):
            left = area.right() - 2 - BAR
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colors.quote_bar)
        painter.drawRoundedRect(QRectF(left, area.top(), BAR, height), 1.5, 1.5)

    def _paint_panel(self, painter: QPainter, area: QRectF) -> None:
        pad = self._formats.px(10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colors.code)
        painter.drawRoundedRect(area.adjusted(0, -pad, 0, pad), 6, 6)

    def _paint_bullet(self, painter: QPainter, block: Block, shown: QTextBlock, corner: QPointF) -> None:
        line = shown.layout().lineAt(0)
        baseline, size = corner.y() + line.y() + line.ascent(), self._formats.px(look_of(block).size - 1)
        gap, rtl = self._formats.px(10), is_right_to_left(block)
        edge = self._setting.document.textWidth() - MARGIN - shown.blockFormat().rightMargin() + gap
        if not rtl:
            edge = MARGIN + shown.blockFormat().leftMargin() - gap
        if marker(block):
            self._paint_marker(painter, marker(block), QPointF(edge, baseline), size, rtl=rtl)
        elif block.kind is BlockKind.LIST_ITEM:
            middle = QPointF(edge + (4 if rtl else -4), baseline - size * 0.27)
            self._paint_dot(painter, containers(block, "list"), middle)

    def _paint_marker(self, painter: QPainter, text: str, at: QPointF, size: int, *, rtl: bool) -> None:
        painter.setFont(self._formats.font(size))
        painter.setPen(self._colors.secondary)
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        width = 0 if rtl else QFontMetricsF(painter.font()).horizontalAdvance(text)
        painter.drawText(at - QPointF(width, 0), text)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def _paint_dot(self, painter: QPainter, depth: int, middle: QPointF) -> None:
        """Filled in the outer list, a ring inside it, so on in turn."""
        ring = depth > 1 and depth % 2 == 0
        painter.setPen(QPen(self._colors.secondary, 1.3) if ring else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if ring else self._colors.secondary)
        painter.drawEllipse(middle, 2.6, 2.6)

    def figure_at(self, shown: QTextBlock, corner: QPointF, point: QPointF) -> int | None:
        """The index of the figure of the text that a document's block shows at a point; None for none."""
        for index, block, place in self._whole([(shown, corner)]):
            figure = self._setting.text.blocks[index].kind is BlockKind.FIGURE
            return index if figure and self._area(block, place).contains(point) else None
        return None

    def way_back_at(self, shown: QTextBlock, corner: QPointF, point: QPointF) -> str:
        """The name of the footnote whose way back stands at a point of the document; empty for none."""
        for index, block, place in self._whole([(shown, corner)]):
            box = self._way_back(index, block, place)
            if box is not None and box.adjusted(-4, -4, 8, 4).contains(point):
                return str(self._setting.text.blocks[index].attrs.get("note"))
        return ""

    def _way_back(self, index: int, shown: QTextBlock, corner: QPointF) -> QRectF | None:
        """Where the way back of a footnote stands: after its last line, when it is called somewhere."""
        blocks = self._setting.text.blocks
        block, after = blocks[index], blocks[index + 1] if index + 1 < len(blocks) else None
        note = block.attrs.get("note")
        more = after is not None and after.kind is block.kind and after.attrs.get("note") == note
        lines = shown.layout().lineCount()
        if block.kind is not BlockKind.FOOTNOTE or more or str(note) not in self._called or not lines:
            return None
        line = shown.layout().lineAt(lines - 1).naturalTextRect().translated(corner)
        wide = self._formats.px(17)
        left = line.left() - wide - 5 if is_right_to_left(block) else line.right() + 5
        return QRectF(left, line.top(), wide, line.height())

    def _paint_note(self, painter: QPainter, index: int, shown: QTextBlock, corner: QPointF) -> None:
        """The way back after a footnote, and a short line above the first of several."""
        blocks = self._setting.text.blocks
        box = self._way_back(index, shown, corner)
        if box is not None:
            painter.setFont(interface_font(self._formats.px(14)))
            painter.setPen(self._colors.link)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), WAY_BACK)
        first = index == 0 or blocks[index - 1].kind is not BlockKind.FOOTNOTE
        if first and blocks[index].kind is BlockKind.FOOTNOTE:
            top, width = corner.y() - self._formats.px(20), self._setting.document.textWidth()
            long, rtl = self._formats.px(90), is_right_to_left(blocks[index])
            left = width - MARGIN - long if rtl else MARGIN
            painter.setPen(QPen(self._colors.quote_bar, 1))
            painter.drawLine(QPointF(left, top), QPointF(left + long, top))

    def _paint_row_line(self, painter: QPainter, index: int, area: QRectF, left: float) -> None:
        """A line above every row of a table but its first, stronger under its head; none through a cell of two rows."""
        blocks = self._setting.text.blocks
        here, before = blocks[index].attrs, blocks[max(index - 1, 0)].attrs
        if before.get("table") == here.get("table") and before.get("row") != here.get("row"):
            top = area.top() - self._formats.px(CELL)
            headed = bool(before.get("header")) and not here.get("header")
            painter.setPen(QPen(self._colors.secondary if headed else self._colors.border, 1))
            begin = area.left() if here.get("column") == 0 else max(left - self._formats.px(CELL), area.left())
            painter.drawLine(QPointF(begin, top), QPointF(area.right(), top))

    def _paint_rule(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(QPen(self._colors.quote_bar, 1))
        middle, half = area.center(), min(area.width() / 2, self._formats.px(90))
        painter.drawLine(QPointF(middle.x() - half, middle.y()), QPointF(middle.x() + half, middle.y()))

    def _paint_line(self, painter: QPainter, block: Block, shown: QTextBlock, corner: QPointF, area: QRectF) -> None:
        """After the byline or dateline where one stands, else under the title, else above everything."""
        if not self._line:
            return
        painter.setFont(interface_font(self._formats.px(14), QFont.Weight.Medium))
        painter.setPen(self._colors.secondary)
        height = self._formats.px(LOOKS[BlockKind.DATELINE].leading)
        if self._head and block.kind is not BlockKind.TITLE:
            self._paint_after(painter, block, shown, corner)
            return
        top = area.bottom() + self._formats.px(8) if self._head else self._formats.px(TOP)
        self._paint_text(painter, QRectF(area.left(), top, area.width(), height), self._line, block)

    def _paint_after(self, painter: QPainter, block: Block, shown: QTextBlock, corner: QPointF) -> None:
        line = shown.layout().lineAt(shown.layout().lineCount() - 1)
        used = line.naturalTextRect().translated(corner)
        text, width = SEPARATOR + self._line, self._setting.document.textWidth()
        area = QRectF(used.right(), used.top(), width - MARGIN - used.right(), used.height())
        if is_right_to_left(block):
            text, area = self._line + SEPARATOR, QRectF(MARGIN, used.top(), used.left() - MARGIN, used.height())
        if QFontMetricsF(painter.font()).horizontalAdvance(text) <= area.width():
            self._paint_text(painter, area, text, block)

    def _paint_text(self, painter: QPainter, area: QRectF, text: str, block: Block) -> None:
        shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        rtl = is_right_to_left(block)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute), shown)


def marker(block: Block) -> str:
    """The number or letter before a list item or a footnote, as it was written; empty for a bullet."""
    written = str(block.attrs.get("note" if block.kind is BlockKind.FOOTNOTE else "marker") or "")[:6]
    return written if any(letter.isalnum() for letter in written) else ""
