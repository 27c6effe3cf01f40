"""The parts stand side by side, each with a name, in every look."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.driving import read
from ui import theme as themes
from ui.main_window import MainWindow


def test_sidebar_list_and_reader_stand_from_left_to_right(window: MainWindow) -> None:
    places = [part.mapTo(window, part.rect().topLeft()).x() for part in (window.sidebar, window.pane, window.reader)]
    assert places == sorted(places)
    assert window.panes.right.width() > window.pane.width() > window.sidebar.width()


def test_without_an_article_a_quiet_page_stands_there(shelf: dict[str, int], window: MainWindow) -> None:
    assert window.panes.right.currentWidget() is window.panes.quiet
    read(window, shelf["maps.txt"])
    assert window.reader.isVisible()
    window.reading.close()
    assert window.panes.right.currentWidget() is window.panes.quiet


def test_every_look_can_be_put_on(shelf: dict[str, int], window: MainWindow, qapp: QApplication) -> None:
    read(window, shelf["maps.txt"])
    grounds = set[str]()
    for name in themes.NAMES:
        theme = themes.load(name)
        themes.apply(qapp, theme)
        window.set_theme(theme)
        grounds.add(window.sidebar.grab().toImage().pixelColor(3, window.sidebar.height() - 5).name())
    assert grounds == {themes.load(name).colors.sidebar.name() for name in themes.NAMES}


def test_what_takes_the_keyboard_has_a_name(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    nameless = [
        type(part).__name__
        for part in window.findChildren(QWidget)
        if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus and not part.accessibleName()
    ]
    assert nameless == []
