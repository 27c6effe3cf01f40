"""Rows show which letters fit."""

from PySide6.QtWidgets import QApplication, QListView, QStyleOptionViewItem

from ui import theme as themes
from ui.palette.entry_delegate import ROW, EntryDelegate, runs


def test_a_title_is_cut_where_fitting_begins_and_ends() -> None:
    assert runs("Star", (0, 1)) == [("St", True), ("ar", False)]
    assert runs("Star", ()) == [("Star", False)]
    assert runs("", ()) == []


def test_rows_are_high_enough(qapp: QApplication) -> None:
    view = QListView()
    delegate = EntryDelegate(themes.load("light"), view)
    assert delegate.sizeHint(QStyleOptionViewItem(), view.rootIndex()).height() >= ROW
