"""Pages by keys: to them and back, nearer and farther."""

from pathlib import Path

from PySide6.QtCore import Qt

from tests.ui.driving import opened, press, read, until
from tests.ui.pages.conftest import rest
from ui.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_p_turns_to_the_text_and_back(paged: MainWindow) -> None:
    rest(paged).area.setFocus()
    press(paged.reader.views.view.area, Qt.Key.Key_P)
    assert not paged.reader.views.on_pages()
    assert paged.reader.page.hasFocus()
    press(paged.reader.page, Qt.Key.Key_P)
    assert paged.reader.views.on_pages()
    assert rest(paged).area.hasFocus()


def test_keys_come_nearer_and_fit(paged: MainWindow) -> None:
    view = rest(paged)
    view.area.setFocus()
    fit = view.stack.scale
    press(view.area, Qt.Key.Key_Plus, CONTROL)
    nearer = view.stack.scale
    press(view.area, Qt.Key.Key_Plus, CONTROL)
    assert fit < nearer < view.stack.scale
    press(view.area, Qt.Key.Key_Minus, CONTROL)
    assert abs(view.stack.scale - nearer) < 1e-6
    press(view.area, Qt.Key.Key_0, CONTROL)
    assert (view.stack.scale, view.zoom) == (fit, None)
    rest(paged)


def test_without_pages_the_commands_rest(paged: MainWindow, papers: dict[str, int]) -> None:
    assert paged.commands["view.pages"].isEnabled()
    read(paged, papers["plain"])
    assert not paged.commands["view.pages"].isEnabled()
    assert not paged.commands["view.nearer"].isEnabled()


def test_a_window_comes_back_with_the_pages_it_was_left_with(papers: dict[str, int], folder: Path) -> None:
    with opened(folder) as window:
        window.reader.want_pages(True)
        read(window, papers["flood"])
        rest(window)
        window.close()
        settings = window.preferences.settings
    with opened(folder, settings=settings) as window:
        until(lambda: window.reading.article is not None)
        assert window.reader.views.on_pages()
        assert window.header.switch.pages.isChecked()
        rest(window)
