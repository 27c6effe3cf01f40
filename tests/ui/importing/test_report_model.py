"""The report's rows say what became of each item, however many there are."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from core.library import Item, ItemStatus
from ui.importing.report_model import ItemRole, ReportModel, cells

ITEMS = [
    Item(source="/home/me/a.md", status=ItemStatus.ADDED, article=1, title="A\ntitle"),
    Item(source="/home/me/b.png", status=ItemStatus.FAILED, error="b.png is a picture."),
    Item(source="/home/me/c.pdf", status=ItemStatus.ADDED, article=2, title="C", loss="It holds only pictures."),
]


def test_cells_say_outcome_name_reason_and_place() -> None:
    assert cells(ITEMS[0]) == ("Added", "A title", "", "/home/me/a.md")
    assert cells(ITEMS[1]) == ("Not Added", "b.png", "b.png is a picture.", "/home/me/b.png")
    assert cells(ITEMS[2])[2] == "It holds only pictures."


def test_names_that_are_no_text_are_shown() -> None:
    assert cells(Item(source="/home/me/\udce9.txt", status=ItemStatus.FAILED))[3] == "/home/me/?.txt"


def test_one_outcome_can_be_chosen(qapp: QApplication) -> None:
    model = ReportModel(ITEMS)
    assert model.rowCount() == 3
    model.choose(lambda item: item.status is ItemStatus.FAILED)
    assert [model.data(model.index(row, 1)) for row in range(model.rowCount())] == ["b.png"]
    assert model.data(model.index(0, 0), ItemRole) is ITEMS[1]
    model.choose(None)
    assert model.rowCount() == 3
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0


def test_columns_have_titles(qapp: QApplication) -> None:
    model = ReportModel(ITEMS)
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert titles == ["Outcome", "Article", "What to know", "Where"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.data(QModelIndex()) is None


def test_what_was_not_added_stands_out(qapp: QApplication) -> None:
    model = ReportModel(ITEMS)
    inks = [model.data(model.index(row, 0), Qt.ItemDataRole.ForegroundRole) for row in range(3)]
    assert [ink is not None for ink in inks] == [False, True, False]
