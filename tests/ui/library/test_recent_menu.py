"""Libraries opened before stand in the File menu; what is not there cannot be chosen."""

from pathlib import Path

from PySide6.QtWidgets import QMenu

from core.settings import Settings
from tests.ui.driving import fill, opened, settle
from ui.library.recent_menu import missing
from ui.main_window import MainWindow


def file_menu(window: MainWindow) -> QMenu:
    menu = window.menuBar().actions()[0].menu()
    assert isinstance(menu, QMenu)
    return menu


def test_the_others_are_listed_and_one_click_switches(shelf: dict[str, int], folder: Path, tmp_path: Path) -> None:
    there, gone = tmp_path / "there & <b>now", tmp_path / "unplugged"
    fill(there, {"one.txt": "One\n\nWords."})
    recent = (str(folder), str(there), str(gone))
    with opened(folder, settings=Settings(recent=recent)) as window:
        file_menu(window).aboutToShow.emit()
        settle(window.tasks)
        first, second = window.recent.menu.actions()
        assert first.text().startswith("there && <b>now")
        assert (first.isEnabled(), second.isEnabled()) == (True, False)
        wanted: list[tuple[Path, bool]] = []
        window.library_wanted.connect(lambda path, create: wanted.append((path, create)))
        first.trigger()
        assert wanted == [(there, False)]


def test_it_stands_below_opening_a_library_and_is_grey_without_others(
    shelf: dict[str, int], window: MainWindow
) -> None:
    entries = file_menu(window).actions()
    place = entries.index(window.recent.menu.menuAction())
    assert entries[place - 1] is window.commands["file.open_library"]
    assert not window.recent.menu.isEnabled()
    assert window.recent.menu.actions() == []


def test_a_folder_without_a_library_is_missing(folder: Path, shelf: dict[str, int], tmp_path: Path) -> None:
    assert missing([folder, tmp_path, tmp_path / "none"]) == (str(tmp_path), str(tmp_path / "none"))
