"""The menu names what would be undone, and says when it no longer fits."""

from core.library import Library
from tests.ui.driving import until
from ui.library.past import Names
from ui.main_window import MainWindow


def test_names_are_said_in_the_menu() -> None:
    assert Names().undo_title() == "Undo"
    assert Names(undo="Star", redo="Highlight").redo_title() == "Redo: Highlight"


def test_what_was_changed_by_others_since_is_not_undone(shelf: dict[str, int], window: MainWindow) -> None:
    window.shelves.star([shelf["maps.txt"]])
    until(lambda: window.past.names.undo == "Star")
    with Library.open(window.folder) as library:
        library.articles.star([shelf["maps.txt"]], False)
    window.past.undo()
    until(lambda: any("cannot be undone" in text for text in window.panes.notices.texts()))


def test_others_changes_are_not_ours_to_undo(shelf: dict[str, int], window: MainWindow) -> None:
    with Library.open(window.folder) as library:
        library.articles.star([shelf["maps.txt"]])
    item = window.pane.articles.rows
    until(lambda: any(row.starred for number in range(3) if (row := item.row(number))))
    assert window.past.names == Names()
