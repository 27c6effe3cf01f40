"""A picture that did not come along: its place says so, what it showed, and where it stood."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from core.model.text import Block
from core.translate import _
from ui.reader.formats import Formats
from ui.theme import interface_font

AIR = 16
"""Between the words and the plate's edge, px."""
GAP = 5
"""Between two lines, px."""


def lost_words(block: Block) -> str:
    """What is said in the place of a figure without a picture."""
    page = block.attrs.get("page")
    return _("Page {page}, which is only a picture").format(page=page) if page else _("Picture, not kept")


def paint_lost(painter: QPainter, formats: Formats, block: Block, area: QRectF) -> None:
    """Paint the plate: the sentence, the words that describe the picture, the address, as far as they are known."""
    colors = formats.theme.colors
    painter.setPen(QPen(colors.border, 1))
    painter.setBrush(colors.code)
    painter.drawRoundedRect(area, 6, 6)
    room = area.adjusted(AIR, AIR, -AIR, -AIR)
    plain, strong = interface_font(formats.px(13)), interface_font(formats.px(13), QFont.Weight.Medium)
    small = interface_font(formats.px(12))
    lines: list[tuple[str, QFont, QColor]] = [(lost_words(block), strong, colors.secondary)]
    if alt := str(block.attrs.get("alt") or ""):
        lines.append((alt, plain, colors.text))
    if address := str(block.attrs.get("address") or ""):
        middle = Qt.TextElideMode.ElideMiddle
        lines.append((QFontMetricsF(small).elidedText(address, middle, room.width()), small, colors.secondary))
    _paint_lines(painter, lines, room)


def _paint_lines(painter: QPainter, lines: list[tuple[str, QFont, QColor]], room: QRectF) -> None:
    """Centred, under each other; what is too tall loses its last lines."""
    flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
    measured = [QFontMetricsF(font).boundingRect(room, flags, words).height() for words, font, _color in lines]
    top = room.top() + max(room.height() - sum(measured) - GAP * (len(lines) - 1), 0) / 2
    for (words, font, color), height in zip(lines, measured, strict=True):
        box = QRectF(room.left(), top, room.width(), min(height, max(room.bottom() - top, 0)))
        painter.setFont(font)
        painter.setPen(color)
        painter.drawText(box, flags, words)
        top += height + GAP
