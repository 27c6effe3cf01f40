"""Articles are put away, starred, tagged, corrected and thrown away, several at once."""

from pathlib import Path

from core.library import Facet, Library, Section
from core.model.article import State
from tests.ui.driving import settle, until
from ui.library.details_dialog import DetailsDialog
from ui.library.shelves import archive, empty_sentence, rename, retag, star
from ui.library.sidebar_model import Shelf
from ui.main_window import MainWindow
from ui.tags.tag_dialog import TagDialog


def test_archiving_all_of_them_and_back(shelf: dict[str, int], folder: Path) -> None:
    ids = list(shelf.values())
    with Library.open(folder) as library:
        library.articles.set_state(ids[:1], State.ARCHIVED)
        archive(library, ids)
        assert {library.articles.get(article).state for article in ids} == {State.ARCHIVED}
        archive(library, ids)
        assert {library.articles.get(article).state for article in ids} == {State.READING}


def test_starring_all_of_them_and_back(shelf: dict[str, int], folder: Path) -> None:
    ids = list(shelf.values())
    with Library.open(folder) as library:
        star(library, ids[:1])
        star(library, ids)
        assert all(library.articles.get(article).starred for article in ids)
        star(library, ids)
        assert not any(library.articles.get(article).starred for article in ids)


def test_tags_are_put_on_and_taken_off(shelf: dict[str, int], folder: Path) -> None:
    with Library.open(folder) as library:
        retag(library, [shelf["maps.txt"]], ["a", "b"], [])
        change = retag(library, [shelf["maps.txt"]], ["c"], ["a"])
        assert library.articles.get(shelf["maps.txt"]).tags == ("b", "c")
        assert change.tags


def test_renaming_onto_another_tag_joins_them(shelf: dict[str, int], folder: Path) -> None:
    with Library.open(folder) as library:
        library.articles.tag([shelf["maps.txt"]], ["eau"])
        library.articles.tag([shelf["flood.txt"]], ["water"])
        rename(library, "water", "eau")
        rename(library, "eau", "rivers/water")
        assert [(tag.path, tag.articles) for tag in library.tags.all()] == [("rivers/water", 2)]


def test_every_shelf_says_something_when_empty() -> None:
    assert len({empty_sentence(Shelf(section=section)) for section in Section}) == len(Section)
    assert len({empty_sentence(one) for one in (Shelf(), Shelf(tag="eau"), Shelf(bearing=(Facet.YEAR, "2024")))}) == 3


def test_the_tag_dialog_writes_what_is_wanted(shelf: dict[str, int], window: MainWindow) -> None:
    window.shelves.tag([shelf["maps.txt"]])
    until(lambda: isinstance(window.shelves.dialog, TagDialog))
    dialog = window.shelves.dialog
    assert isinstance(dialog, TagDialog)
    dialog.line.setText("cartes/anciennes, encre")
    dialog.accept()
    until(lambda: window.sidebar.shelves.paths() == ("cartes", "cartes/anciennes", "encre"))


def test_the_details_dialog_corrects_what_is_known(shelf: dict[str, int], window: MainWindow) -> None:
    window.shelves.details(shelf["maps.txt"])
    until(lambda: isinstance(window.shelves.dialog, DetailsDialog))
    dialog = window.shelves.dialog
    assert isinstance(dialog, DetailsDialog)
    dialog.lines["title"].setText("On maps")
    dialog.lines["authors"].setText("A. Walker; B. Reader")
    dialog.accept()
    settle(window.tasks)
    with Library.open(window.folder) as library:
        meta = library.articles.get(shelf["maps.txt"]).meta
    assert (meta.title, meta.authors) == ("On maps", ("A. Walker", "B. Reader"))


def test_what_was_thrown_away_comes_back(shelf: dict[str, int], window: MainWindow) -> None:
    with Library.open(window.folder) as library:
        passage = library.passages.add(shelf["flood.txt"], start=3, end=9).annotation
        library.passages.trash([passage.id])
        library.articles.trash([shelf["maps.txt"]])
        window.sidebar.choose(window.listing.shelf.__class__(section=Section.TRASH))
        until(lambda: window.pane.articles.rows.total == 2)
        window.pane.articles.selectAll()
        window.shelves.restore(window.pane.articles.selected_rows())
        until(lambda: window.pane.articles.rows.total == 0)
        assert library.articles.get(shelf["maps.txt"]).trashed is None
        assert library.passages.get(passage.id).trashed is None
