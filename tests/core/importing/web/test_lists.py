"""Items bear the numbers that a browser would write."""

import pytest
from lxml import html

from core.importing.web.lists import ListMarkers


def markers(markup: str) -> list[str]:
    element = html.fragment_fromstring(markup)
    counter = ListMarkers()
    counter.enter(element)
    found = [counter.marker(item) for item in element]
    counter.leave()
    return found


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        ("<ul><li>a<li>b</ul>", ["-", "-"]),
        ("<ol><li>a<li>b</ol>", ["1.", "2."]),
        ("<ol start=7><li>a<li value=20>b<li>c</ol>", ["7.", "20.", "21."]),
        ("<ol type=a><li>a<li>b</ol>", ["a.", "b."]),
        ("<ol type=A start=27><li>a</ol>", ["27."]),
        ("<ol type=i start=4><li>a<li>b</ol>", ["iv.", "v."]),
        ("<ol type=I start=1999><li>a</ol>", ["MCMXCIX."]),
        ("<ol start=-3><li>a</ol>", ["1."]),
        ("<ol start=99999999999><li value=9999999><li></ol>", ["100000.", "100001."]),
    ],
)
def test_markers(markup: str, wanted: list[str]) -> None:
    assert markers(markup) == wanted


def test_an_item_without_a_list_has_a_bullet() -> None:
    counter = ListMarkers()
    counter.leave()
    assert counter.marker(html.fragment_fromstring("<li>a</li>")) == "-"
