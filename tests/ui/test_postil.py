"""The running app: one window, switching libraries, what other launches bring."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core import settings
from core.library import default_library
from core.settings import Settings
from tests.ui.driving import TEXTS, fill, settle, until
from ui.main_window import MainWindow
from ui.postil import Postil


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


def test_the_samples_are_a_library_of_their_own(postil: Postil, folder: Path, shelf: dict[str, int]) -> None:
    postil.open(folder)
    at_rest(postil, folder)
    postil.open_samples()
    beside = default_library().with_name(f"{default_library().name} Samples")
    window = at_rest(postil, beside)
    assert window.folder != folder


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
