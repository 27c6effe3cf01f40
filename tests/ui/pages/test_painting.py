"""Pages that show are drawn, those next to them soon, and what cannot be drawn is said on its paper."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from core.library import Drawn
from tests.ui.pages.conftest import rest, spot, words
from ui import theme as themes
from ui.main_window import MainWindow


def test_what_shows_is_drawn_and_what_is_far_is_not(paged: MainWindow) -> None:
    view = rest(paged)
    assert view.wanted() == []
    drawn = [any(part in view.painting.pictures for part, _ in view.painting._parts(index)) for index in range(4)]
    assert drawn[0]
    assert not drawn[3]
    view.area.verticalScrollBar().setValue(view.area.verticalScrollBar().maximum())
    assert view.wanted()[0].number == 4
    rest(paged)
    assert view.wanted() == []


def test_letters_are_on_the_paper_and_paper_stays_paper_in_every_theme(paged: MainWindow) -> None:
    view = rest(paged)
    for name in themes.NAMES:
        paged.set_theme(themes.load(name))
        image = view.area.viewport().grab().toImage()
        at = spot(view, words(paged, "Part 1.1.")[0])
        around = [image.pixelColor(at.x() + dx, at.y() + dy).lightness() for dx in range(-8, 9) for dy in range(-8, 9)]
        assert min(around) < 90
        corner = view.stack.boxes[0].topLeft() - view.area.corner
        paper = image.pixelColor(round(corner.x()) + 9, round(corner.y()) + 9)
        assert (paper == QColor(Qt.GlobalColor.white)) == (not themes.load(name).dark)
        assert paper.lightness() > 210  # in the dark it does not blind
        ground = image.pixelColor(3, 300)
        assert (ground.lightness() < 80) == themes.load(name).dark


def test_until_a_page_is_drawn_its_paper_stands_there_and_then_what_was_drawn_before(paged: MainWindow) -> None:
    view = rest(paged)
    sharp = view.area.viewport().grab().toImage()
    view.painting.pictures.clear()
    bare = view.area.viewport().grab().toImage()
    assert bare != sharp
    middle = (view.stack.boxes[0].center() - view.area.corner).toPoint()
    assert bare.pixelColor(middle) == QColor(Qt.GlobalColor.white)
    view.stirred.emit()
    rest(paged)
    assert view.area.viewport().grab().toImage() == sharp
    view.zoom_by(1.3)
    assert view.painting.pictures.whole(1, view.wording.sizes[0]) is not None  # the smaller picture, for a moment
    rest(paged)


def test_a_page_that_cannot_be_drawn_says_so_and_is_not_asked_for_again(paged: MainWindow) -> None:
    view = rest(paged)
    part = next(view.painting._parts(0)[0][0] for _ in range(1))
    view.painting.pictures.clear()
    before = view.area.viewport().grab().toImage()
    view.take(Drawn(part=part, sentence="It broke."))
    assert view.area.viewport().grab().toImage() != before
    assert all(one.number != 1 for one in view.wanted())
