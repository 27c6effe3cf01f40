"""A search from the first letter to Esc."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.library import Library
from core.model.hit import Results, SearchIn
from tests.ui.driving import fill, opened, press, read, settle, until
from ui.library.sidebar_model import Shelf
from ui.main_window import MainWindow
from ui.search.session import Asked, beginning

SHIFT = Qt.KeyboardModifier.ShiftModifier


def look_for(window: MainWindow, query: str) -> None:
    """Type a query as a person would, and wait for its hits."""
    press(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.pane.search, query)
    until(lambda: window.search.results is not None and window.search.asked.query == query)


def shown(window: MainWindow) -> int:
    return window.reading.article.id if window.reading.article else 0


def test_hits_come_as_one_types(shelf: dict[str, int], window: MainWindow) -> None:
    look_for(window, "river")
    until(lambda: window.pane.hits.rows.total == 2)
    assert window.pane.hits.isVisible()
    row = window.pane.hits.rows.row(0)
    assert row is not None
    assert [row.body[start:end].lower() for start, end in row.matches][:1] == ["river"]


def test_the_beginning_of_a_word_finds_it_while_it_is_typed(window: MainWindow) -> None:
    look_for(window, "thick")
    until(lambda: window.pane.hits.rows.total == 1)


def test_enter_opens_the_first_hit_with_all_matches_marked(shelf: dict[str, int], window: MainWindow) -> None:
    look_for(window, "river")
    press(window.pane.search, Qt.Key.Key_Return)
    until(lambda: window.reading.matches)
    text = window.reading.text
    assert text is not None
    assert {text.value[start:end] for start, end in window.reading.matches} == {"river"}
    assert window.search.current == 0
    assert window.header.matches.text() == f"1 of {len(window.reading.matches)}"


def test_enter_pressed_before_the_answer_still_opens_it(shelf: dict[str, int], window: MainWindow) -> None:
    press(window, Qt.Key.Key_Slash)
    QTest.keyClicks(window.pane.search, "maps")
    QTest.keyClick(window.pane.search, Qt.Key.Key_Return)
    until(lambda: window.reading.matches)


def test_f3_goes_through_all_matches_of_all_hits_and_back(shelf: dict[str, int], window: MainWindow) -> None:
    look_for(window, "river")
    press(window.pane.search, Qt.Key.Key_Return)
    until(lambda: window.reading.matches)
    first, count = shown(window), len(window.reading.matches)
    for _match in range(count):
        press(window, Qt.Key.Key_F3)
    until(lambda: shown(window) not in (0, first))
    settle(window.tasks)
    press(window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    until(lambda: shown(window) == first)


def test_f3_goes_on_to_the_first_match_of_the_next_hit_and_from_the_last_one_to_the_first(
    shelf: dict[str, int], window: MainWindow
) -> None:
    look_for(window, "river")
    press(window.pane.search, Qt.Key.Key_Return)
    until(lambda: window.reading.matches)
    first = shown(window)
    while shown(window) == first:
        press(window, Qt.Key.Key_F3)
        settle(window.tasks)
    assert window.search.current == 0
    assert window.panes.notices.texts() == []
    for _match in window.reading.matches:
        press(window, Qt.Key.Key_F3)
        settle(window.tasks)
    assert (shown(window), window.search.current) == (first, 0)
    assert ["the first one again" in text for text in window.panes.notices.texts()] == [True]


def test_f3_on_the_last_match_of_the_only_hit_goes_to_its_first(shelf: dict[str, int], window: MainWindow) -> None:
    look_for(window, "communes")
    press(window.pane.search, Qt.Key.Key_Return)
    until(lambda: len(window.reading.matches) == 2)
    settle(window.tasks)
    for expected in (1, 0):
        press(window, Qt.Key.Key_F3)
        assert window.search.current == expected


def test_going_back_over_a_hit_s_first_match_shows_the_last_one_of_the_hit_before(
    shelf: dict[str, int], window: MainWindow
) -> None:
    look_for(window, "river")
    press(window.pane.search, Qt.Key.Key_Return)
    until(lambda: window.reading.matches)
    first, count = shown(window), len(window.reading.matches)
    while shown(window) == first:
        press(window, Qt.Key.Key_F3)
        settle(window.tasks)
    press(window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    settle(window.tasks)
    assert (shown(window), window.search.current) == (first, count - 1)


def test_shift_f3_on_the_very_first_match_goes_to_the_very_last_and_f3_back(
    shelf: dict[str, int], window: MainWindow
) -> None:
    look_for(window, "river")
    press(window.pane.search, Qt.Key.Key_Return)
    until(lambda: window.reading.matches)
    settle(window.tasks)
    first = shown(window)
    press(window, Qt.Key.Key_F3, SHIFT)
    until(lambda: shown(window) != first and window.search.current == len(window.reading.matches) - 1)
    settle(window.tasks)
    assert window.pane.hits.currentIndex().row() == window.pane.hits.rows.total - 1
    assert ["the last one again" in text for text in window.panes.notices.texts()] == [True]
    press(window, Qt.Key.Key_F3)
    until(lambda: (shown(window), window.search.current) == (first, 0))


def test_shift_f3_on_the_first_match_of_the_only_hit_goes_to_its_last(
    shelf: dict[str, int], window: MainWindow
) -> None:
    look_for(window, "communes")
    press(window.pane.search, Qt.Key.Key_Return)
    until(lambda: len(window.reading.matches) == 2)
    settle(window.tasks)
    for expected in (1, 0):
        press(window, Qt.Key.Key_F3, SHIFT)
        assert window.search.current == expected


def test_f3_walks_the_same_way_there_and_back_and_leaves_nothing_out_when_it_is_held_down(
    shelf: dict[str, int], window: MainWindow
) -> None:
    look_for(window, "river")
    press(window.pane.search, Qt.Key.Key_Return)
    until(lambda: window.reading.matches)
    settle(window.tasks)

    def walk(modifiers: Qt.KeyboardModifier, end: Callable[[], int]) -> list[tuple[int, int]]:
        seen = list[tuple[int, int]]()
        while (place := (shown(window), window.search.current)) not in seen:
            seen.append(place)
            for _press in range(4 if window.search.current == end() else 1):
                QTest.keyClick(window, Qt.Key.Key_F3, modifiers)
            settle(window.tasks)
        return seen

    there = walk(Qt.KeyboardModifier.NoModifier, lambda: len(window.reading.matches) - 1)
    assert len(there) == 3
    back = walk(SHIFT, lambda: 0)
    assert back == [there[0], *reversed(there[1:])]


def test_shift_f3_waits_for_a_last_hit_that_is_not_loaded(shelf: dict[str, int], window: MainWindow) -> None:
    window.pane.hits.rows.page = 1
    look_for(window, "river")
    press(window.pane.search, Qt.Key.Key_Return)
    until(lambda: window.reading.matches)
    settle(window.tasks)
    first = shown(window)
    window.pane.hits.rows._pages.pop(1)
    press(window, Qt.Key.Key_F3, SHIFT)
    until(lambda: shown(window) != first and window.search.current == len(window.reading.matches) - 1)


def test_escape_returns_to_article_and_list(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["secheresse.txt"])
    window.sidebar.choose(Shelf())
    look_for(window, "river")
    press(window.pane.search, Qt.Key.Key_Return)
    until(lambda: shown(window) not in (0, shelf["secheresse.txt"]))
    settle(window.tasks)
    press(window.reader, Qt.Key.Key_Escape)
    until(lambda: shown(window) == shelf["secheresse.txt"])
    assert not window.search.active
    assert window.pane.search.text() == ""
    assert window.pane.articles.isVisible()
    assert window.reading.matches == ()


def test_down_goes_into_the_hits(window: MainWindow) -> None:
    look_for(window, "river")
    press(window.pane.search, Qt.Key.Key_Down)
    assert window.pane.hits.hasFocus()
    until(lambda: window.reading.article is not None)


def test_notes_and_passages_are_searched_where_one_says_so(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    window.tasks.run(lambda lib: lib.passages.add(shelf["maps.txt"], start=25, end=60, note="compare the surveyor"))
    settle(window.tasks)
    look_for(window, "surveyor")
    until(lambda: window.pane.empty.isVisible())
    window.pane.where[2].click()
    until(lambda: window.pane.hits.rows.total == 1 and window.search.asked.within is SearchIn.NOTES)
    window.pane.hits.step(1)
    settle(window.tasks)
    assert shown(window) == shelf["maps.txt"]


def test_nothing_found_says_what_to_try(window: MainWindow) -> None:
    look_for(window, "zzzz")
    until(lambda: window.pane.empty.isVisible())
    assert window.pane.empty.title.text() == "Nothing found"
    assert window.pane.count.text() == "0 hits"


def test_the_answer_to_an_earlier_query_is_not_shown(window: MainWindow) -> None:
    look_for(window, "river")
    until(lambda: window.pane.hits.rows.total == 2)
    stale = Results(query="rive", total=9, with_all=9, took_ms=1.0, suggestion=None, hits=())
    window.search.take(Asked(query="rive"), 1, stale)
    assert window.pane.hits.rows.total == 2


def test_clearing_the_box_ends_the_search(window: MainWindow) -> None:
    look_for(window, "river")
    window.pane.search.clear()
    until(lambda: not window.search.active)


@pytest.mark.parametrize(
    ("query", "begun"),
    [
        ("secu", "secu*"),
        ("nappe phré", "nappe phré*"),
        ("s", ""),
        ("river ", ""),
        ("tag:eau", ""),
        ('"les nappes', ""),
        ("a AND", ""),
        ("secu*", ""),
    ],
)
def test_only_a_plain_last_word_is_taken_for_a_beginning(query: str, begun: str) -> None:
    assert beginning(query) == begun


CONTROL = Qt.KeyboardModifier.ControlModifier


def test_all_hits_are_selected_although_few_are_loaded(folder: Path) -> None:
    texts = {f"{number}.txt": f"Article {number}\n\nThe river number {number}." for number in range(130)}
    fill(folder, texts | {"maps.txt": "On maps\n\nNothing flows here."})
    with opened(folder) as window, Library.open(folder) as library:
        look_for(window, "river")
        hits = window.pane.hits
        until(lambda: hits.rows.total == 130)
        hits.setFocus()
        press(hits, Qt.Key.Key_A, CONTROL)
        until(lambda: len(window.chosen_articles()) == 130)
        assert len(hits.rows.held()) < 130
        press(hits, Qt.Key.Key_S)
        until(lambda: library.articles.counts().starred == 130)
        settle(window.tasks)
        QTest.keyClick(hits, Qt.Key.Key_Home)
        press(hits, Qt.Key.Key_A, CONTROL)
        look_for_more(window, " number")
        assert hits.selected_rows() == []
        hits.setFocus()
        press(hits, Qt.Key.Key_A, CONTROL)
        until(lambda: len(window.chosen_articles()) == 130)


def look_for_more(window: MainWindow, more: str) -> None:
    """Go on typing the query."""
    query = window.search.asked.query + more
    window.pane.search.setFocus()
    QTest.keyClick(window.pane.search, Qt.Key.Key_End)
    QTest.keyClicks(window.pane.search, more)
    until(lambda: window.search.results is not None and window.search.asked.query == query)
    settle(window.tasks)


def test_all_passages_that_were_found_are_selected(shelf: dict[str, int], window: MainWindow) -> None:
    with Library.open(window.folder) as library:
        at = library.passages.quote(shelf["maps.txt"], "old map is a letter")
        for length in range(2, 40):
            library.passages.add(shelf["maps.txt"], start=at[0], end=at[0] + max(length, 8))
        look_for(window, "map")
        window.search.look_in(SearchIn.HIGHLIGHTS)
        hits = window.pane.hits
        until(lambda: hits.rows.total == 38)
        hits.setFocus()
        press(hits, Qt.Key.Key_A, CONTROL)
        until(lambda: len(hits.selected_rows()) == 38)
        assert len({row.annotation for row in hits.selected_rows()}) == 38
        assert window.chosen_articles() == [shelf["maps.txt"]]
