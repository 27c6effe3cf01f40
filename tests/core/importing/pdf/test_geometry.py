"""A place on a page is the same place however the page is held."""

from hypothesis import given
from hypothesis import strategies as st

from core.importing.pdf.geometry import Frame, along, around, boxed

ANGLES = st.sampled_from([0, 90, 180, 270])
PAGE = Frame(angle=0, left=10, bottom=20, right=310, top=620)


def test_an_upright_page_counts_from_its_own_top_left():
    assert PAGE.box(20, 600, 50, 610) == boxed(10, 10, 40, 20)
    assert (PAGE.width, PAGE.height) == (300, 600)


def test_a_page_shown_turned_is_as_wide_as_it_was_high():
    turned = PAGE.turned(90)
    assert (turned.width, turned.height) == (600, 300)
    # What stands at the foot on the left comes to the top on the left when the page is turned clockwise.
    assert turned.box(10, 20, 30, 25) == boxed(0, 0, 5, 20)


@given(ANGLES, ANGLES, st.integers(0, 290), st.integers(0, 590))
def test_seen_from_another_side_it_is_what_that_side_sees(one: int, other: int, x: int, y: int):
    here, there = PAGE.turned(one), PAGE.turned(other)
    raw = (10.0 + x, 20.0 + y, 20.0 + x, 25.0 + y)
    assert here.seen_from(here.box(*raw), there) == there.box(*raw)


@given(ANGLES)
def test_columns_are_boxes_taken_apart(angle: int):
    frame = PAGE.turned(angle)
    box = frame.box(20, 30, 40, 35)
    assert frame.columns([20], [30], [40], [35]) == ([box.left], [box.top], [box.right], [box.bottom])


@given(ANGLES, ANGLES)
def test_a_place_along_a_line_lies_in_its_box(one: int, other: int):
    text, shown = PAGE.turned(one), PAGE.turned(other)
    box = text.seen_from(boxed(30, 40, 90, 50), shown)
    angle = (one - other) % 360
    place = along(angle, shown.height if angle % 180 else shown.width, 30)
    side = {0: box.left, 90: box.bottom, 180: box.right, 270: box.top}[angle]
    assert place == side


def test_a_box_is_clipped_to_its_page():
    assert boxed(-5, 1.23456, 900, 20).clipped(595, 842) == boxed(0, 1.23, 595, 20)
    assert around([boxed(0, 5, 2, 6), boxed(1, 1, 9, 2)]) == boxed(0, 1, 9, 6)
