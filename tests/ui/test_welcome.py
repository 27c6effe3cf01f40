"""What the window says first."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from core.library import Library, Section
from core.settings import Settings
from tests.ui.driving import opened, settle, until
from ui.library.sidebar_model import Shelf
from ui.main_window import MainWindow


def test_an_empty_library_says_what_to_do(folder: Path) -> None:
    with Library.open(folder, create=True):
        pass
    with opened(folder) as window:
        until(lambda: window.panes.right.currentWidget() is window.panes.welcome)
        assert [button.text() for button in window.panes.welcome.buttons()] == [
            "Add Articles…",
            "Open the Sample Library",
        ]
        asked: list[bool] = []
        window.samples_wanted.connect(lambda: asked.append(True))
        window.panes.welcome.buttons()[1].click()
        assert asked == [True]
        window.incoming.add_text("A first article\n\nWith a few words.")
        until(lambda: window.reading.article is not None)
        until(lambda: window.reader.isVisible())


def test_a_warning_is_said_once_and_not_again(shelf: dict[str, int], folder: Path) -> None:
    synchronised = folder.with_name("Dropbox") / "library"
    synchronised.parent.mkdir()
    folder.rename(synchronised)
    with opened(synchronised) as first:
        assert first.library is not None
        said = first.library.warnings
        assert said
        assert first.panes.notices.texts() == list(said)
        kept = first.preferences
    with opened(synchronised, settings=Settings(window=kept.settings.window)) as second:
        assert second.panes.notices.texts() == []


def test_a_full_library_shows_no_welcome(window: MainWindow, qapp: QApplication) -> None:
    settle(window.tasks)
    assert window.panes.right.currentWidget() is not window.panes.welcome


def test_an_empty_shelf_asks_nobody_to_choose_from_it(window: MainWindow) -> None:
    sentence = window.panes.quiet.sentence
    assert sentence.isVisible()
    window.sidebar.choose(Shelf(section=Section.STARRED))
    until(lambda: not sentence.isVisible())
    assert window.panes.right.currentWidget() is window.panes.quiet
    window.sidebar.choose(Shelf())
    until(sentence.isVisible)
