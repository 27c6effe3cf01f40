"""The list shows the chosen shelf in the chosen order, and follows changes."""

from pathlib import Path

from core.library import Facet, Library, Section, Sort
from tests.ui.driving import settle, until
from ui.library.listing import Order, load, load_order
from ui.library.sidebar_model import Shelf
from ui.main_window import MainWindow


def titles(window: MainWindow) -> list[str]:
    model = window.pane.articles.rows
    rows = [model.row(number) for number in range(model.total)]
    return [row.title for row in rows if row is not None]


def test_the_newest_article_stands_first(window: MainWindow) -> None:
    until(lambda: len(titles(window)) == 3)
    assert titles(window)[0] == "On reading old maps"


def test_another_order_is_asked_of_the_library(window: MainWindow) -> None:
    window.pane.sorted_by.emit(Sort.TITLE, False)
    until(lambda: len(titles(window)) == 3)
    assert titles(window)[0] == "La sécheresse dans les vallées"
    window.pane.sorted_by.emit(Sort.TITLE, True)
    until(lambda: len(titles(window)) == 3)
    assert titles(window)[-1] == "La sécheresse dans les vallées"


def test_a_shelf_shows_only_what_is_on_it(shelf: dict[str, int], window: MainWindow) -> None:
    window.shelves.star([shelf["flood.txt"]])
    settle(window.tasks)
    window.sidebar.choose(Shelf(section=Section.STARRED))
    until(lambda: titles(window) == ["The flood of the lower town"])
    window.shelves.star([shelf["flood.txt"]])
    until(lambda: window.pane.articles.rows.total == 0)


def test_the_trash_holds_articles_and_passages(shelf: dict[str, int], folder: Path) -> None:
    with Library.open(folder) as library:
        passage = library.passages.add(shelf["flood.txt"], start=3, end=9).annotation
        library.passages.trash([passage.id])
        library.articles.trash([shelf["maps.txt"]])
        found = load(library, Shelf(section=Section.TRASH), Order(), 0, 10)
        assert [row.key for row in found.rows] == [(shelf["maps.txt"], None), (shelf["flood.txt"], passage.id)]
        assert load(library, Shelf(section=Section.TRASH), Order(), 1, 10).rows == found.rows[1:]


def test_the_order_of_a_shelf_is_that_of_its_pages(shelf: dict[str, int], folder: Path) -> None:
    with Library.open(folder) as library:
        library.articles.trash([shelf["maps.txt"]])
        for part in (Shelf(), Shelf(section=Section.TRASH), Shelf(bearing=(Facet.LANGUAGE, "fr"))):
            for order in [Order(sort, backwards) for sort in Sort for backwards in (False, True)]:
                pages = load(library, part, order, 0, 10).rows
                assert [row.key for row in load_order(library, part, order)] == [row.key for row in pages] != []
