"""Where passages overlap, a small list asks which one is meant; each further click means the next."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.reader.marked_texts import PASSAGE, click, keys, span, with_passages
from tests.ui.reader.spy import heard
from ui.reader.reader import Reader

OVER = (PASSAGE[0] - 10, PASSAGE[1] + 10)


def test_a_click_offers_all_and_means_the_shortest(reader: Reader) -> None:
    with_passages(reader, OVER, PASSAGE, PASSAGE)
    click(reader, "dans")
    chooser = reader.hands.choosing.chooser
    assert chooser.isVisible()
    assert chooser.rows.count() == 3
    assert reader.current_annotation() == 2
    assert not reader.hands.bar.isVisible()


def test_each_further_click_means_the_next(reader: Reader) -> None:
    with_passages(reader, OVER, PASSAGE)
    meant: list[int | None] = []
    for _turn in range(3):
        click(reader, "dans")
        meant.append(reader.current_annotation())
    assert meant == [2, 1, 2]


def test_arrows_choose_and_enter_takes(reader: Reader) -> None:
    with_passages(reader, OVER, PASSAGE)
    click(reader, "dans")
    rows = reader.hands.choosing.chooser.rows
    assert rows.hasFocus()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert reader.current_annotation() == 1
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert reader.current_annotation() == 2
    QTest.keyClick(rows, Qt.Key.Key_Up)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert reader.current_annotation() == 1
    assert not reader.hands.choosing.chooser.isVisible()
    assert reader.hands.bar.isVisible()
    assert reader.page.hasFocus()


def test_letters_do_with_the_passage_what_they_do_on_the_page(reader: Reader) -> None:
    with_passages(reader, OVER, PASSAGE)
    removed = heard(reader.remove_requested)
    click(reader, "dans")
    QTest.keyClick(reader.hands.choosing.chooser.rows, Qt.Key.Key_Delete)
    assert removed == [(2,)]


def test_esc_and_a_click_elsewhere_close_it(reader: Reader) -> None:
    with_passages(reader, OVER, PASSAGE)
    click(reader, "dans")
    QTest.keyClick(reader.hands.choosing.chooser.rows, Qt.Key.Key_Escape)
    assert not reader.hands.choosing.chooser.isVisible()
    assert reader.page.hasFocus()
    click(reader, "dans")
    click(reader, "vignes")
    assert not reader.hands.choosing.chooser.isVisible()
    assert reader.current_annotation() is None


def test_a_key_offers_what_overlaps_the_current_one(reader: Reader) -> None:
    with_passages(reader, OVER, PASSAGE, span("vignes"))
    reader.choose(1)
    keys(reader, Qt.Key.Key_O)
    assert reader.hands.choosing.chooser.rows.count() == 2
    assert reader.current_annotation() == 1
    reader.hands.choosing.stop()
    reader.choose(3)
    keys(reader, Qt.Key.Key_O)
    assert not reader.hands.choosing.chooser.isVisible()
