"""How a card looks at rest: heading, quote, note, tags and links laid out for one width, ready to be painted."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from core.model.annotation import Annotation
from core.model.place import Status
from core.model.spoken import said
from core.translate import _
from ui.annotations.attached import NOTHING, Attached, Tie
from ui.annotations.direction import ARABIC_SCALE, is_leftward
from ui.annotations.kinds import kind_from
from ui.annotations.note_sheet import NoteSheet
from ui.theme import Theme, interface_font, reading_font

PAD = 12
"""Between a card's edge and its words, px."""
BAR = 4
"""The coloured bar on the left, px."""
LINES = 8
"""Lines of a note that show until its card is chosen."""
ENOUGH = 1500
"""Code points of a note that are read while only its first lines show."""
CHIP_HEIGHT = 22
CHIP_PAD = 9
CHIP_GAP = 6
MORE = 20
"""Height of the button below a note that goes on, px."""
ROW_GAP = 8
"""Between two links, px."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A link's place within the card: its kind, the other passage's words, its article."""

    tie: Tie
    box: QRectF


class Face:
    """Everything painted on a card, and how tall that makes it, px. `face` fills it."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.height = 0.0
        self.words: list[Words] = []
        self.chips: list[Chip] = []
        self.rows: list[Row] = []
        self.sheet: NoteSheet | None = None
        self.more: QRectF | None = None  # the button that shows the rest of a long note
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


def face(
    annotation: Annotation, width: float, theme: Theme, *, whole: bool, note_height: float | None = None,
    attached: Attached = NOTHING,
) -> Face:  # fmt: skip
    """Lay a card out. `whole` shows every line; `note_height` leaves so much room for an editor instead of the note."""
    result, top = Face(width), float(PAD - 2)
    inner = width - 2 * PAD - BAR
    title = heading(annotation)
    if title:
        top = _add(result, title, interface_font(11.5, QFont.Weight.Medium), top, inner, 1, "secondary") + 3
    if title and is_adrift(annotation) and annotation.exact:
        top = _add(result, said(annotation), _quote_font(14), top, inner, 99 if whole else 3, "secondary") + 4
    result.note_top = top
    if note_height is not None:
        top += note_height
    elif annotation.note:
        top = _add_note(
            result, annotation.note, _Setting(inner=inner, theme=theme, attached=attached), top, whole=whole
        )
    result.note_height = top - result.note_top
    result.chips = chips(annotation.tags, inner, top + (7 if top > PAD else 2))
    bottom = result.chips[-1].box.bottom() if result.chips else top
    bottom = _add_rows(result, attached.ties, inner, bottom)
    result.height = max(bottom + PAD - 1, 2 * PAD + 8)
    return result


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    """How a note is set."""

    inner: float
    theme: Theme
    attached: Attached


def _add_note(result: Face, note: str, setting: _Setting, top: float, *, whole: bool) -> float:
    """Set the note, or its first lines and a button for the rest, and return where it ends."""
    shown = note if whole else beginning(note)
    sheet = result.sheet = NoteSheet(shown, setting.inner, setting.theme, setting.attached.known)
    height = sheet.height if whole else sheet.height_of(LINES)
    if height < sheet.height or len(shown) < len(note):
        result.more = QRectF(PAD + BAR, top + height + 2, setting.inner, MORE)
        return top + height + 2 + MORE
    return top + height


def beginning(note: str) -> str:
    """As much of a note as its first lines can hold, cut where a line ends if there is one."""
    if len(note) <= ENOUGH:
        return note
    return note[: max(note.rfind("\n", ENOUGH // 2, ENOUGH), 0) or ENOUGH]


def _add_rows(result: Face, ties: tuple[Tie, ...], inner: float, top: float) -> float:
    """Lay out the links below a hairline, and return where they end."""
    if not ties:
        return top
    top += 4 if top <= PAD else 10
    for tie in ties:
        begun = top
        kind = kind_from(tie.kind, outward=tie.outward)
        top = _add(result, kind, interface_font(11.5, QFont.Weight.Medium), top, inner, 1, "secondary")
        top = _add(result, one_line(tie.words), _quote_font(13.5), top, inner, 2, "text")
        if tie.title:
            top = _add(result, one_line(tie.title), interface_font(11.5), top, inner, 1, "secondary")
        result.rows.append(Row(tie=tie, box=QRectF(PAD + BAR, begun, inner, top - begun)))
        top += ROW_GAP
    return top - ROW_GAP


def one_line(text: str) -> str:
    """The words without line ends."""
    return " ".join(text.split())


def _quote_font(px: float) -> QFont:
    font = reading_font(px)
    font.setItalic(True)
    return font


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
    if is_leftward(text):
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
