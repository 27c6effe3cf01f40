"""What was not added is listed with its reason, and can be copied."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QTableWidget

from core.library import Item, ItemStatus
from ui.label import PlainLabel
from ui.library.import_report import SHOWN, ImportReport, Tally

REFUSED = Item(source="/home/me/a.pdf", status=ItemStatus.FAILED, error="a.pdf is a PDF, which is not read yet.")

PARTLY = Item(source="/home/me/b.html", status=ItemStatus.ADDED, loss="Two pictures were not beside the page.")


def test_a_tally_is_one_sentence() -> None:
    tally = Tally()
    assert tally.sentence() == "Nothing was found to add."
    for status in (ItemStatus.ADDED, ItemStatus.ADDED, ItemStatus.REVISED, ItemStatus.UNCHANGED):
        tally.add(Item(source="x", status=status))
    tally.add(REFUSED)
    tally.add(PARTLY)
    assert tally.sentence() == "3 added · 1 with new words · 1 already there · 1 not whole · 1 not added"
    assert tally.noted == [REFUSED, PARTLY]


def test_the_report_says_which_file_and_why_and_can_be_copied(qapp: QApplication) -> None:
    report = ImportReport([REFUSED, PARTLY])
    assert cells(report) == [["a.pdf", REFUSED.error, "/home/me/a.pdf"], ["b.html", PARTLY.loss, "/home/me/b.html"]]
    heading = report.findChildren(PlainLabel)[0].text()
    assert heading == "1 file was not added. 1 file was added, but not whole."
    report.copy()
    assert QGuiApplication.clipboard().text().splitlines()[0] == f"/home/me/a.pdf\t{REFUSED.error}"


def test_of_very_many_the_first_are_shown_and_all_are_copied(qapp: QApplication) -> None:
    report = ImportReport([REFUSED] * (SHOWN + 7))
    assert len(cells(report)) == SHOWN + 1
    assert cells(report)[-1][0] == "and 7 more"
    report.copy()
    assert len(QGuiApplication.clipboard().text().splitlines()) == SHOWN + 7


def cells(report: ImportReport) -> list[list[str]]:
    """The texts of the table's rows."""
    table = report.findChildren(QTableWidget)[0]
    items = [[table.item(row, column) for column in range(3)] for row in range(table.rowCount())]
    return [[item.text() for item in row if item] for row in items]
