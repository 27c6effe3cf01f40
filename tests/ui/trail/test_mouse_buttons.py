"""The buttons at the side of a mouse go back and forward, and are no click for what lies under them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.driving import read, until
from ui.main_window import MainWindow


def test_the_side_buttons_go_back_and_forward(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    read(window, shelf["flood.txt"])
    place = window.pane.articles.mapTo(window, window.pane.articles.rect().center())
    chosen = window.pane.articles.currentIndex()
    for button, name in ((Qt.MouseButton.BackButton, "maps.txt"), (Qt.MouseButton.ForwardButton, "flood.txt")):
        QTest.mouseClick(window.windowHandle(), button, pos=place)
        until(lambda name=name: window.reading.article and window.reading.article.id == shelf[name])
    assert window.pane.articles.currentIndex() == chosen
