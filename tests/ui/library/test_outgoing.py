"""From the menu to the folder: what leaves is what was meant."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

from core.library import Section
from core.library.export_folder import LIST
from tests.ui.driving import press, read, settle, until
from ui.library.export_dialog import ExportDialog, Format, Scope
from ui.library.outgoing import folder_in, outgoing
from ui.library.sidebar_model import Shelf
from ui.main_window import MainWindow


def answer(name: Path, *, agree: bool | None = None) -> None:
    """Type a name into the file dialog that comes, and answer the question after it, if one comes."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)

    def type_name() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QFileDialog):
            QTimer.singleShot(10, type_name)
            return
        line = box.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(line, QLineEdit)
        line.setText(str(name))
        if agree is not None:
            QTimer.singleShot(10, reply)
        box.accept()

    def reply() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(10, reply)
            return
        accepts = QMessageBox.ButtonRole.AcceptRole
        next(one for one in box.buttons() if (box.buttonRole(one) == accepts) is agree).click()

    QTimer.singleShot(10, type_name)


@pytest.fixture
def ask(window: MainWindow) -> Callable[[Scope, Format], None]:
    """Go through the menu, choose, and press the button."""

    def run(scope: Scope, format_: Format) -> None:
        window.commands["file.export"].trigger()
        until(lambda: isinstance(window.dialog, ExportDialog) and window.dialog.isVisible())
        dialog = window.dialog
        assert isinstance(dialog, ExportDialog)
        dialog.scopes[scope].click()
        dialog.formats[format_].click()
        dialog.go.click()
        until(lambda: not window.panes.strip.isVisible())
        settle(window.tasks)

    return run


def pages(folder: Path) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.md"))


def test_the_whole_library_leaves_as_markdown(
    shelf: dict[str, int], window: MainWindow, tmp_path: Path, ask: Callable[[Scope, Format], None]
) -> None:
    read(window, shelf["flood.txt"])
    window.passages.add(30, 50)
    (tmp_path / "out").mkdir()
    answer(tmp_path / "out")
    ask(Scope.ALL, Format.MARKDOWN)
    until(lambda: any("3 articles with 1 annotation" in text for text in window.panes.notices.texts()))
    assert pages(tmp_path / "out") == [
        "La sécheresse dans les vallées",
        "On reading old maps",
        "The flood of the lower town",
    ]
    page = (tmp_path / "out" / "The flood of the lower town.md").read_text(encoding="utf-8")
    assert '<mark class="yellow">' in page


@pytest.mark.parametrize("agree", [True, False])
def test_an_earlier_export_is_asked_about(
    shelf: dict[str, int], window: MainWindow, tmp_path: Path, ask: Callable[[Scope, Format], None], agree: bool
) -> None:
    (tmp_path / "out").mkdir()
    answer(tmp_path / "out")
    ask(Scope.LIST, Format.MARKDOWN)
    assert len(pages(tmp_path / "out")) == 3
    window.removal.trash([shelf["maps.txt"]])
    settle(window.tasks)
    answer(tmp_path / "out", agree=agree)
    ask(Scope.ALL, Format.MARKDOWN)
    assert len(pages(tmp_path / "out")) == (2 if agree else 3)


def test_a_folder_of_other_things_gets_one_of_ours(tmp_path: Path) -> None:
    assert folder_in(tmp_path / "missing") == tmp_path / "missing"
    (tmp_path / "mine.md").write_text("mine")
    assert folder_in(tmp_path) == tmp_path / "Postil"
    (tmp_path / LIST).write_text("{}")
    assert folder_in(tmp_path) == tmp_path


def test_the_selection_leaves_as_w3c(
    shelf: dict[str, int], window: MainWindow, tmp_path: Path, ask: Callable[[Scope, Format], None]
) -> None:
    for name in ("flood.txt", "maps.txt"):
        read(window, shelf[name])
        window.passages.add(5, 20)
        settle(window.tasks)
    answer(tmp_path / "a.jsonld")
    ask(Scope.SELECTION, Format.W3C)
    until((tmp_path / "a.jsonld").exists)
    until(lambda: any("1 annotation written" in text for text in window.panes.notices.texts()))
    assert len(json.loads((tmp_path / "a.jsonld").read_text(encoding="utf-8"))["items"]) == 1


def test_the_list_of_a_search_or_a_shelf_leaves(shelf: dict[str, int], window: MainWindow, tmp_path: Path) -> None:
    out = outgoing(window)
    assert outgoing(window) is out
    window.search.ask("communes")
    until(lambda: window.search.results is not None and window.search.results.total == 1)
    out.export(out.wish(Scope.LIST, Format.MARKDOWN, tmp_path / "found"))
    until((tmp_path / "found").exists)
    assert pages(tmp_path / "found") == ["La sécheresse dans les vallées"]
    window.search.leave()
    window.listing.show(Shelf(section=Section.STARRED))
    settle(window.tasks)
    out.export(out.wish(Scope.LIST, Format.MARKDOWN, tmp_path / "none"))
    until(lambda: any("nothing to export" in text for text in window.panes.notices.texts()))
    assert not (tmp_path / "none").exists()


def test_in_the_trash_only_the_whole_library_can_leave(shelf: dict[str, int], window: MainWindow) -> None:
    window.removal.trash([shelf["maps.txt"]])
    settle(window.tasks)
    window.listing.show(Shelf(section=Section.TRASH))
    until(lambda: window.pane.articles.rows.total == 1)
    window.pane.articles.setFocus()
    press(window.pane.articles, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    until(lambda: isinstance(window.dialog, ExportDialog))
    dialog = window.dialog
    assert isinstance(dialog, ExportDialog)
    assert [scope for scope, button in dialog.scopes.items() if button.isEnabled()] == [Scope.ALL]
    dialog.reject()
