"""A layout is the text that reading gives, and where its words stand."""

from core.importing.extraction import Original
from core.importing.pdf import layout, read
from core.model.pages import place_at, rectangles
from tests.core.importing.pdf.paper import Paper


def test_a_layout_is_of_the_very_text_that_is_read():
    paper = Paper()
    for words in ("The river rose in the night.", "Nobody had read the old maps."):
        paper.sheet().words(50, 100, words)
    found = layout(paper.file())
    assert found.text == read(Original(data=paper.file())).text
    start = found.text.value.index("maps")
    first, second = found.pages
    assert not list(rectangles(first, start, start + 4))
    (box,) = rectangles(second, start, start + 4)
    assert place_at(second, box.left, (box.top + box.bottom) / 2) == start
