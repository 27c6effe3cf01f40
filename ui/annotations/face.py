"""How a card looks at rest: its heading, quote, note and tags laid out for one width, ready to be painted."""

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from core.model.annotation import Annotation
from core.model.place import Status
from core.model.spoken import said
from core.translate import _
from ui.theme import Theme, interface_font, reading_font

PAD = 12
"""Between a card's edge and its words, px."""
BAR = 4
"""The coloured bar on the left, px."""
NOTE_PX = 14
LINES = 8
"""Lines of a note that show until its card is chosen."""
ARABIC_SCALE = 1.2
CHIP_HEIGHT = 22
CHIP_PAD = 9
CHIP_GAP = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Lines of one piece of text, laid out; `top` within the card."""

    layout: QTextLayout
    top: float
    lines: int
    color: str
    cut: bool = False
    """More stands below than is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A tag's place within the card, and its words as they fit."""

    box: QRectF
    text: str


class Face:
    """Everything painted on a card, and how tall that makes it, px. `face` fills it."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.height = 0.0
        self.words: list[Words] = []
        self.chips: list[Chip] = []
        self.note_top = PAD - 2.0  # where an editor goes
        self.note_height = 0.0


def has_card(annotation: Annotation) -> bool:
    """Whether it says more than its colour does."""
    return bool(annotation.note or annotation.tags or is_adrift(annotation))


def is_adrift(annotation: Annotation) -> bool:
    """Whether it stands at no passage: a note on the whole article, or one whose words are gone."""
    return annotation.place is None or annotation.place.start is None or annotation.place.status is Status.ORPHAN


def heading(annotation: Annotation) -> str:
    """What must be known before the note; empty for a passage that stands where it stood, unless it is a region."""
    if annotation.selectors is None:
        return _("On the article")
    if is_adrift(annotation):
        return _("Not found in this text")
    if annotation.selectors.region is not None:
        return said(annotation)
    if annotation.place and annotation.place.status is Status.CHANGED:
        return _("These words were edited")
    return ""


def face(annotation: Annotation, width: float, *, whole: bool, note_height: float | None = None) -> Face:
    """Lay a card out. `whole` shows every line; `note_height` leaves so much room for an editor instead of the note."""
    result, top = Face(width), float(PAD - 2)
    inner = width - 2 * PAD - BAR
    title = heading(annotation)
    if title:
        top = _add(result, title, interface_font(11.5, QFont.Weight.Medium), top, inner, 1, "secondary") + 3
    if title and is_adrift(annotation) and annotation.exact:
        quote = reading_font(14)
        quote.setItalic(True)
        top = _add(result, said(annotation), quote, top, inner, 99 if whole else 3, "secondary") + 4
    result.note_top = top
    if note_height is not None:
        top += note_height
    elif annotation.note:
        top = _add(result, annotation.note, interface_font(NOTE_PX), top, inner, 9999 if whole else LINES, "text")
    result.note_height = top - result.note_top
    result.chips = chips(annotation.tags, inner, top + (7 if top > PAD else 2))
    bottom = result.chips[-1].box.bottom() if result.chips else top
    result.height = max(bottom + PAD - 1, 2 * PAD + 8)
    return result


def chips(tags: tuple[str, ...], inner: float, top: float) -> list[Chip]:
    """Where the tags go, line by line."""
    metrics = QFontMetricsF(chip_font())
    result: list[Chip] = []
    x = y = 0.0
    for tag in tags:
        text = metrics.elidedText(tag, Qt.TextElideMode.ElideMiddle, inner - 2 * CHIP_PAD)
        width = metrics.horizontalAdvance(text) + 2 * CHIP_PAD
        if x and x + width > inner:
            x, y = 0.0, y + CHIP_HEIGHT + CHIP_GAP - 1
        result.append(Chip(box=QRectF(PAD + BAR + x, top + y, width, CHIP_HEIGHT), text=text))
        x += width + CHIP_GAP
    return result


def chip_font() -> QFont:
    """The typeface of tags."""
    return interface_font(12, QFont.Weight.Medium)


def _add(result: Face, text: str, font: QFont, top: float, inner: float, most: int, color: str) -> float:
    """Lay out at most so many lines of `text` and return where they end."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if text.strip() and unicodedata.bidirectional(text.strip()[0]) in ("R", "AL"):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        font.setPixelSize(round(font.pixelSize() * ARABIC_SCALE))
        layout.setFont(font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    step, count, cut = round(QFontMetricsF(font).lineSpacing()), 0, False
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        if count == most:
            cut = True
            break
        line.setLineWidth(inner)
        line.setPosition(QPointF(0, count * step))
        count += 1
    layout.endLayout()
    result.words.append(Words(layout=layout, top=top, lines=count, color=color, cut=cut))
    return top + count * step


def paint(painter: QPainter, shown: Face, theme: Theme, ink: QColor, *, chosen: bool) -> None:
    """Paint a card with its top left at the painter's origin."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(0.5, 0.5, shown.width - 1, shown.height - 1)
    _paint_ground(painter, box, theme, ink, chosen=chosen)
    for words in shown.words:
        _paint_words(painter, words, theme)
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
