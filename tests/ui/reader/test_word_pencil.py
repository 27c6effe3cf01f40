"""The page of words answers what marking asks of it."""

from PySide6.QtCore import QPointF

from tests.ui.reader.marked_texts import ARABIC, PASSAGE, span, spot, with_passages
from ui.reader.reader import Reader

OVER = (PASSAGE[0] - 10, PASSAGE[1] + 10)


def at(reader: Reader, words: str, edge: float = 0.5) -> QPointF:
    return reader.page.to_document(QPointF(spot(reader, words, edge=edge)))


def test_all_passages_at_a_point_the_shortest_first(reader: Reader) -> None:
    pencil = with_passages(reader, OVER, PASSAGE).views.words.pencil
    assert pencil.passages_at(at(reader, "dans")) == [2, 1]
    assert pencil.passages_at(at(reader, "vignes")) == []


def test_ends_keep_their_direction(reader: Reader) -> None:
    pencil = with_passages(reader).views.words.pencil
    pencil.draw_on(PASSAGE[1], PASSAGE[0])
    assert pencil.ends() == (PASSAGE[1], PASSAGE[0])
    assert reader.selection() == PASSAGE
    assert pencil.begin() == PASSAGE[0]


def test_edges_stand_at_the_letters(reader: Reader) -> None:
    arabic = span(ARABIC[4:9])
    pencil = with_passages(reader, PASSAGE, arabic).views.words.pencil
    both, mirrored = pencil.edges(1), pencil.edges(2)
    assert both is not None
    assert mirrored is not None
    assert both[0].x1() < both[1].x1()
    assert mirrored[0].x1() > mirrored[1].x1()
    assert pencil.point_at(both[0].center() + QPointF(1, 0)) == PASSAGE[0]
    assert pencil.edges(9) is None


def test_a_preview_moves_what_is_painted_and_nothing_else(reader: Reader) -> None:
    pencil = with_passages(reader, PASSAGE).views.words.pencil
    pencil.preview(1, OVER, 1)
    assert pencil.passages_at(at(reader, "’acier")) == [1]
    place = reader.marked.annotations[1].place
    assert place is not None
    assert (place.start, place.end) == PASSAGE
