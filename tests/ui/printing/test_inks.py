"""Highlights on paper have the reader's colours, and mix where they overlap."""

import re
import zlib

from core.model.annotation import Color
from core.model.place import Status
from core.model.text import BlockKind
from tests.ui.printing.sheets import colors, passage, pdf, printout, text
from ui.printing.inks import mixed
from ui.printing.paper import print_theme
from ui.reader.marks import Mark

WORDS = text(("Le vieux pont date de 1480, dit-on à la mairie de la ville.", BlockKind.PARAGRAPH))


def rgb(color: Color) -> tuple[int, int, int]:
    fill = print_theme().inks[color].fill
    return fill.red(), fill.green(), fill.blue()


def test_each_colour_is_the_readers() -> None:
    places = [(0, 8, Color.YELLOW), (14, 22, Color.GREEN), (28, 40, Color.BLUE)]
    annotations = tuple(passage(n, a, b, exact="x", color=color) for n, (a, b, color) in enumerate(places))
    assert {rgb(color) for _start, _end, color in places} <= colors(pdf(printout(WORDS, annotations)))


def test_where_two_overlap_the_colours_are_multiplied() -> None:
    annotations = (passage(1, 0, 30, exact="x"), passage(2, 10, 40, exact="x", color=Color.BLUE))
    seen = colors(pdf(printout(WORDS, annotations)))
    one, two = rgb(Color.YELLOW), rgb(Color.BLUE)
    product = tuple(round(a * b / 255) for a, b in zip(one, two, strict=True))
    assert {one, two} <= seen
    assert any(max(abs(a - b) for a, b in zip(color, product, strict=True)) <= 1 for color in seen)


def test_only_stretches_under_several_are_mixed() -> None:
    marks = [Mark(id=n, start=a, end=b, color=Color.PINK) for n, (a, b) in enumerate(((0, 5), (5, 9), (7, 12)))]
    assert [(start, end) for start, end, _color in mixed(marks, print_theme())] == [(7, 9)]
    assert not list(mixed([], print_theme()))


def test_edited_words_have_a_broken_line() -> None:
    sure, unsure = (
        pdf(printout(WORDS, (passage(1, 0, 20, exact="x", status=status),)))
        for status in (Status.ANCHORED, Status.CHANGED)
    )
    line = print_theme().inks[Color.YELLOW].line
    shown = (line.red(), line.green(), line.blue())
    assert shown in colors(sure)
    dashes = [re.findall(rb"\[[\d. ]+\]0  d", _content(data)) for data in (sure, unsure)]
    assert (len(dashes[0]), len(dashes[1]) > 0) == (0, True)


def _content(data: bytes) -> bytes:
    found = b""
    for start in re.finditer(rb"stream\n", data):
        try:
            found += zlib.decompressobj().decompress(data[start.end() :])
        except zlib.error:
            continue
    return found
