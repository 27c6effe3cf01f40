"""What stands side by side on one line is one segment; what stands across a gutter is not."""

import pytest

from core.importing.pdf.segments import Segment, level, segment_of, segments_of
from tests.core.importing.pdf.shapes import BOLD, piece


def words(found: list[Segment]) -> list[str]:
    return ["|".join(one.text for one in segment.pieces) for segment in found]


def test_neighbours_are_put_together_from_the_left():
    assert words(segments_of([piece("right", 75), piece("left", 50), piece("far", 150)])) == ["left|right", "far"]


def test_a_raised_number_belongs_to_its_line():
    found = segments_of([piece("word", 50, 100), piece("1", 70, 96, size=6)])
    assert words(found) == ["word|1"]
    assert (found[0].size, found[0].baseline, found[0].letters) == (10, 100, 5)


def test_lines_below_each_other_stay_apart():
    assert words(segments_of([piece("second", 50, 112), piece("first", 50, 100)])) == ["first", "second"]


def test_what_is_drawn_twice_to_look_bold_is_kept_once():
    assert words(segments_of([piece("word", 50), piece("word", 50.4), piece("word", 75)])) == ["word|word"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ((100, 10), (100, 10), True),
        ((100, 10), (96, 6), True),
        ((100, 10), (106, 10), False),
        ((100, 10), (112, 10), False),
    ],
)
def test_level(one: tuple[float, float], other: tuple[float, float], same: bool):
    assert level(one, other) is level(other, one) is same


def test_a_segment_is_as_large_as_most_of_it():
    found = segment_of([piece("small", 50, 100, size=6), piece("ordinary words", 70, 100, style=BOLD)])
    assert found.size == 10
    assert found.middle == 97.5
    assert found.level(segment_of([piece("beside", 200, 101)]))
