"""The running app: one window, switching libraries, what other launches bring."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

from core import settings
from core.library import Section, default_library
from core.settings import Settings
from core.translate import _
from tests.ui.driving import TEXTS, fill, read, settle, until
from ui.label import PlainLabel
from ui.language import speak
from ui.library.sidebar_model import Shelf
from ui.main_window import MainWindow
from ui.postil import Postil
from ui.settings.language_page import LanguagePage
from ui.settings.opening import show_settings
from ui.settings.settings_dialog import SettingsDialog


def at_rest(postil: Postil, folder: Path) -> MainWindow:
    until(lambda: postil.window is not None and postil.window.folder == folder and postil.window.library is not None)
    assert postil.window is not None
    settle(postil.window.tasks)
    return postil.window


def test_the_opened_library_is_remembered(postil: Postil, folder: Path, shelf: dict[str, int]) -> None:
    postil.open(folder)
    at_rest(postil, folder)
    assert settings.load().last_library == str(folder)


def test_switching_closes_one_library_and_opens_the_other(
    postil: Postil, folder: Path, shelf: dict[str, int], tmp_path: Path
) -> None:
    other = tmp_path / "other"
    fill(other, {"one.txt": TEXTS["maps.txt"]})
    postil.open(folder)
    first = at_rest(postil, folder)
    first.library_wanted.emit(other, False)
    second = at_rest(postil, other)
    assert second is not first
    until(lambda: second.pane.articles.rows.total == 1)
    assert settings.load().recent == (str(other), str(folder))


def test_another_launch_brings_its_files(postil: Postil, folder: Path, shelf: dict[str, int], tmp_path: Path) -> None:
    postil.open(folder)
    window = at_rest(postil, folder)
    file = tmp_path / "new.txt"
    file.write_text("Brought by another launch\n\nWords of it.", encoding="utf-8")
    postil.called([file])
    until(lambda: window.reading.article is not None)
    assert window.reading.article is not None
    assert window.reading.article.source == str(file)


def test_much_that_another_launch_brings_is_shown_before(
    postil: Postil, folder: Path, shelf: dict[str, int], tmp_path: Path
) -> None:
    postil.open(folder)
    window = at_rest(postil, folder)
    many = tmp_path / "many"
    many.mkdir()
    for number in range(3):
        (many / f"{number}.txt").write_text(f"Article {number}\n\nIts own words.", encoding="utf-8")
    postil.called([many])
    preview = window.incoming.preview
    assert preview is not None
    assert preview.isVisible()
    until(lambda: preview.survey is not None)
    settle(window.tasks)
    assert window.pane.articles.rows.total == 3
    QTest.mouseClick(preview.go, Qt.MouseButton.LeftButton)
    until(lambda: window.pane.articles.rows.total == 6)


def test_the_samples_are_a_library_of_their_own(postil: Postil, folder: Path, shelf: dict[str, int]) -> None:
    postil.open(folder)
    at_rest(postil, folder)
    postil.open_samples()
    beside = default_library().with_name(f"{default_library().name} Samples")
    window = at_rest(postil, beside)
    assert window.folder != folder
    until(lambda: window.pane.articles.rows.total > 0)
    assert window.incoming.preview is None


def test_a_library_that_is_gone_is_not_made_anew(postil: Postil, tmp_path: Path) -> None:
    folder = tmp_path / "unplugged"
    window = postil.open(folder, create=False)
    until(lambda: window.panes.right.currentWidget() is window.panes.welcome)
    assert not folder.exists()


def test_a_chosen_look_is_put_on_and_kept(postil: Postil, folder: Path, shelf: dict[str, int]) -> None:
    postil.open(folder)
    window = at_rest(postil, folder)
    window.commands["view.dark"].trigger()
    assert window.theme.name == "dark"
    assert settings.load().theme == "dark"


def words(window: MainWindow) -> set[str]:
    """What the window says at rest."""
    labels = [one.text() for one in window.findChildren(PlainLabel)]
    buttons = [one.text() for one in window.findChildren(QAbstractButton)]
    actions = [text for one in window.findChildren(QAction) for text in (one.text(), one.toolTip())]
    spoken = [one.accessibleName() for one in window.findChildren(QWidget)]
    lines = [one.placeholderText() for one in window.findChildren(QLineEdit)]
    shelves = [window.sidebar.shelves.library.child(row).text() for row in range(6)]
    return {*labels, *buttons, *actions, *spoken, *lines, *shelves}


def languages(window: MainWindow) -> QComboBox:
    """The box of languages in the open settings."""
    assert isinstance(window.dialog, SettingsDialog)
    page = window.dialog.page("language")
    assert isinstance(page, LanguagePage)
    return page.language


def test_another_language_is_spoken_at_once_in_the_same_place(
    postil: Postil, folder: Path, shelf: dict[str, int]
) -> None:
    postil.open(folder)
    window = at_rest(postil, folder)
    window.sidebar.choose(Shelf(section=Section.STARRED))
    read(window, shelf["maps.txt"])
    show_settings(window, "language")
    for key, leave in ((Qt.Key.Key_End, "Quitter"), (Qt.Key.Key_Home, "Quit")):  # the last one; as the system
        QTest.keyClick(languages(window), key)
        until(lambda before=window: postil.window is not before)
        window = at_rest(postil, folder)
        until(lambda now=window: now.reading.article is not None)
        assert window.reading.article is not None
        assert window.reading.article.id == shelf["maps.txt"]
        assert window.listing.shelf == Shelf(section=Section.STARRED)
        assert isinstance(window.dialog, SettingsDialog)
        assert window.dialog.isVisible()
        assert window.commands["file.quit"].text() == leave
        assert not {text for text in words(window) if text and _(text) != text}
    assert settings.load().language == "auto"


def test_what_is_under_way_is_not_stopped_for_a_language(postil: Postil, folder: Path, shelf: dict[str, int]) -> None:
    postil.open(folder)
    window = at_rest(postil, folder)
    window.panes.strip.begin("Adding…", lambda: None)
    postil.preferences.choose(language="fr")
    until(lambda: any("starts again" in text for text in window.panes.notices.texts()))
    assert postil.window is window
    window.panes.strip.end()


@pytest.fixture
def postil(qapp: QApplication, folder: Path) -> Iterator[Postil]:
    qapp.setQuitOnLastWindowClosed(False)
    app = Postil(qapp, Settings())
    yield app
    if app.window is not None:
        gone: list[bool] = []
        app.window.closed.connect(lambda: gone.append(True))
        app.window.close()
        until(lambda: gone)
    speak(qapp, "en")
