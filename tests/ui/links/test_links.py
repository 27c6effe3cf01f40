"""A link of the article jumps inside it, or asks; by mouse, in the real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.ui.driving import fill, press, read, settle, until
from ui.main_window import MainWindow

ARTICLE = (
    "---\ntitle: Links\nurl: https://example.org/essays/a.html\n---\n\n# Links\n\n"
    "See [the page](../b.html), [below](#part-two), [nowhere](#none) and the note[^n].\n\n"
    + "\n\n".join(f"Paragraph {number} fills the page." for number in range(80))
    + "\n\n## Part two\n\nThere.\n\n[^n]: What the note *says*.\n"
)


@pytest.fixture
def shelf(folder: Path) -> dict[str, int]:
    return fill(folder, {"links.md": ARTICLE, "other.txt": "Another\n\nWith other words."})


@pytest.fixture
def linked(shelf: dict[str, int], window: MainWindow) -> MainWindow:
    """The window with that article open."""
    read(window, shelf["links.md"])
    return window


def spot(window: MainWindow, words: str) -> QPoint:
    sheet, text = window.reader.sheet, window.reading.text
    assert sheet is not None
    assert text is not None
    start = text.value.index(words)
    places = sheet.setting.map
    box = sheet.overlay.boxes(places.position(start), places.position(start + len(words)))[0]
    return box.center().toPoint() - QPoint(0, window.reader.page.offset)


def click(window: MainWindow, words: str) -> None:
    QTest.mouseClick(window.reader.page.viewport(), Qt.MouseButton.LeftButton, pos=spot(window, words))


def test_a_click_asks_before_it_leads_outside(linked: MainWindow) -> None:
    click(linked, "the page")
    card = linked.links.card
    assert card.isVisible()
    assert card.place.text().replace("\u200b", "") == "example.org"
    QTest.mouseClick(card.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "https://example.org/b.html"
    assert linked.panes.notices.texts() == ["The address is on the clipboard."]
    assert linked.reader.page.hasFocus()


def test_the_card_goes_when_the_page_moves_or_another_article_comes(shelf: dict[str, int], linked: MainWindow) -> None:
    click(linked, "the page")
    linked.reader.page.verticalScrollBar().setValue(200)
    assert not linked.links.card.isVisible()
    linked.reader.page.verticalScrollBar().setValue(0)
    click(linked, "the page")
    read(linked, shelf["other.txt"])
    assert not linked.links.card.isVisible()


def test_a_link_inside_jumps_and_alt_left_goes_back(shelf: dict[str, int], linked: MainWindow) -> None:
    page, back = linked.reader.page, linked.commands["article.back"]
    assert not back.isEnabled()
    click(linked, "below")
    below = page.offset
    assert below > 0
    assert not linked.links.card.isVisible()
    until(back.isEnabled)
    press(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.offset == 0
    until(lambda: not back.isEnabled())
    click(linked, "[n]")
    assert page.offset >= below
    read(linked, shelf["other.txt"])
    until(back.isEnabled)


def test_a_link_to_nowhere_says_so(linked: MainWindow) -> None:
    click(linked, "nowhere")
    assert linked.panes.notices.texts() == ["The article does not have the place that this link leads to."]
    assert not linked.links.card.isVisible()


def test_the_hint_says_where_a_link_leads_and_what_a_note_says(linked: MainWindow) -> None:
    hint, page = linked.links.hint, linked.reader.page
    for words, told in (
        ("the page", "https://example.org/b.html"),
        ("[n]", "What the note says."),
        ("below", "Part two"),
    ):
        QTest.mouseMove(page.viewport(), spot(linked, words))
        until(lambda told=told: hint.whole == told)
        assert hint.isVisible()
    QTest.mouseMove(page.viewport(), spot(linked, "See"))
    until(lambda: not hint.isVisible())
    QTest.mouseMove(page.viewport(), spot(linked, "the page"))
    until(hint.isVisible)
    QTest.mouseMove(linked.pane.articles.viewport(), QPoint(20, 20))
    until(lambda: not hint.isVisible(), "the mouse has left, but not the hint")
    settle(linked.tasks)
