"""Rectangles cover what they name, and nothing else, in both directions of writing."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from core.model.text import BlockKind, Text
from tests.ui.reader.builders import WORDS, text
from ui import theme
from ui.reader.document import Setting, set_text
from ui.reader.formats import Formats
from ui.reader.rectangles import Rectangles, lines_of, range_between

ARABIC = "قالت اللجنة إنّ نسبة الملء بلغت 61 % في عام 2024، وفق تقرير ADES Report الذي نُشر في باريس"


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    theme.load_fonts()


def setting(of: Text, width: float = 400) -> Setting:
    done = set_text(of, Formats(theme.load("light")))
    done.document.setTextWidth(width)
    done.document.documentLayout().documentSize()
    return done


def boxes(done: Setting, words: str) -> list[QRectF]:
    start = done.text.value.index(words)
    first, last = done.map.position(start), done.map.position(start + len(words))
    return Rectangles().of(done.document.findBlock(first), first, last)


def test_one_rectangle_a_line() -> None:
    done = setting(text((BlockKind.PARAGRAPH, WORDS)))
    assert len(boxes(done, "piézomètre")) == 1
    lines = boxes(done, WORDS)
    layout = done.document.begin().layout()
    assert len(lines) == layout.lineCount() > 2
    assert [round(box.top()) for box in lines] == sorted({round(box.top()) for box in lines})
    assert all(box.right() <= 344 + 1 for box in lines)  # blanks at the end of a line hang outside
    assert all(22 <= box.height() <= 28 for box in lines)


def test_neighbours_meet_without_overlapping() -> None:
    done = setting(text((BlockKind.PARAGRAPH, WORDS)), 2000)
    one, other = boxes(done, "Le piézo")[0], boxes(done, "mètre de")[0]
    assert abs(one.right() - other.left()) < 0.1


def test_a_range_over_two_directions_has_a_rectangle_for_each_stretch() -> None:
    done = setting(text((BlockKind.PARAGRAPH, f"with {ARABIC[:12]} inside")), 2000)
    inside = boxes(done, f"th {ARABIC[:4]}")
    assert len(inside) == 2
    assert inside[0].right() < inside[1].left()


def test_a_whole_line_of_two_directions_is_one_rectangle() -> None:
    done = setting(text((BlockKind.PARAGRAPH, ARABIC, {"direction": "rtl"})), 2000)
    whole = boxes(done, ARABIC)
    line = done.document.begin().layout().lineAt(0).naturalTextRect()
    assert len(whole) == 1
    assert abs(whole[0].left() - line.left()) < 2
    assert abs(whole[0].right() - line.right()) < 4


def test_latin_inside_arabic_stands_where_it_is_drawn() -> None:
    done = setting(text((BlockKind.PARAGRAPH, ARABIC, {"direction": "rtl"})), 2000)
    latin, after = boxes(done, "ADES Report"), boxes(done, "الذي")
    assert len(latin) == len(after) == 1
    assert after[0].right() <= latin[0].left() + 1


def test_empty_lines_and_empty_ranges_have_none() -> None:
    done = setting(text((BlockKind.CODE, "one\n\nthree")))
    assert len(boxes(done, "one\n\nthree")) == 2
    assert boxes(done, "") == []


def test_a_rule_has_a_rectangle() -> None:
    assert len(boxes(setting(text((BlockKind.RULE, "\ufffc"))), "\ufffc")) == 1


def test_rectangles_are_kept_until_told_otherwise() -> None:
    done = setting(text((BlockKind.PARAGRAPH, WORDS)), 2000)
    kept, block = Rectangles(), done.document.begin()
    before = kept.of(block, 0, len(WORDS))
    done.document.setTextWidth(300)
    assert kept.of(block, 0, len(WORDS)) is before
    kept.clear()
    assert len(kept.of(block, 0, len(WORDS))) > len(before)


def test_heights_give_the_words_on_their_lines_and_on_the_next() -> None:
    done = setting(text((BlockKind.TITLE, "A title"), (BlockKind.PARAGRAPH, WORDS * 12)))
    block = done.document.begin().next()
    layout = block.layout()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    assert len(lines) > 40
    for number in (0, 1, 17, len(lines) - 1):
        middle = lines[number].y() + lines[number].height() / 2
        start, end = range_between(block, middle - 3, middle + 3)
        last = lines[min(number + 1, len(lines) - 1)]
        assert start == block.position() + lines[max(number - 1, 0)].textStart()
        assert end == block.position() + last.textStart() + last.textLength()
    assert range_between(block, -500, -200) == (block.position(), block.position())
    assert range_between(block, 5_000, 6_000) == (block.position(), block.position())


def test_a_block_without_words_is_all_between_any_heights() -> None:
    cells = [(BlockKind.TABLE_CELL, "cell", {"table": 1, "row": 0, "column": number}) for number in range(2)]
    done = setting(text(*cells))
    block = done.document.begin()
    assert block.text() == ""
    assert range_between(block, 0, 1) == (0, 1)
    assert lines_of(block, 0, 0).height() > 0


def test_lines_hold_the_rectangles_of_their_words() -> None:
    done = setting(text((BlockKind.TITLE, WORDS)))
    block = done.document.begin()
    for words in ("piézomètre", "Jamais la courbe", WORDS):
        start = WORDS.index(words)
        band = lines_of(block, start, start + len(words))
        assert all(band.top() < box.top() and box.bottom() < band.bottom() for box in boxes(done, words))
        assert band.height() < (len(boxes(done, words)) + 2) * block.blockFormat().lineHeight()
