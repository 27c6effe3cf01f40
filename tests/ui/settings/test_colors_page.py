"""Highlighters get names and meanings that stay in the library."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.library import Library
from core.model.annotation import Color
from tests.ui.driving import settle, until
from ui import theme as themes
from ui.main_window import MainWindow
from ui.settings.colors_page import ColorsPage


@pytest.fixture
def page(window: MainWindow) -> Iterator[ColorsPage]:
    page = ColorsPage(window.tasks, window.theme)
    window.conductor.changed.connect(page.ask)
    page.show()
    until(page.isEnabled)
    yield page
    page.close()


def test_a_name_and_a_meaning_are_kept_when_the_field_is_left(window: MainWindow, page: ColorsPage) -> None:
    QTest.keyClicks(page.names[Color.GREEN], "Evidence")
    QTest.keyClick(page.names[Color.GREEN], Qt.Key.Key_Return)
    QTest.keyClicks(page.meanings[Color.GREEN], "what a source shows")
    QTest.keyClick(page.meanings[Color.GREEN], Qt.Key.Key_Return)
    settle(window.tasks)
    with Library.open(window.folder) as library:
        kept = {one.color: one for one in library.highlighters.all()}[Color.GREEN]
    assert (kept.name, kept.meaning) == ("Evidence", "what a source shows")


def test_a_name_that_another_window_gave_is_shown(window: MainWindow, page: ColorsPage) -> None:
    window.tasks.run(lambda lib: lib.highlighters.edit(Color.PINK, name="Doubt"))
    until(lambda: page.names[Color.PINK].text() == "Doubt")
    window.past.undo()
    until(lambda: page.names[Color.PINK].text() == "")
    assert page.names[Color.PINK].placeholderText() == "Pink"


def test_each_field_says_which_colour_it_is_about(page: ColorsPage) -> None:
    names = [field.accessibleName() for field in (*page.names.values(), *page.meanings.values())]
    assert len(set(names)) == 12
    page.set_theme(themes.load("dark"))
