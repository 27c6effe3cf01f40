"""A click, Enter and a key open a picture of the article; the mouse over it tells what it shows."""

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from core.library import Library
from tests.ui.driving import opened, press, read, until
from ui.main_window import MainWindow


def page(folder: Path) -> str:
    """A page with a picture of its own and one that is elsewhere."""
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(0x335577)
    image.save(str(folder / "lamps.png"))
    data = base64.b64encode((folder / "lamps.png").read_bytes()).decode()
    words = "The lamps were hung in the winter of 1911 and have been lit every working day since then. " * 4
    return (
        "<html><head><title>Lamps</title></head><body><article><h1>Lamps of the reading room</h1>"
        f"<p>{words}</p><figure><img src='data:image/png;base64,{data}' alt='Green lamps'>"
        f"<figcaption>Lamps in 1911</figcaption></figure><p>{words}</p>"
        f"<figure><img src='https://example.org/plan.jpg' alt='A plan'></figure><p>{words}</p></article></body></html>"
    )


@pytest.fixture
def window(tmp_path: Path, qapp: QApplication) -> Iterator[MainWindow]:
    with Library.open(tmp_path / "library", create=True) as library:
        article = library.articles.add_bytes(page(tmp_path).encode(), name="lamps.html").article.id
    with opened(tmp_path / "library") as made:
        read(made, article)
        yield made


def middle(window: MainWindow, number: int) -> QPoint:
    """A point of the page's viewport on one of the pictures."""
    sheet, page = window.reader.sheet, window.reader.page
    assert sheet is not None
    index = window.gallery.plates()[number].index
    shown = page.document().findBlock(sheet.setting.map.entries[index].position)
    page.verticalScrollBar().setValue(0)
    QApplication.processEvents()
    box = page.document().documentLayout().blockBoundingRect(shown)
    page.verticalScrollBar().setValue(round(box.top() - 60))
    QApplication.processEvents()
    return QPoint(page.viewport().width() // 2, round(box.top()) + 40 - page.offset)


def test_a_click_opens_it_and_esc_comes_back(window: MainWindow) -> None:
    assert [plate.words for plate in window.gallery.plates()] == ["Green lamps", "A plan"]
    QTest.mouseClick(window.reader.page.viewport(), Qt.MouseButton.LeftButton, pos=middle(window, 0))
    box = window.gallery.box
    assert box.isVisible()
    until(lambda: box.canvas.image is not None)
    assert box.canvas.image is not None
    assert box.canvas.image.width() == 900
    QTest.keyClick(box, Qt.Key.Key_Right)
    assert "not kept" in box.alt.text()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.isHidden()
    assert window.reader.page.hasFocus()


def test_a_key_opens_the_one_in_view_and_means_pictures_from_then_on(window: MainWindow) -> None:
    window.reader.page.setFocus()
    press(window.reader.page, Qt.Key.Key_I)
    box = window.gallery.box
    assert (box.isVisible(), box.current) == (True, 0)
    press(box, Qt.Key.Key_Backslash, Qt.KeyboardModifier.ControlModifier)
    assert not window.sidebar.isHidden()
    box.hide()


def test_tab_walks_to_it_and_enter_opens_it(window: MainWindow) -> None:
    page = window.reader.page
    page.setFocus()
    press(page, Qt.Key.Key_Tab)
    assert window.links.hint.whole == "Picture: Green lamps"
    QApplication.sendEvent(page, QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier))
    assert window.gallery.box.isVisible()
    window.gallery.box.hide()


def test_the_mouse_over_it_tells_what_it_shows(window: MainWindow) -> None:
    at, view = middle(window, 0), window.reader.page.viewport()
    QApplication.sendEvent(view, QHelpEvent(QHelpEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    assert "Green lamps" in QToolTip.text()
    QToolTip.hideText()


def test_an_article_without_pictures_opens_none(window: MainWindow) -> None:
    window.reader.clear()
    assert not window.gallery.open_near()
