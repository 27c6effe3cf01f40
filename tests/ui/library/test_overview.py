"""The counts beside sections and tags stay true."""

from core.library import Facet, Library, Section
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


def test_a_new_tag_and_its_parent_are_counted_as_their_shelves_list(shelf: dict[str, int], window: MainWindow) -> None:
    with Library.open(window.folder) as library:
        library.articles.tag([shelf["maps.txt"]], ["eau/pluie", "eau/puits"])
        library.passages.add(shelf["maps.txt"], start=3, end=9, tags=["eau/pluie"])
        until(lambda: window.sidebar.shelves.paths() == ("eau", "eau/pluie", "eau/puits"))
        above = window.sidebar.shelves.item_of(Shelf(tag="eau"))
        assert above is not None
        assert above.data(COUNT) == 1
        library.passages.add(shelf["flood.txt"], start=3, end=9, tags=["eau/puits"])
        until(lambda: above.data(COUNT) == 2)
        window.sidebar.choose(Shelf(tag="eau"))
        until(lambda: window.pane.articles.rows.total == 2)


def test_known_tags_are_not_asked_again(shelf: dict[str, int], window: MainWindow) -> None:
    with Library.open(window.folder) as library:
        library.articles.tag([shelf["maps.txt"]], ["cartes"])
        assert count(library, {}).tags == {}
        assert count(library, None).tags == {"cartes": 1}
        assert not count(library, None).empty


def test_what_articles_have_in_common_is_counted_after_a_change_and_lists_them(
    shelf: dict[str, int], window: MainWindow
) -> None:
    french = Shelf(bearing=(Facet.LANGUAGE, "fr"))
    until(lambda: window.sidebar.facets.item_of((Facet.LANGUAGE, "en")))
    window.sidebar.choose(french)
    until(lambda: window.pane.title.text() == "French" and window.pane.articles.rows.total == 1)
    with Library.open(window.folder) as library:
        library.articles.edit(library.articles.get(shelf["maps.txt"]), site="Le Monde", language="fr")
    until(lambda: window.pane.articles.rows.total == 2)
    until(lambda: window.sidebar.facets.item_of((Facet.SITE, "Le Monde")))
    item = window.sidebar.facets.item_of((Facet.LANGUAGE, "fr"))
    assert item is not None
    assert item.data(COUNT) == 2
    assert window.sidebar.shelf == french


def test_tags_are_counted_although_another_change_comes_before_they_are(
    shelf: dict[str, int], window: MainWindow
) -> None:
    with Library.open(window.folder) as library:
        tagged = library.articles.tag([shelf["maps.txt"]], ["cartes"])
        starred = library.articles.star([shelf["maps.txt"]])
        window.overview.refresh(tagged)
        window.overview.refresh(starred)
        until(lambda: window.sidebar.shelves.paths() == ("cartes",))


def test_tags_that_change_while_they_are_counted_are_counted_again(shelf: dict[str, int], window: MainWindow) -> None:
    with Library.open(window.folder) as library:
        for path in ("cartes", "eau", "ponts"):
            window.overview.refresh(library.articles.tag([shelf["maps.txt"]], [path]))
        until(lambda: window.sidebar.shelves.paths() == ("cartes", "eau", "ponts"))
