"""Searching by keys: hits as one types, Enter opens at the match, F3 goes on, Esc returns to where one was."""

from PySide6.QtCore import Qt

from core.library import Library
from tests.e2e.person import (
    SHIFT,
    click,
    focus,
    indexed,
    open_row,
    press,
    rows,
    search,
    stored,
    type_in,
)
from tests.ui.driving import settle, until
from ui.main_window import MainWindow

CANAL, TIDE = "canal-des-roseaux", "tide-keeper"


def words_at(window: MainWindow, number: int) -> str:
    """The words of a match."""
    assert window.reading.text is not None
    return window.reading.text.value[slice(*window.reading.matches[number])]


def test_hits_come_as_one_types_and_enter_opens_the_first_at_its_match(
    samples: dict[str, int], window: MainWindow
) -> None:
    indexed(window)
    search(window, "eclu")
    until(lambda: [row.article for row in rows(window)] == [samples[CANAL]], "the beginning of a word finds nothing")
    type_in("se")
    until(lambda: window.search.results is not None and window.search.asked.query == "ecluse")
    settle(window.tasks)
    press(Qt.Key.Key_Return)
    until(lambda: window.reading.article is not None and window.reading.matches)
    assert window.reading.article is not None
    assert window.reading.article.id == samples[CANAL]
    assert all("clus" in words_at(window, number) for number in range(len(window.reading.matches)))
    sheet = window.reader.sheet
    assert sheet is not None
    assert list(sheet.matches()) == list(window.reading.matches)
    top = window.reader.page.line_top(sheet.setting.map.position(window.reading.matches[0][0]))
    assert 0 <= top - window.reader.page.offset < window.reader.page.viewport().height()


def test_f3_goes_from_match_to_match_and_on_to_the_next_hit_and_esc_returns(
    samples: dict[str, int], window: MainWindow
) -> None:
    open_row(window, samples[TIDE])
    bar = window.reader.page.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    place = window.reader.top_position()
    indexed(window)
    focus()
    press(Qt.Key.Key_Slash)
    until(window.pane.search.hasFocus)
    type_in("eau")
    until(lambda: window.search.results is not None and window.search.asked.query == "eau")
    settle(window.tasks)
    press(Qt.Key.Key_Return)
    until(lambda: window.search.current == 0)
    settle(window.tasks)
    first = window.reading.article
    count = len(window.reading.matches)
    assert count > 1
    press(Qt.Key.Key_F3)
    assert window.search.current == 1
    press(Qt.Key.Key_F3, SHIFT)
    assert window.search.current == 0
    for _match in range(count):
        press(Qt.Key.Key_F3)
    until(lambda: window.reading.article is not None and first is not None and window.reading.article.id != first.id)
    settle(window.tasks)
    press(Qt.Key.Key_Escape)
    until(lambda: not window.search.active)
    until(lambda: window.reading.article is not None and window.reading.article.id == samples[TIDE])
    settle(window.tasks)
    assert abs(window.reader.top_position() - place) < 120  # the same line, or the one above it
    assert window.pane.search.text() == ""
    assert window.pane.view() is window.pane.articles


def test_passages_and_notes_are_found_and_jumped_to(samples: dict[str, int], window: MainWindow) -> None:
    start, end = stored(
        window.folder, lambda lib: lib.passages.quote(samples[CANAL], "lettre de la direction des voies")
    )
    made = stored(
        window.folder, lambda lib: lib.passages.add(samples[CANAL], start=start, end=end, note="démarche oubliée")
    ).annotation
    until(lambda: any(row.article == samples[CANAL] and "1 passage" in row.spoken() for row in rows(window)))
    indexed(window)
    search(window, "demarche")
    click(window.pane.where[2])
    until(lambda: [row.annotation for row in rows(window)] == [made.id], "the note is not found")
    settle(window.tasks)
    press(Qt.Key.Key_Return)
    if window.reading.article is None:
        click(window.pane.hits.viewport(), window.pane.hits.visualRect(window.pane.hits.rows.index(0)).center())
    until(lambda: window.reading.article is not None and window.reading.article.id == samples[CANAL])
    settle(window.tasks)
    sheet = window.reader.sheet
    assert sheet is not None
    top = window.reader.page.line_top(sheet.setting.map.position(start)) - window.reader.page.offset
    assert 0 <= top < window.reader.page.viewport().height()


def test_a_change_is_found_without_restarting(samples: dict[str, int], window: MainWindow) -> None:
    indexed(window)
    search(window, "zinnober")
    until(lambda: window.search.results is not None and window.search.results.total == 0)
    with Library.open(window.folder) as library:
        library.articles.add_bytes(b"Colours\n\nThe old word for vermilion is zinnober.", name="colours.txt")
    until(lambda: len(rows(window)) == 1, "the open search never found the new article")


def test_a_tag_in_the_sidebar_lists_its_articles(samples: dict[str, int], window: MainWindow) -> None:
    stored(window.folder, lambda lib: lib.articles.tag([samples[TIDE]], ["mer/marées"]))
    until(lambda: "mer/marées" in window.sidebar.shelves.paths())
    settle(window.tasks)
    from ui.library.sidebar_model import Shelf

    item = window.sidebar.shelves.item_of(Shelf(tag="mer"))
    assert item is not None
    click(window.sidebar.viewport(), window.sidebar.visualRect(item.index()).center())
    until(lambda: [row.article for row in rows(window)] == [samples[TIDE]])
