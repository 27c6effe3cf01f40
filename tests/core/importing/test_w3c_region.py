"""Fragments that name a part of a picture or a page, from our own exports and from others'."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importing.w3c_region import region
from core.model.place import Region

QUARTER = Region(left=0.25, top=0.5, width=0.25, height=0.5)


@pytest.mark.parametrize(
    "value",
    [
        "xywh=percent:25,50,25,50",
        "#xywh=percent:25,50,25.0,50",
        "t=1&xywh=percent:25,50,25,50",
        "xywh=percent:25,50,25,5e1",
    ],
)
def test_percents_are_read(value: str) -> None:
    wanted = None if "5e1" in value else QUARTER
    assert region({"type": "FragmentSelector", "value": value}) == wanted


def test_the_page_refines_or_is_refined() -> None:
    on_page = Region(left=0.25, top=0.5, width=0.25, height=0.5, page=3)
    box = {"type": "FragmentSelector", "value": "xywh=percent:25,50,25,50"}
    assert region({"value": "page=3", "refinedBy": box}) == on_page
    assert region({"value": "page=3&xywh=percent:25,50,25,50"}) == on_page


def test_exact_fractions_go_before_percents() -> None:
    found = region({"value": "xywh=percent:12,50,25,50", "region": "0.125,0.5,0.25,0.5"})
    assert found == Region(left=0.125, top=0.5, width=0.25, height=0.5)


@pytest.mark.parametrize(
    "value", ["", "xywh=1,2,3,4", "xywh=percent:50,0,60,10", "xywh=percent:1,2,0,4", "xywh=percent:-1,2,3,4", "page=3"]
)
def test_what_fits_on_no_picture_is_none(value: str) -> None:
    assert region({"value": value}) is None


@given(st.dictionaries(st.sampled_from(["value", "region", "refinedBy"]), st.none() | st.integers() | st.text()))
def test_nothing_breaks_it(selector: dict[str, object]) -> None:
    found = region(selector)
    assert found is None or found.fits()
