"""Paints a card as it was laid out."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from core.translate import _
from ui.annotations.face import BAR, CHIP_HEIGHT, MORE, PAD, Face, Words, chip_font
from ui.theme import Theme, interface_font


def paint(painter: QPainter, shown: Face, theme: Theme, ink: QColor, *, chosen: bool) -> None:
    """Paint a card with its top left at the painter's origin."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(0.5, 0.5, shown.width - 1, shown.height - 1)
    _paint_ground(painter, box, theme, ink, chosen=chosen)
    for words in shown.words:
        _paint_words(painter, words, theme)
    _paint_note(painter, shown, theme)
    _paint_rows(painter, shown, theme)
    painter.setFont(chip_font())
    for chip in shown.chips:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colors.chip)
        painter.drawRoundedRect(chip.box, CHIP_HEIGHT / 2, CHIP_HEIGHT / 2)
        painter.setPen(theme.colors.chip_text)
        painter.drawText(chip.box, int(Qt.AlignmentFlag.AlignCenter), chip.text)


def _paint_ground(painter: QPainter, box: QRectF, theme: Theme, ink: QColor, *, chosen: bool) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawRoundedRect(box, 7, 7)
    painter.save()
    painter.setClipRect(box.adjusted(BAR - 0.5, -1, 1, 1))
    painter.setBrush(theme.colors.raised)
    painter.drawRoundedRect(box, 7, 7)
    painter.setPen(ink if chosen else theme.colors.border)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 7, 7)
    painter.restore()


def _paint_note(painter: QPainter, shown: Face, theme: Theme) -> None:
    if shown.sheet is not None:
        painter.save()
        painter.translate(PAD + BAR, shown.note_top)
        shown.sheet.paint(painter, shown.note_height - (MORE + 2 if shown.more else 0))
        painter.restore()
    if shown.more is not None:
        painter.setPen(theme.colors.link)
        painter.setFont(interface_font(12.5, QFont.Weight.Medium))
        painter.drawText(shown.more, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), _("More…"))


def _paint_rows(painter: QPainter, shown: Face, theme: Theme) -> None:
    """A hairline above the first link, and the other passage's colour beside each."""
    for row in shown.rows:
        if row is shown.rows[0] and row.box.top() > 2 * PAD:
            painter.fillRect(QRectF(row.box.left(), row.box.top() - 5, row.box.width(), 1), theme.colors.border)


def _paint_words(painter: QPainter, words: Words, theme: Theme) -> None:
    painter.setPen(getattr(theme.colors, words.color))
    for number in range(words.lines):
        words.layout.lineAt(number).draw(painter, QPointF(PAD + BAR, words.top))
    if words.cut:
        last = words.layout.lineAt(words.lines - 1)
        left = min(last.naturalTextWidth() + 2, last.width() - 12)
        painter.setFont(words.layout.font())
        at = QPointF(PAD + BAR + left, words.top + last.y() + last.ascent())
        painter.fillRect(QRectF(at.x(), at.y() - last.ascent(), 16, last.height()), theme.colors.raised)
        painter.drawText(at, "…")
