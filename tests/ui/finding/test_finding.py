"""Finding in the article with the real window: while typing, by keys, across articles, beside a search."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.library import Library
from tests.ui.driving import fill, press, read, settle, until
from tests.ui.pages.conftest import rest, written
from ui.finding.finding import MOST
from ui.main_window import MainWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
FILLING = "\n\n".join(f"Paragraph {number} fills the page with words." for number in range(90))
TEXT = f"Title\n\nL’État et l'etat.\n\n{FILLING}\n\nThe end of the state\n\nbegins. ÉTAT, STATE."


@pytest.fixture
def shelf(folder: Path) -> dict[str, int]:
    return fill(folder, {"state.txt": TEXT, "other.txt": "Another\n\nA state of another kind."})


@pytest.fixture
def finding(shelf: dict[str, int], window: MainWindow) -> MainWindow:
    """The window with that article open and the bar in it."""
    read(window, shelf["state.txt"])
    press(window.reader, Qt.Key.Key_F, CONTROL)
    assert window.finding.bar.field.hasFocus()
    settle(window.tasks)
    return window


def ask(window: MainWindow, words: str) -> None:
    window.finding.bar.field.clear()
    QTest.keyClicks(window.finding.bar.field, words)
    settle(window.tasks)


def said(window: MainWindow) -> list[str]:
    text = window.reading.text
    assert text is not None
    return [text.value[start:end] for start, end in window.finding.matches]


def current(window: MainWindow) -> tuple[int, int]:
    return window.finding.matches[window.finding.current]


def marked(window: MainWindow) -> list[tuple[int, int]]:
    assert window.reader.sheet is not None
    return window.reader.sheet.matches()


def test_case_and_accents_do_not_count_unless_asked(finding: MainWindow) -> None:
    bar = finding.finding.bar
    ask(finding, "l'etat")
    assert said(finding) == ["L’État", "l'etat"]
    assert bar.count.text() == "1 of 2"
    assert marked(finding) == list(finding.finding.matches)
    QTest.mouseClick(bar.exact, Qt.MouseButton.LeftButton)
    settle(finding.tasks)
    assert said(finding) == ["l'etat"]
    QTest.mouseClick(bar.exact, Qt.MouseButton.LeftButton)
    ask(finding, "tat")
    assert len(said(finding)) == 5
    QTest.mouseClick(bar.whole, Qt.MouseButton.LeftButton)
    settle(finding.tasks)
    assert said(finding) == []
    assert bar.count.text() == "No match"


def test_words_are_found_across_blocks(finding: MainWindow) -> None:
    ask(finding, "state begins")
    assert said(finding) == ["state\nbegins"]


def test_enter_and_f3_go_round_and_say_so(finding: MainWindow) -> None:
    field, bar = finding.finding.bar.field, finding.finding.bar
    ask(finding, "state")
    first = current(finding)
    assert finding.reader.page.offset > 0
    press(field, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 2"
    assert bar.word.text() == ""
    press(field, Qt.Key.Key_F3)
    assert current(finding) == first
    assert bar.word.text() == "From the beginning again"
    press(field, Qt.Key.Key_Return, SHIFT)
    assert bar.word.text() == "From the end again"
    finding.reader.setFocus()
    press(finding.reader.page, Qt.Key.Key_F3, SHIFT)
    assert current(finding) == first


def test_escape_leaves_the_selection_on_the_match(finding: MainWindow) -> None:
    ask(finding, "begins")
    at = current(finding)
    press(finding.finding.bar.field, Qt.Key.Key_Escape)
    assert not finding.finding.bar.isVisible()
    assert finding.reader.selection() == at
    assert finding.reader.page.hasFocus()
    assert marked(finding) == []
    press(finding.reader, Qt.Key.Key_F, CONTROL)
    settle(finding.tasks)
    assert finding.finding.bar.field.text() == "begins"
    assert finding.finding.bar.field.selectedText() == "begins"


def test_selected_words_are_what_is_looked_for(finding: MainWindow) -> None:
    press(finding.finding.bar.field, Qt.Key.Key_Escape)
    assert finding.reading.text is not None
    at = finding.reading.text.value.index("Paragraph 40 ")
    finding.reader.select(at, at + 9)
    press(finding.reader, Qt.Key.Key_F, CONTROL)
    settle(finding.tasks)
    assert finding.finding.bar.field.text() == "Paragraph"
    assert finding.finding.bar.count.text() == "41 of 90"


def test_back_returns_to_where_one_began_to_look(finding: MainWindow) -> None:
    ask(finding, "begins")
    assert finding.reader.page.offset > 0
    press(finding.finding.bar.field, Qt.Key.Key_Escape)
    press(finding.reader.page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert finding.reader.page.offset == 0


def test_the_hits_of_the_library_are_given_back(shelf: dict[str, int], window: MainWindow) -> None:
    window.search.ask("another")
    until(lambda: window.search.results is not None)
    window.search.open_first()
    until(lambda: window.reading.article is not None)
    settle(window.tasks)
    hits = marked(window)
    assert hits
    until(window.commands["search.leave"].isEnabled)
    press(window.reader, Qt.Key.Key_F, CONTROL)
    ask(window, "kind")
    assert len(marked(window)) == 1 != len(hits)
    until(lambda: not window.commands["search.next"].isEnabled())
    press(window.finding.bar.field, Qt.Key.Key_Escape)
    assert marked(window) == hits
    until(window.commands["search.next"].isEnabled)
    assert window.search.active


def test_another_article_is_looked_through_with_the_same_words(shelf: dict[str, int], finding: MainWindow) -> None:
    ask(finding, "state")
    read(finding, shelf["other.txt"])
    settle(finding.tasks)
    assert said(finding) == ["state"]
    finding.reading.close()
    assert not finding.finding.active
    assert not finding.finding.bar.isVisible()


def test_only_matches_near_what_shows_are_marked_and_others_when_it_scrolls(
    folder: Path, shelf: dict[str, int], window: MainWindow
) -> None:
    many = fill(folder, {"many.txt": "Many\n\n" + "\n\n".join("an eel sees the sea " * 12 for _line in range(300))})
    read(window, many["many.txt"])
    press(window.reader, Qt.Key.Key_F, CONTROL)
    ask(window, "e")
    assert len(window.finding.matches) == 300 * 12 * 6
    for share in (0.0, 0.3, 0.9, 1.0):
        bar = window.reader.page.verticalScrollBar()
        bar.setValue(round(bar.maximum() * share))
        first, last = window.reader.page.positions_around(0)
        assert window.reader.sheet is not None
        places = window.reader.sheet.setting.map
        top, bottom = places.point(first), places.point(last)
        shown = {one for one in window.finding.matches if top <= one[0] and one[1] <= bottom}
        there = set(marked(window))
        assert len(there) <= MOST
        assert sorted(shown - there) == []


def test_without_an_article_the_library_is_searched(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F, CONTROL)
    assert window.pane.search.hasFocus()
    assert not window.finding.active


def test_matches_are_marked_on_the_pages_of_a_pdf(folder: Path, window: MainWindow) -> None:
    with Library.open(folder) as library:
        paper = library.articles.add_bytes(written(pages=4), name="flood.pdf").article.id
    window.reader.want_pages(True)
    read(window, paper)
    view = rest(window)
    plain = view.area.viewport().grab().toImage()
    press(window.reader, Qt.Key.Key_F, CONTROL)
    ask(window, "PART 3.1")
    rest(window)
    assert view.area.offset > 0
    page = view.stack.index_at(view.area.offset + 300)
    assert any(view.marking.layers(index).match for index in (page, page + 1))
    press(window.finding.bar.field, Qt.Key.Key_Escape)
    assert window.reader.selection() is not None
    assert view.area.viewport().grab().toImage() != plain
