"""Pages end where a reader's eye does not stumble."""

from hypothesis import given
from hypothesis import strategies as st

from ui.printing.bands import Band
from ui.printing.breaks import Sheet, may_break, sheets

LINE = 20.0


def stack(*blocks: tuple[int, str]) -> list[Band]:
    """Blocks of so many lines below each other; `h` holds what follows, `p` parts."""
    result: list[Band] = []
    for index, (lines, sort) in enumerate(blocks):
        for number in range(lines):
            top = len(result) * LINE
            last = number == lines - 1
            result.append(
                Band(
                    top=top,
                    bottom=top + LINE,
                    block=index,
                    first=number == 0,
                    last=last,
                    holds=last and sort == "h",
                    parts=sort == "p",
                )
            )
    return result


def ends(bands: list[Band], lines: int) -> list[int]:
    return [sheet.end for sheet in sheets(bands, lines * LINE)]


def test_a_heading_goes_with_what_follows() -> None:
    assert ends(stack((8, ""), (1, "h"), (5, "")), 10) == [8, 14]


def test_no_line_stands_alone_on_either_page() -> None:
    assert ends(stack((9, ""), (5, "")), 10) == [9, 14]  # one line would fit below
    assert ends(stack((7, ""), (4, "")), 10) == [9, 11]  # one line would be left over
    assert ends(stack((8, ""), (3, "")), 10) == [8, 11]  # three lines cannot be parted


def test_a_page_is_filled_rather_than_left_empty() -> None:
    assert ends(stack((1, "h"), *[(1, "h")] * 20), 10) == [10, 20, 21]


def test_a_rule_between_two_pages_is_left_out() -> None:
    bands = stack((10, ""), (1, "p"), (4, ""))
    assert sheets(bands, 10 * LINE)[1] == Sheet(first=11, end=15, top=11 * LINE, bottom=15 * LINE)


def test_what_is_taller_than_a_page_has_one_of_its_own() -> None:
    tall = [Band(top=0, bottom=500, block=0), Band(top=500, bottom=520, block=1)]
    assert [sheet.end for sheet in sheets(tall, 100)] == [1, 2]
    assert sheets([], 100) == []


@given(st.lists(st.tuples(st.integers(1, 12), st.sampled_from(["", "", "h", "p"])), max_size=30), st.integers(3, 15))
def test_every_band_stands_on_one_page_and_none_overflows(blocks: list[tuple[int, str]], lines: int) -> None:
    bands = stack(*blocks)
    done = 0
    for sheet in sheets(bands, lines * LINE):
        assert all(band.parts for band in bands[done : sheet.first])
        assert sheet.first < sheet.end
        assert sheet.bottom - sheet.top <= lines * LINE
        done = sheet.end
    assert done == len(bands)
    assert may_break(bands, len(bands))
