"""One of three stands below the heading: articles, hits, or a word on why there is nothing."""

from PySide6.QtWidgets import QApplication

from core.library import Sort
from core.model.hit import SearchIn
from ui import theme as themes
from ui.library.list_pane import ListPane


def test_the_heading_belongs_to_the_shelf_or_to_the_search(qapp: QApplication) -> None:
    pane = ListPane(themes.load("light"))
    assert pane.view() is pane.articles
    assert not pane.title.isHidden()
    pane.show_hits()
    assert pane.view() is pane.hits
    assert pane.title.isHidden()
    assert not any(button.isHidden() for button in pane.where)


def test_a_choice_of_order_or_place_is_told(qapp: QApplication) -> None:
    pane = ListPane(themes.load("light"))
    told: list[object] = []
    pane.sorted_by.connect(told.append)
    pane.looked_in.connect(told.append)
    menu = pane.sort.menu()
    assert menu is not None
    menu.actions()[2].trigger()
    pane.where[1].click()
    assert told == [Sort.TITLE, SearchIn.HIGHLIGHTS]


def test_an_empty_list_says_why(qapp: QApplication) -> None:
    pane = ListPane(themes.load("light"))
    done: list[bool] = []
    pane.show_empty("Nothing found", "Try fewer words.", (("Search Notes", lambda: done.append(True)),))
    assert pane.empty.title.text() == "Nothing found"
    pane.empty.buttons()[0].click()
    assert done == [True]
