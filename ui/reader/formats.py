"""How each kind of block is set: typeface, size, leading, colour, margins. Sizes are for words of 18 px, and scale."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextFormat

from core.model.text import Block, BlockKind, SpanKind
from core.settings import Reading
from ui.theme import CODE, INTERFACE, Theme, families, font_of

BASE = 18
"""Size of the words in px that the table below is made for."""
COLUMN = 640
"""Usual width of the column in px: some 70 letters of that size."""
TALLEST = 720
"""Height of a picture in px, at most: it is seen whole in most windows."""
ARABIC_SCALE = 1.2
UNDERLINE = 110
"""How strong the line under a link is, 0 to 255."""
LEADING = 155
"""Hundredths of the letters' height that the table's leading is for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One kind of block. Measures in px."""

    size: float = 18
    leading: float = 28
    above: float = 0
    below: float = 15
    inset: float = 0
    """From the side where lines begin."""
    outset: float = 0
    """From the side where they end."""
    family: tuple[str, ...] = ()
    """None: the one chosen for reading."""
    weight: QFont.Weight = QFont.Weight.Normal
    italic: bool = False
    color: str = "text"
    spacing: float = 100
    """Between letters, per cent."""


_SMALL = tuple(INTERFACE)
LOOKS: dict[BlockKind, Look] = {
    BlockKind.TITLE: Look(size=36, leading=44, above=8, below=12, weight=QFont.Weight.Bold, spacing=99),
    BlockKind.BYLINE: Look(size=14, leading=22, below=4, family=_SMALL, weight=QFont.Weight.Medium, color="secondary"),
    BlockKind.DATELINE: Look(
        size=14, leading=22, below=4, family=_SMALL, weight=QFont.Weight.Medium, color="secondary"
    ),
    BlockKind.LEAD: Look(size=20, leading=31, above=20, below=24, italic=True),
    BlockKind.HEADING: Look(size=24, leading=32, above=36, below=8, weight=QFont.Weight.DemiBold),
    BlockKind.PARAGRAPH: Look(above=15),
    BlockKind.QUOTE: Look(above=15, inset=26, outset=16),
    BlockKind.LIST_ITEM: Look(below=7, inset=30),
    BlockKind.CODE: Look(size=14.5, leading=22, above=26, below=30, inset=18, outset=18, family=tuple(CODE)),
    BlockKind.CAPTION: Look(size=14, leading=21, above=4, below=2, family=_SMALL, color="secondary"),
    BlockKind.CREDIT: Look(size=13, leading=20, below=18, family=_SMALL, color="secondary"),
    BlockKind.FOOTNOTE: Look(size=15, leading=23, above=8, below=8, inset=30, outset=26, color="secondary"),
    BlockKind.FIGURE: Look(leading=132, above=20, below=10, color="page"),
    BlockKind.TABLE_CELL: Look(size=15.5, leading=23, below=0),
    BlockKind.RULE: Look(leading=28, above=6, below=18),
}
_HEADINGS = {
    1: Look(size=28, leading=36, above=40, below=10, weight=QFont.Weight.Bold),
    3: Look(size=20, leading=28, above=28, below=6, weight=QFont.Weight.DemiBold),
    4: Look(size=18, leading=28, above=22, below=4, weight=QFont.Weight.DemiBold),
}
NOTES_ABOVE = 44
"""Air above the first footnote, px at the base size: a short line stands in it."""
LIST_STEP = 26
"""How much further in each list inside a list stands, in px."""


def look_of(block: Block) -> Look:
    """How `block` is set."""
    if block.kind is BlockKind.HEADING:
        level = block.attrs.get("level")
        return _HEADINGS.get(min(level, 4) if isinstance(level, int) else 2, LOOKS[BlockKind.HEADING])
    return LOOKS[block.kind]


def containers(block: Block, kind: str) -> int:
    """In how many containers of a kind (`list`, `quote`) the block stands."""
    inside = block.attrs.get("in")
    return sum(str(one).startswith(f"{kind}:") for one in inside) if isinstance(inside, list | tuple) else 0  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]


def is_quoted(block: Block) -> bool:
    """Whether a bar stands beside it."""
    return block.kind is BlockKind.QUOTE or containers(block, "quote") > 0


def is_right_to_left(block: Block) -> bool:
    """Which way the block's lines run, as its attrs say: the importer looked at its letters."""
    return block.attrs.get("direction") == "rtl"


def has_picture(block: Block) -> bool:
    """Whether it is a figure whose picture is kept, and whose size is known."""
    width, height = block.attrs.get("width"), block.attrs.get("height")
    known = isinstance(width, int) and isinstance(height, int) and min(width, height) > 0
    return block.kind is BlockKind.FIGURE and known and bool(block.attrs.get("media"))


class Formats:
    """Qt's formats for the blocks and spans of one article in one theme and size."""

    def __init__(self, theme: Theme, reading: Reading | None = None, *, room: bool = False) -> None:
        """`room` asks for a line's room under the title, or above a text without a head."""
        self.theme = theme
        self.room = room
        self.reading = reading or Reading()
        self.scale = self.reading.size / BASE
        self._families = families(self.reading.family)

    def px(self, measure: float) -> int:
        """A measure of the table at the chosen size, in px."""
        return round(measure * self.scale)

    def color(self, name: str) -> QColor:
        """A colour of the theme by its name."""
        return getattr(self.theme.colors, name)

    def block(self, block: Block, before: Block | None = None) -> QTextBlockFormat:
        """Leading, margins and direction; words stand close under a heading, so `before` matters."""
        look, rtl = look_of(block), is_right_to_left(block)
        result = QTextBlockFormat()
        picture = self.picture_height(block, self.reading.width) if has_picture(block) else 0
        leading = picture or self.leading(block)
        result.setLineHeight(leading, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        result.setTopMargin(self.px(self._above(block, before)))
        room = LOOKS[BlockKind.DATELINE].leading + 14 if self.room and block.kind is BlockKind.TITLE else 0
        result.setBottomMargin(self.px(look.below + room))
        inset, outset = self.px(self.inset(block, look)), self.px(look.outset)
        result.setLeftMargin(outset if rtl else inset)
        result.setRightMargin(inset if rtl else outset)
        result.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        return result

    def _above(self, block: Block, before: Block | None) -> float:
        """Words stand close under a heading, the first footnote far from what it is about."""
        above, kind = look_of(block).above, before.kind if before is not None else None
        if kind is BlockKind.HEADING and above == LOOKS[BlockKind.PARAGRAPH].above:
            return 0
        return NOTES_ABOVE if block.kind is BlockKind.FOOTNOTE and kind not in (block.kind, None) else above

    def picture_height(self, block: Block, column: float) -> int:
        """How tall a picture is in a column so many px wide."""
        width, height = (float(str(block.attrs[name])) for name in ("width", "height"))
        return max(1, round(min(TALLEST, height * min(1.0, column / width))))

    def leading(self, block: Block) -> int:
        """From one line of the block to the next, px. What was chosen holds half for headings, for rules not at all."""
        look, chosen = look_of(block), self.reading.leading / LEADING
        if block.kind in (BlockKind.TITLE, BlockKind.HEADING):
            chosen = (1 + chosen) / 2
        elif block.kind in (BlockKind.FIGURE, BlockKind.RULE):
            chosen = 1
        return self.px(look.leading * chosen * (ARABIC_SCALE if is_right_to_left(block) else 1))

    def inset(self, block: Block, look: Look) -> float:
        """How far its lines stand in, px at the base size."""
        lists = max(containers(block, "list") - 1, 0) * LIST_STEP
        if block.kind is not BlockKind.LIST_ITEM and containers(block, "list"):
            lists += LOOKS[BlockKind.LIST_ITEM].inset  # under the words of its item
        quotes = containers(block, "quote") - (block.kind is BlockKind.QUOTE)
        return look.inset + lists + max(quotes, 0) * LOOKS[BlockKind.QUOTE].inset

    def letters(self, block: Block) -> QTextCharFormat:
        """Typeface, size and colour of a block's words."""
        look, rtl = look_of(block), is_right_to_left(block)
        result = QTextCharFormat()
        result.setFontFamilies(self._families.right_to_left if rtl else list(look.family) or self._families.words)
        size = self.px(look.size * (ARABIC_SCALE if rtl else 1))
        result.setProperty(QTextFormat.Property.FontPixelSize.value, size)
        result.setFontWeight(look.weight)
        result.setFontItalic(look.italic and not rtl)
        result.setFontLetterSpacing(100 if rtl else look.spacing)
        result.setFontHintingPreference(QFont.HintingPreference.PreferNoHinting)
        header = block.kind is BlockKind.TABLE_CELL and bool(block.attrs.get("header"))
        if header:
            result.setFontWeight(QFont.Weight.DemiBold)
        result.setForeground(self.color(look.color))
        return result

    def font(self, px: float) -> QFont:
        """The chosen typeface, for what is painted among the words."""
        return font_of(self._families.words, px)

    def span(self, base: QTextCharFormat, kinds: frozenset[SpanKind]) -> QTextCharFormat:
        """The words' format where spans of these kinds lie over it."""
        result = QTextCharFormat(base)
        if SpanKind.STRONG in kinds:
            heavier = base.fontWeight() >= QFont.Weight.DemiBold
            result.setFontWeight(QFont.Weight.ExtraBold if heavier else QFont.Weight.Bold)
        if SpanKind.EMPHASIS in kinds:
            result.setFontItalic(not base.fontItalic())
        if SpanKind.CODE in kinds:
            result.setFontFamilies(CODE)
            result.setProperty(QTextFormat.Property.FontPixelSize.value, self.px(15))
        if SpanKind.LABEL in kinds:
            result.setFontWeight(QFont.Weight.Medium)
        if SpanKind.SUPERSCRIPT in kinds or SpanKind.NOTE_REF in kinds:
            result.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        if SpanKind.SUBSCRIPT in kinds:
            result.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        if kinds & {SpanKind.LINK, SpanKind.NOTE_REF}:
            result.setForeground(self.color("link"))
        if SpanKind.LINK in kinds:  # not by colour alone
            faint = QColor(self.color("link"))
            faint.setAlpha(UNDERLINE)
            result.setFontUnderline(True)
            result.setUnderlineColor(faint)
        return result
