"""The finished text knows its pages, and every character of it its place."""

from core.importing.pdf.composing import Composition, compose
from core.importing.pdf.document import opened
from core.importing.pdf.sheets import sheets_of
from core.model.text import SpanKind
from tests.core.importing.pdf.paper import Paper


def composed(paper: Paper) -> Composition:
    with opened(paper.file()) as document:
        return compose(list(sheets_of(document)), {})


def begins(composition: Composition) -> list[tuple[object, str]]:
    """For each page its label and the words at which it begins."""
    text = composition.text
    spans = [span for span in text.spans if span.kind is SpanKind.PAGE]
    assert all(span.start == span.end for span in spans)
    return [(span.attrs["label"], text.value[span.start : span.start + 6]) for span in spans]


def test_a_page_begins_in_the_middle_of_a_paragraph():
    paper = Paper()
    paper.sheet().paragraph(
        50, 100, 300, "A sentence that is long enough for a line and goes on to the very end of it,"
    )
    paper.sheet().paragraph(50, 100, 300, "where it turns the page and ends.")
    found = composed(paper)
    assert len(found.text.blocks) == 1
    assert begins(found) == [("1", "A sent"), ("2", "where ")]


def test_a_page_without_words_begins_where_the_next_does():
    paper = Paper(catalog="/PageLabels<</Nums[0<</S/r>>]>>")
    for words in ("first", "", "third", ""):
        paper.sheet().words(50, 50, words)
    assert begins(composed(paper)) == [("i", "first\n"), ("ii", "third"), ("iii", "third"), ("iv", "")]


def test_page_spans_bear_the_size_in_points():
    paper = Paper()
    paper.sheet(width=300, height=400, turned=90).words(50, 50, "turned")
    (span,) = [span for span in composed(paper).text.spans if span.kind is SpanKind.PAGE]
    assert dict(span.attrs) == {"number": 1, "label": "1", "width": 400.0, "height": 300.0}


def test_turned_words_have_their_places_on_the_page_as_it_is_shown():
    paper = Paper()
    paper.sheet(width=300, height=400, turned=90).words(100, 50, "shown downward")
    paper.sheet().upward(100, 700, "printed sideways")
    one, two = composed(paper).layout().pages
    # The page is turned clockwise: what was 50 from the top is 50 from the right.
    assert one.runs[0].angle == 270
    assert one.runs[0].box.right > 350 > one.runs[0].box.left
    assert 99 < one.runs[0].edges[0] < 101
    assert two.runs[0].angle == 90
    assert two.runs[0].edges[0] > two.runs[0].edges[-1]
    assert abs(two.runs[0].box.bottom - 700) < 1


def test_a_picture_of_a_page_covers_it():
    paper = Paper()
    paper.sheet().picture(0, 0, 595, 842)
    (page,) = composed(paper).layout().pages
    assert [(run.start, run.end, run.box.right, run.box.bottom) for run in page.runs] == [(0, 1, 595, 842)]
