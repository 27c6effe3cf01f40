"""The page tells where the library lies and how large it is, makes snapshots and leads to what restores them."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from core import settings
from core.library import Library
from tests.ui.driving import settle, until
from ui.library.snapshots_dialog import SnapshotsDialog
from ui.main_window import MainWindow
from ui.settings.library_page import LibraryPage


def shown(window: MainWindow) -> LibraryPage:
    page = LibraryPage(window)
    page.resize(640, 500)
    page.show()
    settle(window.tasks)
    return page


def test_it_tells_where_and_how_large_the_library_is(window: MainWindow) -> None:
    page = shown(window)
    assert page.folder.text() == str(window.folder)
    until(lambda: page.holds.text().startswith("3 articles"))
    assert page.taken.text().startswith("There is no snapshot yet") or "snapshot" in page.taken.text()
    page.close()


def test_a_snapshot_is_made_and_counted(window: MainWindow) -> None:
    page = shown(window)
    with Library.open(window.folder) as library:
        before = len(library.safety.snapshots())
    QTest.mouseClick(page.make, Qt.MouseButton.LeftButton)
    until(lambda: page.taken.text().startswith(f"{before + 1} snapshot"))
    until(page.make.isEnabled)
    page.close()


def test_it_leads_to_the_commands(window: MainWindow) -> None:
    page = shown(window)
    lead = next(one for one in page.findChildren(QPushButton) if one.text() == window.commands["file.snapshots"].text())
    QTest.mouseClick(lead, Qt.MouseButton.LeftButton)
    assert isinstance(window.dialog, SnapshotsDialog)
    page.close()


def test_private_addresses_are_allowed_for_good_by_a_click(home: Path, window: MainWindow) -> None:
    page = shown(window)
    assert not page.private.isChecked()
    QTest.mouseClick(page.private, Qt.MouseButton.LeftButton, pos=QPoint(8, page.private.height() // 2))
    assert settings.load().private_addresses
    QTest.keyClick(page.private, Qt.Key.Key_Space)
    assert not settings.load().private_addresses
    page.close()
