"""One dialog a window, at the page that was open last, beside the window it changes."""

from ui.main_window import MainWindow
from ui.settings.opening import KEPT, pages, show_settings


def test_it_comes_back_at_the_page_that_was_open_last(window: MainWindow) -> None:
    dialog = show_settings(window)
    assert dialog.shown() == "reading"
    dialog.turn_to("library")
    assert window.preferences.settings.window[KEPT] == "library"
    dialog.close()
    assert show_settings(window) is dialog
    assert (dialog.shown(), dialog.isVisible()) == ("library", True)
    assert show_settings(window, "keys").shown() == "keys"


def test_there_is_a_page_for_each_subject(window: MainWindow) -> None:
    assert [page.name for page in pages(window)] == ["reading", "colors", "keys", "language", "library"]
