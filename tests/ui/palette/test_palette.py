"""The palette is gone through, chosen from and left by keys; whoever listens hears what Enter would run."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.ui.driving import until
from ui import theme as themes
from ui.palette.entries import Entry
from ui.palette.palette import Palette, spoken


def entry(name: str, *, possible: bool = True) -> Entry:
    return Entry(id=name, title=name.title(), english=name, menu="Menu", key="F8", possible=possible, on=False)


EVERY = [entry("alpha"), entry("beta"), entry("gamma", possible=False)]


@pytest.fixture
def palette(qapp: QApplication) -> Iterator[Palette]:
    window = QWidget()
    window.resize(900, 700)
    home, before = QLineEdit(window), QLineEdit(window)
    window.show()
    window.activateWindow()
    before.setFocus()
    until(before.hasFocus)
    palette = Palette(themes.load("light"), window, home)
    palette.open(EVERY, [])
    yield palette
    window.close()


def ids(palette: Palette) -> list[str]:
    return [found.entry.id for found in palette.found()]


def test_arrows_go_round_over_what_is_possible(palette: Palette) -> None:
    seen: list[str] = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageUp):
        current = palette.current()
        seen.append(current.id if current else "")
        QTest.keyClick(palette.line, key)
    assert seen == ["alpha", "beta", "alpha", "beta"]
    assert palette.current() == EVERY[0]


def test_enter_runs_and_closes(palette: Palette) -> None:
    chosen: list[str] = []
    palette.chosen.connect(chosen.append)
    QTest.keyClicks(palette.line, "be")
    assert ids(palette) == ["beta"]
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert (chosen, palette.isVisible()) == (["beta"], False)


def test_what_is_not_possible_now_is_shown_but_not_run(palette: Palette) -> None:
    chosen: list[str] = []
    palette.chosen.connect(chosen.append)
    QTest.keyClicks(palette.line, "gam")
    assert ids(palette) == ["gamma"]
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert (chosen, palette.isVisible()) == ([], True)
    assert spoken(EVERY[2]) == "Gamma, Menu, F8, not now"


def test_a_click_runs(palette: Palette) -> None:
    chosen: list[str] = []
    palette.chosen.connect(chosen.append)
    place = palette.list.visualRect(palette.list.model().index(1, 0)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == ["beta"]


def test_esc_gives_the_keyboard_back(palette: Palette) -> None:
    before = palette._before
    assert palette.line.hasFocus()
    QTest.keyClick(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert before.hasFocus()


def test_it_closes_when_the_person_goes_elsewhere(palette: Palette) -> None:
    palette._home.setFocus()
    assert not palette.isVisible()
    assert palette._home.hasFocus()


def test_what_enter_would_run_is_read_aloud(palette: Palette) -> None:
    assert palette.line.accessibleDescription() == "Alpha, Menu, F8"
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.line.accessibleDescription() == "Beta, Menu, F8"
    QTest.keyClicks(palette.line, "zz")
    assert palette.line.accessibleDescription() == palette.nothing.text()
    assert palette.nothing.isVisible()


def test_it_stays_in_the_middle_of_a_window_of_any_size(palette: Palette) -> None:
    window = palette._window
    for width, height in ((500, 300), (1600, 900)):
        window.resize(width, height)
        QApplication.processEvents()
        assert window.rect().contains(palette.geometry())
        assert abs(palette.geometry().center().x() - window.rect().center().x()) <= 1
