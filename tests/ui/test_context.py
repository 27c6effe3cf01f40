"""The words of context follow what is selected, shown and permitted."""

from core.library import Section
from tests.ui.driving import read, settle
from ui.library.sidebar_model import Shelf
from ui.main_window import MainWindow


def test_nothing_is_selected_at_first(window: MainWindow) -> None:
    assert window.context() == {"ready", "writable", "flowing"}


def test_an_open_article_can_be_marked_and_put_away(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    assert {"shown", "open", "article", "removable", "taggable"} <= window.context()
    assert not {"selection", "words"} & window.context()
    window.reader.select(3, 9)
    assert {"selection", "words"} <= window.context()


def test_in_the_trash_things_are_taken_out_not_put_in(shelf: dict[str, int], window: MainWindow) -> None:
    window.removal.trash([shelf["maps.txt"]])
    window.sidebar.choose(Shelf(section=Section.TRASH))
    settle(window.tasks)
    window.pane.articles.step(1)
    settle(window.tasks)
    assert {"trash", "trashed"} <= window.context()
    assert "article" not in window.context()
