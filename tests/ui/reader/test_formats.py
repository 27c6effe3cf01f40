"""Every kind of block is set, and scales."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextFormat
from PySide6.QtWidgets import QApplication

from core.model.text import Attrs, Block, BlockKind, SpanKind
from core.settings import Reading
from ui import theme
from ui.reader.formats import LOOKS, Formats, containers, is_quoted, look_of

FORMATS = Formats(theme.load("light"))
SIZE = QTextFormat.Property.FontPixelSize.value


def block(kind: BlockKind, **attrs: object) -> Block:
    return Block(start=0, end=1, kind=kind, attrs=attrs)


@pytest.mark.parametrize("kind", BlockKind)
def test_every_kind_has_a_look_and_scales(kind: BlockKind, qapp: QApplication) -> None:
    small, large = FORMATS.letters(block(kind)), Formats(theme.load("light"), Reading(size=36)).letters(block(kind))
    assert abs(large.intProperty(SIZE) - 2 * small.intProperty(SIZE)) <= 1
    assert FORMATS.block(block(kind)).lineHeight() >= small.intProperty(SIZE)


def test_words_stand_at_18_on_28() -> None:
    paragraph = block(BlockKind.PARAGRAPH)
    assert FORMATS.letters(paragraph).intProperty(SIZE) == 18
    assert FORMATS.block(paragraph).lineHeight() == 28


def test_arabic_is_set_larger_and_from_the_right() -> None:
    arabic = block(BlockKind.QUOTE, direction="rtl")
    assert FORMATS.letters(arabic).intProperty(SIZE) == 22
    assert FORMATS.letters(arabic).fontFamilies()[0] == "Amiri"
    shape = FORMATS.block(arabic)
    assert shape.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert shape.rightMargin() > shape.leftMargin()
    assert not FORMATS.letters(block(BlockKind.LEAD, direction="rtl")).fontItalic()


def test_headings_shrink_with_their_level() -> None:
    sizes = [look_of(block(BlockKind.HEADING, level=level)).size for level in (1, 2, 3, 4, 6)]
    assert sizes == sorted(sizes, reverse=True)
    assert look_of(block(BlockKind.HEADING, level="x")) == look_of(block(BlockKind.HEADING))


@pytest.mark.parametrize("attrs", [{"in": ["quote:1", "list:1", "list:2"]}, {"in": ("quote:1", "list:1", "list:2")}])
def test_containers_are_counted(attrs: Attrs) -> None:
    inside = Block(start=0, end=1, kind=BlockKind.LIST_ITEM, attrs=attrs)
    assert (containers(inside, "list"), containers(inside, "quote"), is_quoted(inside)) == (2, 1, True)
    assert FORMATS.block(inside).leftMargin() > FORMATS.block(block(BlockKind.LIST_ITEM)).leftMargin()


def test_containers_of_nonsense_are_none() -> None:
    assert containers(block(BlockKind.PARAGRAPH, **{"in": 3}), "list") == 0


def test_emphasis_in_an_italic_lead_stands_upright() -> None:
    lead = FORMATS.letters(block(BlockKind.LEAD))
    assert lead.fontItalic()
    assert not FORMATS.span(lead, frozenset({SpanKind.EMPHASIS})).fontItalic()
    bold = FORMATS.span(FORMATS.letters(block(BlockKind.TITLE)), frozenset({SpanKind.STRONG}))
    assert bold.fontWeight() > QFont.Weight.Bold


def test_leading_moves_the_lines_of_words_and_half_those_of_headings() -> None:
    loose = Formats(theme.load("light"), Reading(leading=186))
    kinds = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.RULE)
    grown = [loose.block(block(kind)).lineHeight() / LOOKS[kind].leading for kind in kinds]
    assert [round(one, 1) for one in grown] == [1.2, 1.1, 1.0]


@pytest.mark.parametrize(("family", "first"), [("", "Literata"), ("Inter", "Inter"), ("DejaVu Serif", "DejaVu Serif")])
def test_words_are_set_in_the_chosen_typeface(family: str, first: str, qapp: QApplication) -> None:
    theme.load_fonts()
    chosen = Formats(theme.load("light"), Reading(family=family))
    assert chosen.letters(block(BlockKind.PARAGRAPH)).fontFamilies()[0] == first
    assert chosen.letters(block(BlockKind.BYLINE)).fontFamilies()[0] == "Inter"
    assert chosen.letters(block(BlockKind.PARAGRAPH, direction="rtl")).fontFamilies()[0] == "Amiri"


def test_a_second_paragraph_stands_under_the_words_of_its_item() -> None:
    for inside in (["list:1"], ["list:1", "list:2"]):
        item, more = block(BlockKind.LIST_ITEM, **{"in": inside}), block(BlockKind.PARAGRAPH, **{"in": inside})
        assert FORMATS.block(item).leftMargin() == FORMATS.block(more).leftMargin()


def test_only_the_first_footnote_stands_far_below() -> None:
    note, words = block(BlockKind.FOOTNOTE), block(BlockKind.PARAGRAPH)
    assert FORMATS.block(note, words).topMargin() > 2 * FORMATS.block(note, note).topMargin()


def test_a_link_is_known_without_its_colour() -> None:
    letters = FORMATS.letters(block(BlockKind.PARAGRAPH))
    assert FORMATS.span(letters, frozenset({SpanKind.LINK})).fontUnderline()
    assert not FORMATS.span(letters, frozenset({SpanKind.EMPHASIS})).fontUnderline()
