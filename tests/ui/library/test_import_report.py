"""What was not added is listed with its reason, and can be copied."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QTableWidget

from core.library import Item, ItemStatus
from ui.library.import_report import ImportReport, Tally

REFUSED = Item(source="/home/me/a.pdf", status=ItemStatus.FAILED, error="a.pdf is a PDF, which is not read yet.")


def test_a_tally_is_one_sentence() -> None:
    tally = Tally()
    assert tally.sentence() == "Nothing was found to add."
    for status in (ItemStatus.ADDED, ItemStatus.ADDED, ItemStatus.REVISED, ItemStatus.UNCHANGED):
        tally.add(Item(source="x", status=status))
    tally.add(REFUSED)
    assert tally.sentence() == "2 added · 1 with new words · 1 already there · 1 not added"
    assert tally.refused == [REFUSED]


def test_the_report_says_which_file_and_why_and_can_be_copied(qapp: QApplication) -> None:
    report = ImportReport([REFUSED])
    table = report.findChildren(QTableWidget)[0]
    texts = [item.text() for column in range(3) if (item := table.item(0, column))]
    assert texts == ["a.pdf", REFUSED.error, "/home/me/a.pdf"]
    report.copy()
    assert QGuiApplication.clipboard().text() == f"/home/me/a.pdf\t{REFUSED.error}"
