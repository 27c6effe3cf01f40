"""What a note names is followed by click and by key; what names nothing says so; what leads outside asks."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.library import Library
from core.model.annotation import Annotation
from tests.ui.driving import read, settle, until
from ui.annotations.stops import Stop
from ui.main_window import MainWindow


def noted(window: MainWindow, article: int, note: str) -> Annotation:
    """A note on the first words of an article, which is open then."""
    made: list[Annotation] = []

    def make(lib: Library) -> Annotation:
        return lib.passages.add(article, start=0, end=6, note=note).annotation

    window.tasks.run(make, then=made.append)
    until(lambda: made)
    read(window, article)
    return made[0]


def stop(window: MainWindow, name: str) -> Stop:
    until(lambda: any(one.isVisible() and one.accessibleName() == name for one in window.findChildren(Stop)), name)
    settle(window.tasks)
    return next(one for one in window.findChildren(Stop) if one.isVisible() and one.accessibleName() == name)


@pytest.mark.parametrize("by_key", [True, False])
def test_a_named_article_opens_and_back_returns(by_key: bool, shelf: dict[str, int], window: MainWindow) -> None:
    noted(window, shelf["flood.txt"], "See [[on reading OLD maps|the maps]].")
    one = stop(window, "the maps")
    if by_key:
        one.setFocus()
        QTest.keyClick(one, Qt.Key.Key_Return)
    else:
        QTest.mouseClick(one, Qt.MouseButton.LeftButton, pos=QPoint(6, 8))
    until(lambda: window.reading.article is not None and window.reading.article.id == shelf["maps.txt"])
    window.commands["article.back"].trigger()
    until(lambda: window.reading.article is not None and window.reading.article.id == shelf["flood.txt"])


def test_a_named_passage_becomes_the_current_one(shelf: dict[str, int], window: MainWindow) -> None:
    there = noted(window, shelf["maps.txt"], "there")
    noted(window, shelf["flood.txt"], f"See [[{there.uid[:8]}|it]].")
    stop(window, "it").click()
    until(lambda: window.reader.current_annotation() == there.id)


def test_what_names_nothing_keeps_its_brackets_and_says_so(shelf: dict[str, int], window: MainWindow) -> None:
    one = noted(window, shelf["flood.txt"], "See [[nobody]].")
    button = stop(window, "nobody")
    card = window.reader.margin.card(one.id)
    assert card is not None
    assert card.face.sheet is not None
    assert card.face.sheet.document.begin().text() == "See [[nobody]]."
    assert "Nothing in the library" in button.toolTip()
    button.click()
    until(lambda: window.panes.notices.texts() == ["Nothing in the library bears this name: nobody"])


def test_a_link_outside_asks_first(shelf: dict[str, int], window: MainWindow) -> None:
    noted(window, shelf["flood.txt"], "See [a page](https://example.org/x).")
    stop(window, "a page").click()
    card = window.links.card
    assert card.isVisible()
    assert card.place.text().replace("\u200b", "") == "example.org"
    QTest.keyClick(QApplication.focusWidget() or card, Qt.Key.Key_Escape)
    assert not card.isVisible()
