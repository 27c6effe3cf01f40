"""What shows of a document is found without laying out all of it, and its lines by their positions."""

from tests.ui.reader.builders import article, long_text
from ui.reader.reader import Reader


def test_blocks_and_lines_of_what_shows(reader: Reader) -> None:
    reader.show_article(article(), long_text(), ())
    showing, bar = reader.page.showing, reader.page.verticalScrollBar()
    bar.setValue(2000)
    blocks = showing.blocks_in(reader.page.viewport().rect())
    first = showing.top_position()
    assert blocks[0][0].position() <= first < blocks[-1][0].position()
    assert abs(showing.line_top(first) - 2000) < 60
    begin, end = showing.positions_around(1)
    assert begin < first < end
    assert showing.positions_around(0)[0] > begin


def test_bands_are_the_lines_of_a_range(reader: Reader) -> None:
    reader.show_article(article(), long_text(), ())
    (band,) = reader.page.showing.bands((40, 60), None)
    assert band.width() == reader.page.viewport().width()
    assert 20 < band.height() < 120
    assert list(reader.page.showing.bands((9000, 9001))) == []
