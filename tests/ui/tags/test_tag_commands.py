"""The page of a tag is offered only where there is a tag."""

from core.library import Library
from tests.ui.driving import until
from ui.library.sidebar_model import Shelf
from ui.main_window import MainWindow


def test_only_a_tags_shelf_has_a_page(shelf: dict[str, int], window: MainWindow) -> None:
    with Library.open(window.folder) as library:
        library.articles.tag([shelf["maps.txt"]], ["eau"])
    until(lambda: "eau" in window.sidebar.shelves.paths())
    assert not window.commands["tag.about"].isEnabled()
    window.sidebar.choose(Shelf(tag="eau"))
    until(lambda: window.commands["tag.about"].isEnabled())
    window.sidebar.choose(Shelf())
    until(lambda: not window.commands["tag.about"].isEnabled())
