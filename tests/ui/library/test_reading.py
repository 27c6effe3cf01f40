"""The reader shows the newest state, where one was."""

from pathlib import Path

import pytest

from core.library import Library
from core.model.change import Change
from tests.ui.driving import read, settle, until
from ui.library.reading import Spot, current_match
from ui.main_window import MainWindow

MATCHES = ((10, 15), (20, 25), (30, 35))


@pytest.mark.parametrize(("at", "number"), [((0, 1), 0), ((20, 25), 1), ((26, 30), 2), ((99, 100), 2)])
def test_the_current_match_is_the_one_there_or_the_next(at: tuple[int, int], number: int) -> None:
    assert current_match(MATCHES, at) == number


def test_without_matches_none_is_current() -> None:
    assert current_match((), (3, 4)) == -1


def test_of_two_openings_the_last_one_counts(shelf: dict[str, int], window: MainWindow) -> None:
    window.reading.open(shelf["maps.txt"])
    window.reading.open(shelf["flood.txt"])
    settle(window.tasks)
    assert window.reading.article is not None
    assert window.reading.article.id == shelf["flood.txt"]


def test_the_place_is_remembered_when_another_article_comes(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    window.reader.place_changed.emit(0)
    read(window, shelf["flood.txt"])
    with Library.open(window.folder) as library:
        assert library.articles.get(shelf["maps.txt"]).place == 0
    assert isinstance(window.reading.spot(), Spot)


def test_a_new_revision_replaces_the_text_and_keeps_the_notes(shelf: dict[str, int], window: MainWindow) -> None:
    path = window.folder.with_name("page.txt")
    path.write_text("A page\n\nThe river rose in the night and fell.", encoding="utf-8")
    with Library.open(window.folder) as library:
        article = library.articles.add(path).article.id
        library.passages.add(article, start=8, end=22, note="when?")
        read(window, article)
        path.write_text("A page\n\nLater: The river rose in the night and fell.", encoding="utf-8")
        library.articles.add(path)
    until(lambda: window.reading.text is not None and "Later" in window.reading.text.value)
    assert [one.note for one in window.reading.annotations.values()] == ["when?"]


def test_corrected_metadata_shows_above_the_words_and_so_does_its_undoing(
    shelf: dict[str, int], window: MainWindow
) -> None:
    read(window, shelf["maps.txt"])
    page = window.reader.page
    before = page.grab().toImage()
    window.tasks.run(lambda lib: lib.articles.edit(lib.articles.get(shelf["maps.txt"]), authors=("Zoé Fuchs",)))
    until(lambda: window.reading.article is not None and window.reading.article.meta.authors == ("Zoé Fuchs",))
    assert window.reader.sheet is not None
    assert window.reader.sheet.article.meta.authors == ("Zoé Fuchs",)
    assert page.grab().toImage() != before
    window.tasks.run(lambda lib: lib.history.undo())
    until(lambda: window.reading.article is not None and not window.reading.article.meta.authors)
    assert page.grab().toImage() == before


def test_an_article_that_goes_to_the_trash_leaves_the_reader(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    with Library.open(window.folder) as library:
        library.articles.trash([shelf["maps.txt"]])
    until(lambda: window.reading.article is None)


def test_an_article_that_is_gone_is_not_reopened(shelf: dict[str, int], window: MainWindow) -> None:
    window.reading.reopen(999_999)
    settle(window.tasks)
    assert window.reading.article is None
    assert window.panes.notices.texts() == []


def test_going_back_shows_the_article_and_place_of_before(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    spot = window.reading.spot()
    read(window, shelf["flood.txt"])
    window.reading.back(spot)
    until(lambda: window.reading.article is not None and window.reading.article.id == shelf["maps.txt"])
    window.reading.back(None)
    assert window.reading.article is None


def marked(folder: Path, article: int) -> tuple[int, int]:
    """Two passages of an article."""
    with Library.open(folder) as library:
        one = library.passages.add(article, start=0, end=4, tags=["ink"]).annotation.id
        return one, library.passages.add(article, start=8, end=15).annotation.id


def test_what_others_do_to_passages_shows(shelf: dict[str, int], window: MainWindow) -> None:
    one, other = marked(window.folder, shelf["maps.txt"])
    read(window, shelf["maps.txt"])
    shown = window.reading.annotations
    with Library.open(window.folder) as library:
        library.passages.edit(shown[one], note="who?")
        library.passages.trash([other])
        third = library.passages.add(shelf["maps.txt"], start=20, end=24).annotation.id
        library.passages.add(shelf["flood.txt"], start=0, end=4)
    until(lambda: set(window.reading.annotations) == {one, third})
    assert window.reading.annotations[one].note == "who?"
    with Library.open(window.folder) as library:
        library.passages.restore([other])
    until(lambda: set(window.reading.annotations) == {one, other, third})
    settle(window.tasks)
    with Library.open(window.folder) as library:
        library.tags.rename("ink", "paper")
    until(lambda: window.reading.annotations[one].tags == ("paper",))


def test_a_change_whose_answer_is_dropped_for_a_later_one_shows_too(shelf: dict[str, int], window: MainWindow) -> None:
    one, other = marked(window.folder, shelf["maps.txt"])
    read(window, shelf["maps.txt"])
    seen = window.reading.annotations
    changes: list[Change] = []
    # Asked from here: the window hears of neither change by itself before both are asked about.
    window.tasks.run(lambda lib: changes.append(lib.passages.edit(seen[one], note="first").change))
    window.tasks.run(lambda lib: changes.append(lib.passages.edit(seen[other], note="second").change))
    until(lambda: len(changes) == 2)
    for change in changes:
        window.reading.refresh(change)
    settle(window.tasks)
    assert [window.reading.annotations[number].note for number in (one, other)] == ["first", "second"]
