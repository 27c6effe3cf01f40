"""Lines become one string, and every character of it knows its place on paper."""

from core.importing.pdf.hyphens import Words
from core.importing.pdf.weaving import Woven, listed, woven
from tests.core.importing.pdf.shapes import MONO, lines


def places(block: Woven) -> str:
    """The characters that the strips say, blanks elsewhere."""
    shown = [" "] * len(block.text)
    for strip in block.strips:
        shown[strip.start : strip.end] = strip.piece.text[strip.first : strip.last]
    return "".join(shown)


def test_lines_join_and_the_hyphen_is_in_no_strip():
    block = woven(lines("the inter-", "national law"), Words([]))
    assert block.text == places(block) == "the international law"
    assert block.strips[0].last == len("the inter")


def test_a_part_keeps_its_places():
    block = woven(lines("1. The first", "item of all"), Words([])).part(3, 99)
    assert block.text == places(block) == "The first item of all"
    assert block.strips[0].first == 3


def test_a_part_of_blanks_has_no_blank_at_its_ends():
    assert woven(lines("a word and more"), Words([])).part(1, 7).text == "word"


def test_pages_are_told_where_they_begin():
    block = woven([*lines("on one page", page=3), *lines("and on the next", page=4)], Words([]))
    assert block.pages() == [(0, 3), (12, 4)]


def test_typed_lines_keep_their_indents():
    block = listed(lines("if x:", "    y()", "z()", style=MONO))
    assert block.text == "if x:\n    y()\nz()"
    assert places(block).split() == ["if", "x:", "y()", "z()"]
