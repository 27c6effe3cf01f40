"""The report lists every item; it is worked with by keys and by the mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.library import Item, ItemStatus
from tests.ui.driving import press
from ui.importing.report import Report
from ui.importing.tally import Tally

LOSS = "This PDF holds only pictures of pages, and no text."
ITEMS = (
    Item(source="/home/me/a.md", status=ItemStatus.ADDED, article=11, title="First"),
    Item(source="/home/me/b.png", status=ItemStatus.FAILED, error="b.png is a picture, which cannot be read yet."),
    Item(source="/home/me/c.pdf", status=ItemStatus.ADDED, article=12, title="Third", loss=LOSS),
    Item(source="/home/me/d.md", status=ItemStatus.UNCHANGED, article=13, title="Fourth"),
)


@pytest.fixture
def report(qapp: QApplication) -> Report:
    """A report about four files, shown."""
    tally = Tally()
    for item in ITEMS:
        tally.add(item)
    report = Report(tally)
    report.show()
    return report


def shown(report: Report) -> list[str]:
    """The articles that are listed."""
    return [str(report.model.index(row, 1).data()) for row in range(report.model.rowCount())]


def test_everything_is_listed_and_one_outcome_can_be_chosen(report: Report) -> None:
    assert shown(report) == ["First", "b.png", "Third", "Fourth"]
    titles = {button.text(): button for button in report.filters.buttons()}
    assert list(titles) == ["All  4", "Added  2", "Already There  1", "Not Added  1", "Not Whole  1"]
    for title, wanted in (("Not Added  1", ["b.png"]), ("Not Whole  1", ["Third"]), ("All  4", shown(report))):
        QTest.mouseClick(titles[title], Qt.MouseButton.LeftButton)
        assert titles[title].isChecked()
        assert shown(report) == wanted


def test_the_keys_go_through_it_and_enter_opens_the_article(report: Report) -> None:
    opened: list[int] = []
    report.wanted.connect(opened.append)
    report.table.selectRow(0)
    press(report.table, Qt.Key.Key_Return)
    press(report.table, Qt.Key.Key_Down)
    assert report.sentence.text() == ITEMS[1].error
    press(report.table, Qt.Key.Key_Return)
    press(report.table, Qt.Key.Key_Down)
    assert report.sentence.text() == LOSS
    press(report.table, Qt.Key.Key_Return)
    assert opened == [11, 12]
    assert report.isVisible()
    press(report.table, Qt.Key.Key_Escape)
    assert not report.isVisible()


def test_a_double_click_opens_the_article(report: Report) -> None:
    opened: list[int] = []
    report.wanted.connect(opened.append)
    spot = report.table.visualRect(report.model.index(3, 1)).center()
    QTest.mouseClick(report.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseDClick(report.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened == [13]


def test_what_failed_can_be_tried_again(report: Report) -> None:
    again: list[str] = []
    report.retried.connect(again.extend)
    QTest.mouseClick(report.retry, Qt.MouseButton.LeftButton)
    assert again == ["/home/me/b.png"]
    assert not report.isVisible()


def test_what_is_listed_can_be_written_down(report: Report) -> None:
    tables: list[tuple[list[str], list[tuple[str, ...]]]] = []
    report.exported.connect(lambda heads, rows: tables.append((heads, rows)))
    QTest.mouseClick(report.export, Qt.MouseButton.LeftButton)
    ((heads, rows),) = tables
    assert heads == ["Outcome", "Article", "What to know", "Where"]
    assert rows[2] == ("Added", "Third", LOSS, "/home/me/c.pdf")
    assert len(rows) == 4


def test_without_a_failure_there_is_nothing_to_try_again(qapp: QApplication) -> None:
    tally = Tally()
    tally.add(ITEMS[0])
    assert Report(tally).retry.isHidden()
