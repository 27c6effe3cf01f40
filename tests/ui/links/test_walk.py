"""Tab goes through the links of the article, Enter follows them; by keys, in the real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.driving import fill, press, read, until
from ui.links.links import LOOK
from ui.main_window import MainWindow

Key = Qt.Key
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
ARTICLE = (
    "---\ntitle: Links\nurl: https://example.org/essays/a.html\n---\n\n# Links\n\n"
    "See [the page](https://example.org/b.html) and [below](#part-two).\n\n"
    + "\n\n".join(f"Paragraph {number} fills the page." for number in range(80))
    + "\n\n## Part two\n\nThere is [the end](https://example.org/end).\n\n"
    + "\n\n".join(f"Line {number} fills it, too." for number in range(80))
)


@pytest.fixture
def shelf(folder: Path) -> dict[str, int]:
    return fill(folder, {"links.md": ARTICLE, "other.txt": "Another\n\nWith other words."})


@pytest.fixture
def linked(shelf: dict[str, int], window: MainWindow) -> MainWindow:
    """The window with that article open, and the keyboard in its words."""
    read(window, shelf["links.md"])
    window.activateWindow()
    window.reader.page.setFocus()
    until(window.reader.page.hasFocus)
    return window


def ringed(window: MainWindow) -> str:
    """The words of the link that has the keyboard."""
    sheet = window.reader.sheet
    assert sheet is not None
    if sheet.overlay.focus is None:
        return ""
    return sheet.text.value[slice(*(sheet.setting.map.point(at) for at in sheet.overlay.focus))]


def tab(window: MainWindow, *, back: bool = False) -> str:
    """Press Tab, or Shift+Tab, in the words."""
    press(window.reader.page, Key.Key_Backtab if back else Key.Key_Tab, SHIFT if back else Qt.KeyboardModifier(0))
    return ringed(window)


def test_tab_goes_from_link_to_link_and_leaves_after_the_last(linked: MainWindow) -> None:
    page, hint = linked.reader.page, linked.links.hint
    before = page.viewport().grab().toImage()
    assert tab(linked) == "the page"
    assert page.viewport().grab().toImage() != before
    assert (hint.whole, hint.isVisible()) == ("https://example.org/b.html", True)
    assert page.accessibleDescription() == "Link “the page”: https://example.org/b.html"
    assert tab(linked) == "below"
    assert hint.whole == "Part two"
    assert (page.offset, tab(linked)) == (0, "the end")
    sheet = linked.reader.sheet
    assert sheet is not None
    assert sheet.overlay.focus is not None
    assert 0 < page.line_top(sheet.overlay.focus[0]) - page.offset < page.viewport().height() - 40
    assert tab(linked, back=True) == "below"
    assert page.offset < page.viewport().height()
    tab(linked)
    assert page.hasFocus()
    assert tab(linked) == ""
    assert not page.hasFocus()
    assert not hint.isVisible()
    assert page.accessibleDescription() == ""


def test_shift_tab_leaves_before_the_first_link(linked: MainWindow) -> None:
    assert tab(linked) == "the page"
    assert tab(linked, back=True) == ""
    assert not linked.reader.page.hasFocus()


def test_without_links_tab_leaves_at_once(shelf: dict[str, int], linked: MainWindow) -> None:
    read(linked, shelf["other.txt"])
    linked.reader.page.setFocus()
    tab(linked)
    assert not linked.reader.page.hasFocus()


def test_enter_asks_with_the_card_and_escape_returns(linked: MainWindow) -> None:
    page, card = linked.reader.page, linked.links.card
    tab(linked)
    press(page, Key.Key_Return)
    assert card.isVisible()
    assert card.place.text().replace("\u200b", "") == "example.org"
    assert card.open.hasFocus()
    sheet = linked.reader.sheet
    assert sheet is not None
    link = sheet.overlay.boxes(*(sheet.overlay.focus or (0, 0)))[0]
    assert 0 < card.y() - (link.bottom() - page.offset) < 40
    press(card.open, Key.Key_Escape)
    assert not card.isVisible()
    assert page.hasFocus()
    assert ringed(linked) == "the page"
    press(page, Key.Key_Return)
    press(card.open, Key.Key_Tab)
    assert card.copy.hasFocus()
    press(card.copy, Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "https://example.org/b.html"


def test_enter_jumps_and_alt_left_goes_back_to_the_link(linked: MainWindow) -> None:
    page = linked.reader.page
    tab(linked)
    tab(linked)
    press(page, Key.Key_Enter)
    assert page.offset > 0
    assert not linked.links.card.isVisible()
    assert tab(linked) == "the end"  # from where one is now
    tab(linked, back=True)
    press(page, Key.Key_Enter)
    until(linked.commands["article.back"].isEnabled)
    press(page, Key.Key_Left, ALT)
    assert page.offset == 0


def test_a_link_out_of_sight_is_not_where_tab_begins(linked: MainWindow) -> None:
    assert tab(linked) == "the page"
    bar = linked.reader.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    assert tab(linked, back=True) == "the end"


def test_what_is_told_of_a_link_stays_while_the_mouse_is_elsewhere(linked: MainWindow) -> None:
    QTest.mouseMove(linked.reader.page.viewport(), QPoint(300, 600))
    QTest.mouseMove(linked.pane.articles.viewport(), QPoint(20, 20))
    until(lambda: not linked.reader.page.viewport().underMouse())  # the screen tells of the mouse a little later
    tab(linked)
    QTest.qWait(3 * LOOK)
    assert linked.links.hint.isVisible()


def test_a_click_elsewhere_lets_go_of_the_link(linked: MainWindow) -> None:
    tab(linked)
    QTest.mouseClick(linked.pane.articles.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 30))
    until(lambda: not linked.reader.page.hasFocus())
    assert ringed(linked) == ""
    assert not linked.links.hint.isVisible()


def test_escape_lets_go_of_the_link_and_enter_does_nothing_then(linked: MainWindow) -> None:
    tab(linked)
    press(linked.reader.page, Key.Key_Escape)
    assert ringed(linked) == ""
    assert not linked.links.hint.isVisible()
    press(linked.reader.page, Key.Key_Return)
    assert not linked.links.card.isVisible()
    assert linked.reader.page.hasFocus()
