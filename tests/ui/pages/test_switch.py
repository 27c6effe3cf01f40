"""The switch is there for articles with pages, and shows which view one sees."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.driving import read
from tests.ui.pages.conftest import rest
from ui.main_window import MainWindow


def test_it_turns_and_shows_how_things_are(paged: MainWindow, papers: dict[str, int]) -> None:
    switch = paged.header.switch
    assert switch.isVisible()
    assert switch.pages.isChecked()
    QTest.mouseClick(switch.text, Qt.MouseButton.LeftButton)
    assert not paged.reader.views.on_pages()
    assert switch.text.isChecked()
    QTest.mouseClick(switch.pages, Qt.MouseButton.LeftButton)
    assert paged.reader.views.on_pages()
    rest(paged)
    read(paged, papers["plain"])
    assert not switch.isVisible()


def test_its_buttons_have_names(paged: MainWindow) -> None:
    switch = paged.header.switch
    assert switch.accessibleName()
    assert switch.text.accessibleName() != switch.pages.accessibleName()
