"""A table shows text as it is, in cells and tooltips alike."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableWidgetItem

from ui.plain_table import PlainTable


def cell(table: PlainTable, row: int, column: int) -> QTableWidgetItem:
    item = table.item(row, column)
    assert item is not None
    return item


def test_rows_are_shown_and_appended(qapp: QApplication) -> None:
    table = PlainTable(("File", "Why"), [("a.txt", "empty")], name="Files")
    table.append(("b.txt", "too long"))
    assert [cell(table, row, 0).text() for row in range(table.rowCount())] == ["a.txt", "b.txt"]
    assert table.accessibleName() == "Files"


def test_nothing_can_be_edited_and_tooltips_are_no_html(qapp: QApplication) -> None:
    table = PlainTable(("File",), [("<b>bold</b>",)], name="Files")
    assert "&lt;b&gt;" in cell(table, 0, 0).toolTip()
    assert table.editTriggers() == PlainTable.EditTrigger.NoEditTriggers
    assert cell(table, 0, 0).data(Qt.ItemDataRole.DisplayRole) == "<b>bold</b>"
