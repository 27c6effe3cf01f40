"""Where cards find no room, tabs stand for them, those of notes on the article too."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.model.annotation import Annotation
from tests.ui.driving import until
from tests.ui.pages.conftest import rest, words
from ui.main_window import MainWindow
from ui.pages.page_view import PageView
from ui.reader.overlay import Tab


def place(view: PageView, tab: Tab) -> QPoint:
    return (view.tabs._box(tab).center() - view.area.corner).toPoint()


def test_tabs_stand_for_cards_and_bring_them(paged: MainWindow) -> None:
    view, made = rest(paged), list[Annotation]()
    paged.passages.add(None, None, then=made.append)
    paged.passages.add(*words(paged, "lower town"), then=made.append)
    until(lambda: len(made) == 2)
    for one in made:
        paged.reader.note_edited.emit(one.id, "A note", "typing")
    until(lambda: all(one.note for one in paged.reading.annotations.values()))
    assert view.tabs.shown == []
    paged.resize(900, paged.height())
    paged.reader.choose(None)
    rest(paged)
    assert {tab.id for tab in view.tabs.shown} == {one.id for one in made}
    for tab in view.tabs.shown:
        assert view.area.viewport().rect().contains(place(view, tab))
        assert paged.reader.margin.card(tab.id) is None
    for tab in view.tabs.shown:
        QTest.mouseClick(view.area.viewport(), Qt.MouseButton.LeftButton, pos=place(view, tab))
        assert paged.reader.current_annotation() == tab.id
        card = paged.reader.margin.card(tab.id)
        assert card is not None
        assert view.area.rect().contains(card.geometry())
