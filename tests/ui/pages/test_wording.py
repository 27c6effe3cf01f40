"""Between code points, pages and rectangles."""

from itertools import pairwise
from pathlib import Path

import pytest

from core.library import Library
from core.library.pages import Found
from core.model.text import BlockKind, Span, SpanKind
from tests.ui.pages.conftest import written
from tests.ui.reader.builders import text
from ui.pages.wording import Wording


@pytest.fixture
def wording(folder: Path) -> Wording:
    with Library.open(folder, create=True) as library:
        article = library.articles.add_bytes(written(pages=3, scans=1), name="a.pdf").article.id
        paper = library.pages.of(article)
        assert paper is not None
        found = next(one for one in library.pages.find(paper) if isinstance(one, Found))
        assert found.leaves is not None
        return Wording(library.articles.text(article), found.leaves.leaves)


def test_every_word_is_found_where_it_stands(wording: Wording):
    value = wording.text.value
    for number in range(3):
        start = value.index(f"Part {number + 1}.3.")
        assert wording.index_of(start) == number
        (box,) = wording.boxes(number, start, start + 4)
        assert wording.place_at(number, box.left, (box.top + box.bottom) / 2) == start
        assert wording.top_of(number, start) == box.top
        assert wording.first_under(number, box.top - 1) == start


def test_a_picture_of_a_page_is_no_words(wording: Wording):
    assert [wording.has_words(index) for index in range(4)] == [True, True, True, False]
    assert wording.place_at(3, 100, 100) is None
    assert wording.first_under(3, 0.0) == len(wording.text.value) - 1
    assert wording.index_of(len(wording.text.value) - 1) == 3


def test_the_end_of_a_page_leads_to_the_next(wording: Wording):
    assert wording.first_under(0, 800.0) == wording.start(1) == wording.text.value.index("Part 2.1.")


def test_a_range_over_lines_is_one_rectangle_a_line(wording: Wording):
    start = wording.text.value.index("Part 1.2.")
    end = wording.text.value.index("Part 1.3.")
    boxes = wording.boxes(0, start, end - 1)
    assert 3 <= len(boxes) <= 5
    assert all(one.bottom <= other.bottom for one, other in pairwise(boxes))


def test_before_words_are_found_pages_have_their_size_and_beginning():
    page = {"number": 1, "label": "i", "width": 300.0, "height": 400}
    known = text(
        (BlockKind.PARAGRAPH, "one"),
        (BlockKind.PARAGRAPH, "two"),
        spans=[
            Span(start=0, end=0, kind=SpanKind.PAGE, attrs=page),
            Span(start=4, end=4, kind=SpanKind.PAGE, attrs={"number": "x", "width": None}),
        ],
    )
    wording = Wording(known)
    assert not wording.known
    assert wording.sizes == [(300.0, 400.0), (0.0, 0.0)]
    assert [wording.index_of(point) for point in (0, 3, 4, 7)] == [0, 0, 1, 1]
    assert wording.first_under(1, 0.0) == 4
    assert Wording(text((BlockKind.PARAGRAPH, "one"))).index_of(2) == -1
