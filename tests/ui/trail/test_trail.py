"""Back and Forward go through articles and places, exactly."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from core.library import Library
from tests.ui.driving import fill, press, read, settle, until
from ui.library.reading import Spot
from ui.main_window import MainWindow
from ui.trail.trail import MOST, View

LONG = "Long\n\n" + "\n\n".join(f"Paragraph {number} fills a line of the page." for number in range(120))
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def shelf(folder: Path) -> dict[str, int]:
    return fill(folder, {"long.txt": LONG, "other.txt": LONG.replace("Long", "Other"), "third.txt": "Third\n\nWords."})


def shown(window: MainWindow) -> int | None:
    return window.reading.article.id if window.reading.article else None


def test_back_and_forward_go_from_article_to_article_to_the_pixel(shelf: dict[str, int], window: MainWindow) -> None:
    page = window.reader.page
    read(window, shelf["long.txt"])
    page.verticalScrollBar().setValue(1237)
    read(window, shelf["other.txt"])
    page.verticalScrollBar().setValue(411)
    read(window, shelf["third.txt"])
    press(page, Qt.Key.Key_Left, ALT)
    until(lambda: shown(window) == shelf["other.txt"])
    assert page.offset == 411
    settle(window.tasks)
    press(page, Qt.Key.Key_Left, ALT)
    until(lambda: shown(window) == shelf["long.txt"])
    assert page.offset == 1237
    settle(window.tasks)
    assert not window.commands["article.back"].isEnabled()
    for name in ("other.txt", "third.txt"):
        press(page, Qt.Key.Key_Right, ALT)
        until(lambda name=name: shown(window) == shelf[name])
        settle(window.tasks)
    assert not window.commands["article.forward"].isEnabled()


def test_a_new_jump_forgets_the_way_forward(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["long.txt"])
    read(window, shelf["other.txt"])
    window.trail.back()
    until(lambda: shown(window) == shelf["long.txt"])
    assert window.trail.can_go_forward
    read(window, shelf["third.txt"])
    assert not window.trail.can_go_forward


def test_places_of_one_article_are_stops_too(shelf: dict[str, int], window: MainWindow) -> None:
    page = window.reader.page
    read(window, shelf["long.txt"])
    page.verticalScrollBar().setValue(333)
    window.trail.remember()
    window.reader.scroll_to(2000)
    there = page.offset
    window.trail.back()
    assert page.offset == 333
    window.trail.forward()
    assert page.offset == there


def test_what_went_to_the_trash_is_passed_over(shelf: dict[str, int], window: MainWindow) -> None:
    for name in ("long.txt", "other.txt", "third.txt"):
        read(window, shelf[name])
    with Library.open(window.folder) as library:
        library.articles.trash([shelf["other.txt"]])
    settle(window.tasks)
    window.trail.back()
    until(lambda: shown(window) == shelf["long.txt"])
    settle(window.tasks)
    assert window.panes.notices.texts() == []
    window.trail.forward()
    until(lambda: shown(window) == shelf["third.txt"])


def test_a_view_that_stands_for_the_article_is_a_stop(shelf: dict[str, int], window: MainWindow) -> None:
    seen: list[str] = []
    view = View(name="tag water", show=lambda: seen.append("water"))
    showing: list[View] = [view]
    read(window, shelf["long.txt"])
    window.trail.watch(lambda: showing[0] if showing else None)
    window.trail.remember()
    showing.clear()
    read(window, shelf["other.txt"])
    window.trail.back()
    assert shown(window) == shelf["other.txt"]
    settle(window.tasks)
    assert shown(window) == shelf["long.txt"]
    showing.append(view)
    window.trail.remember()
    showing.clear()
    window.reader.scroll_to(500)
    window.trail.back()
    assert seen == ["water"]


def test_it_is_bounded(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["long.txt"])
    for number in range(MOST + 50):
        window.reading.article = window.reading.article
        window.reader.page.verticalScrollBar().setValue(number * 14)
        window.trail.remember()
    steps = 0
    while window.trail.can_go_back:
        window.trail.back()
        steps += 1
    assert 2 < steps <= MOST


def test_standing_still_is_no_stop(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["long.txt"])
    for _time in range(3):
        window.trail.remember()
    window.reader.scroll_to(900)
    window.trail.back()
    assert not window.trail.can_go_back
    assert isinstance(window.trail.here(), Spot)
