"""Selecting by keys begins where one looks, and a caret shows only to those who walk with it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.model.text import BlockKind
from tests.ui.reader.builders import article, long_text, text
from ui.reader.reader import Reader

MIXED = text((BlockKind.TITLE, "Des 😀 et des 𝒜 partout"), (BlockKind.PARAGRAPH, "Une suite."))


def test_shift_and_arrows_extend(reader: Reader) -> None:
    reader.show_article(article(), MIXED, ())
    reader.select(0, 0)
    for _ in range(5):
        QTest.keyClick(reader.page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert reader.selection() == (0, 5)
    both = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(reader.page, Qt.Key.Key_Right, both)
    assert reader.selection() is not None
    assert reader.selection()[1] > 5  # type: ignore[index]


def test_extending_begins_where_one_looks(reader: Reader) -> None:
    reader.show_article(article(), long_text(), ())
    reader.page.verticalScrollBar().setValue(2000)
    at = reader.top_position()
    QTest.keyClick(reader.page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert reader.selection() == (at, at + 1)


def test_a_caret_can_be_walked_with(reader: Reader) -> None:
    reader.show_article(article(), long_text(), ())
    reader.select(0, 0)
    QTest.keyClick(reader.page, Qt.Key.Key_F7)
    QTest.keyClick(reader.page, Qt.Key.Key_Right)
    assert reader.page.textCursor().position() == 1
    QTest.keyClick(reader.page, Qt.Key.Key_F7)
    QTest.keyClick(reader.page, Qt.Key.Key_Right)
    assert reader.page.textCursor().position() == 1


def test_an_astral_letter_is_one_step(reader: Reader) -> None:
    reader.show_article(article(), MIXED, ())
    reader.select(4, 4)
    QTest.keyClick(reader.page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert reader.selection() == (4, 5)


def test_pages_lines_and_ends(reader: Reader) -> None:
    reader.show_article(article(), long_text(), ())
    shift = Qt.KeyboardModifier.ShiftModifier
    seen = [0]
    for key in (Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_PageDown):
        QTest.keyClick(reader.page, key, shift)
        selected = reader.selection()
        assert selected is not None
        seen.append(selected[1])
    assert seen == sorted(set(seen))
    QTest.keyClick(reader.page, Qt.Key.Key_End, shift | Qt.KeyboardModifier.ControlModifier)
    assert reader.selection() == (0, len(long_text().value))
