"""What the palette offers, and in which order."""

from ui.main_window import MainWindow
from ui.palette.entries import Entry, entries, sift


def entry(name: str, title: str, *, english: str = "", menu: str = "Menu", possible: bool = True) -> Entry:
    english = english or title
    return Entry(id=name, title=title, english=english, menu=menu, key="", possible=possible, on=False)


NEXT, NIGHT = entry("next", "Article suivant", english="Next Article"), entry("dark", "Sombre", english="Dark")
TRASH = entry("trash", "Vider la corbeille", english="Empty the Trash", possible=False)
ALL = [NEXT, NIGHT, TRASH]


def ids(query: str, *recent: str) -> list[str]:
    return [found.entry.id for found in sift(ALL, query, recent)]


def test_what_was_used_last_is_first_and_what_is_impossible_last() -> None:
    assert ids("") == ["next", "dark", "trash"]
    assert ids("", "trash", "dark") == ["dark", "next", "trash"]


def test_titles_are_found_in_the_language_in_use_and_in_english() -> None:
    assert ids("sombre") == ids("dark") == ["dark"]
    assert ids("corb") == ids("empty") == ["trash"]
    assert ids("menu suivant") == ["next"]
    assert ids("zzz") == []


def test_every_command_is_offered_as_it_is_called_now(window: MainWindow) -> None:
    window.commands.rename("edit.undo", "Undo: This & That")
    every = {one.id: one for one in entries(window, without="view.dark")}
    assert "view.dark" not in every
    assert every["edit.undo"].title == "Undo: This & That"
    assert (every["article.star"].key, every["article.star"].menu) == ("S", "Article")
    assert not every["edit.undo"].possible
    assert every["view.sidebar"].on
