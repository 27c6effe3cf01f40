"""The lightbox is worked by keys alone and says what it shows."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from tests.ui.reader.everything import ADDRESS, MEDIA, everything
from ui.lightbox.lightbox import DOTS, Lightbox
from ui.lightbox.plates import plates

Keys = Qt.Key


@pytest.fixture
def box(qapp: QApplication) -> Iterator[Lightbox]:
    window = QWidget()
    window.resize(800, 600)
    made = Lightbox(window)
    window.show()
    window.activateWindow()
    yield made
    window.close()


def test_it_asks_for_the_picture_and_shows_what_is_said_of_it(box: Lightbox) -> None:
    asked: list[tuple[str, int]] = []
    box.wanted.connect(lambda name, dots: asked.append((name, dots)))
    box.open(plates(everything()), 0)
    assert asked == [(MEDIA, DOTS)]
    box.take(MEDIA, QImage(1200, 750, QImage.Format.Format_RGB32))
    assert box.canvas.image is not None
    assert box.size() == box.window().size()
    assert (box.number.text(), box.alt.text()) == ("1 of 3", "Two readers under green lamps")
    assert "Ana Reis" in box.caption.text()
    assert "Two readers" in box.accessibleName()


def test_keys_go_on_and_back_and_end(box: Lightbox) -> None:
    box.open(plates(everything()), 0)
    seen: list[int] = []
    for key in (Keys.Key_Right, Keys.Key_Space, Keys.Key_Right, Keys.Key_Left, Keys.Key_Home, Keys.Key_End):
        QTest.keyClick(box, key)
        seen.append(box.current)
    assert seen == [1, 2, 2, 1, 0, 2]
    assert not box.next.isEnabled()
    QTest.keyClick(box, Keys.Key_Escape)
    assert box.isHidden()


def test_a_picture_that_was_not_kept_says_so(box: Lightbox) -> None:
    box.open(plates(everything()), 1)
    assert box.alt.text().split("\n") == ["This picture was not kept.", "A plan of the ground floor", ADDRESS]
    box.open(plates(everything()), 0)
    box.take(MEDIA, None)
    assert box.alt.text().startswith("This picture was not kept.")


def test_keys_come_nearer_and_arrows_then_move_the_picture(box: Lightbox) -> None:
    box.open(plates(everything()), 0)
    box.take(MEDIA, QImage(1200, 750, QImage.Format.Format_RGB32))
    whole = box.canvas.scale
    for _more in range(6):
        QTest.keyClick(box, Keys.Key_Plus)
    assert box.canvas.scale > 2 * whole
    before = box.canvas.area()
    QTest.keyClick(box, Keys.Key_Right)
    assert (box.current, box.canvas.area().left()) == (0, before.left() - 80)
    QTest.keyClick(box, Keys.Key_Minus)
    QTest.keyClick(box, Keys.Key_0)
    assert box.canvas.scale == whole


def test_tab_stays_inside_and_every_button_has_a_name(box: Lightbox) -> None:
    box.open(plates(everything()), 1)
    named: list[str] = []
    for _stop in range(7):
        QTest.keyClick(box.window().focusWidget() or box, Keys.Key_Tab)
        here = box.window().focusWidget()
        assert isinstance(here, QToolButton)
        named.append(here.accessibleName())
    assert len(set(named)) == 5
    assert all(named)
