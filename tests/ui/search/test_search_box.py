"""The box asks after a pause, and lets out the keys that belong to the hits."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.driving import until
from ui import theme as themes
from ui.search.search_box import SearchBox


def heard(box: SearchBox) -> list[str]:
    asked: list[str] = []
    box.asked.connect(asked.append)
    return asked


def test_quick_typing_asks_once(box: SearchBox) -> None:
    asked = heard(box)
    QTest.keyClicks(box, "river")
    until(lambda: asked)
    assert asked == ["river"]


def test_enter_and_down_do_not_wait_for_the_pause(box: SearchBox) -> None:
    asked, order = heard(box), list[str]()
    box.entered.connect(lambda: order.append("entered"))
    box.descended.connect(lambda: order.append("descended"))
    QTest.keyClicks(box, "river")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert (asked, order) == (["river"], ["entered"])
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert (asked, order) == (["river"], ["entered", "descended"])


def test_escape_leaves(box: SearchBox) -> None:
    left: list[bool] = []
    box.left.connect(lambda: left.append(True))
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert left == [True]


def test_what_is_put_in_is_not_asked(box: SearchBox) -> None:
    asked = heard(box)
    QTest.keyClicks(box, "ri")
    box.put("")
    box.hurry()
    assert asked == []


@pytest.fixture
def box(qapp: QApplication) -> Iterator[SearchBox]:
    box = SearchBox(themes.load("light"))
    box.show()
    yield box
    box.close()
