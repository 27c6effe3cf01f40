"""The counts beside sections and tags stay true."""

from core.library import Library, Section
from tests.ui.driving import until
from ui.library.overview import count
from ui.library.sidebar_model import COUNT, Shelf
from ui.main_window import MainWindow


def test_counts_follow_every_change(shelf: dict[str, int], window: MainWindow) -> None:
    item = window.sidebar.shelves.item_of(Shelf(section=Section.STARRED))
    assert item is not None
    window.shelves.star(list(shelf.values()))
    until(lambda: item.data(COUNT) == 3)
    with Library.open(window.folder) as library:
        library.articles.tag([shelf["maps.txt"]], ["cartes"])
    until(lambda: window.sidebar.shelves.paths() == ("cartes",))


def test_known_tags_are_not_asked_again(shelf: dict[str, int], window: MainWindow) -> None:
    with Library.open(window.folder) as library:
        library.articles.tag([shelf["maps.txt"]], ["cartes"])
        assert count(library, ()).tags == ()
        assert [tag.path for tag in count(library, None).tags] == ["cartes"]
        assert not count(library, None).empty
