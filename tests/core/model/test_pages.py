"""From words to rectangles and from a click to a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.pages import Page, Run, box_of, boxed, place_at, rectangles, region_on

ACROSS = Run(start=10, end=14, box=boxed(50, 90, 90, 102), edges=(50, 60, 70, 80, 90))
LEFTWARD = Run(start=20, end=22, box=boxed(50, 110, 70, 122), edges=(70, 60, 50))
UPWARD = Run(start=30, end=32, box=boxed(20, 300, 32, 320), edges=(320, 310, 300), angle=90)
PAGE = Page(number=1, label="i", width=595, height=842, runs=(ACROSS, LEFTWARD, UPWARD))


def test_what_a_range_covers():
    assert list(rectangles(PAGE, 11, 13)) == [boxed(60, 90, 80, 102)]
    assert list(rectangles(PAGE, 0, 11)) == [boxed(50, 90, 60, 102)]
    assert list(rectangles(PAGE, 12, 21)) == [boxed(70, 90, 90, 102), boxed(60, 110, 70, 122)]
    assert list(rectangles(PAGE, 31, 99)) == [boxed(20, 300, 32, 310)]
    assert list(rectangles(PAGE, 14, 20)) == []


@pytest.mark.parametrize(
    ("x", "y", "place"),
    [(51, 95, 10), (58, 95, 11), (500, 95, 14), (0, 0, 10), (69, 115, 20), (51, 115, 22), (25, 318, 30), (25, 302, 32)],
)
def test_where_a_click_falls(x: float, y: float, place: int):
    assert place_at(PAGE, x, y) == place


def test_a_page_without_words_has_no_place():
    assert place_at(Page(number=1, label="1", width=9, height=9, runs=()), 5, 5) is None


@given(st.sampled_from([ACROSS, LEFTWARD, UPWARD]), st.data())
def test_a_click_in_a_characters_rectangle_falls_beside_it(run: Run, data: st.DataObject):
    place = data.draw(st.integers(run.start, run.end - 1))
    box = run.part(place, place + 1)
    assert place_at(PAGE, (box.left + box.right) / 2, (box.top + box.bottom) / 2) in (place, place + 1)


def test_a_click_beside_a_line_stays_on_it_rather_than_go_to_the_next():
    far = Run(start=40, end=44, box=boxed(300, 104, 340, 116), edges=(300, 310, 320, 330, 340))
    page = Page(number=1, label="1", width=595, height=842, runs=(ACROSS, far))
    assert place_at(page, 200, 96) == 14
    assert place_at(page, 20, 96) == 10
    assert place_at(page, 260, 110) == 40


def test_a_rectangle_drawn_beyond_the_page_ends_at_its_edge():
    region = region_on(PAGE, boxed(-20, 421, 297.5, 9_000))
    assert region is not None
    assert (region.left, region.top, region.width, region.height, region.page) == (0, 0.5, 0.5, 0.5, 1)
    assert region_on(PAGE, boxed(600, 0, 700, 50)) is None


SIDES = st.floats(0, 900)


@given(SIDES, SIDES, SIDES, SIDES)
def test_a_region_is_the_rectangle_it_was_drawn_as(left: float, top: float, width: float, height: float):
    region = region_on(PAGE, boxed(left, top, left + width, top + height))
    if region is None:
        assert min(width, height) < 0.2 or left > 594.8 or top > 841.8
        return
    assert region.fits()
    box = box_of(region, 595, 842)
    assert box.left == pytest.approx(left, abs=0.1)
    assert box.bottom == pytest.approx(min(top + height, 842), abs=0.1)
