"""Which passages are merged, and which one is split where: by selection, by what is current, by the click."""

from core.model.place import Status
from tests.ui.reader.builders import annotation
from tests.ui.reader.marked_texts import PASSAGE, open_with, span, with_passages
from ui.reader.reader import Reader

NEXT = span("d’acier gros")
FAR = span("vignes")


def test_the_current_one_is_merged_with_the_one_after_it(reader: Reader) -> None:
    with_passages(reader, PASSAGE, NEXT, FAR)
    reader.choose(1)
    assert reader.hands.reshaping.touching() == (1, 2)
    reader.choose(2)
    assert reader.hands.reshaping.touching() == (2, 1)
    reader.choose(3)
    assert reader.hands.reshaping.touching() == ()


def test_two_on_the_same_words_are_merged(reader: Reader) -> None:
    with_passages(reader, PASSAGE, PASSAGE)
    reader.choose(2)
    assert reader.hands.reshaping.touching() == (2, 1)


def test_all_that_is_selected_is_merged(reader: Reader) -> None:
    with_passages(reader, PASSAGE, NEXT, FAR)
    reader.select(PASSAGE[0] + 2, FAR[1])
    assert reader.hands.reshaping.touching() == (1, 2, 3)
    reader.select(*PASSAGE)
    assert reader.hands.reshaping.touching() == ()


def test_a_passage_is_split_at_the_caret_at_the_selection_or_where_one_clicked(reader: Reader) -> None:
    with_passages(reader, PASSAGE, (PASSAGE[0] - 9, PASSAGE[1] + 9))
    reshaping, inside = reader.hands.reshaping, span("dans")
    reader.select(inside[0], inside[0])
    assert reshaping.cut() == (1, inside[0])
    reader.select(PASSAGE[0], inside[1])
    reader.choose(2)
    reader.select(PASSAGE[0], inside[1])
    assert reshaping.cut() == (2, PASSAGE[0])
    assert reshaping.cut(inside[1]) == (2, inside[1])
    assert reshaping.cut(FAR[0]) is None
    reader.select(*FAR)
    assert reshaping.cut() is None


def test_nothing_is_split_off_that_is_only_blanks(reader: Reader) -> None:
    end = span("tient ")[1]
    with_passages(reader, (PASSAGE[0], end))
    assert reader.hands.reshaping.cut(end - 1) is None


def test_what_stands_nowhere_is_left_alone(reader: Reader) -> None:
    open_with(reader, annotation(1, PASSAGE), annotation(2, PASSAGE, status=Status.ORPHAN), annotation(3, None))
    reader.choose(1)
    assert reader.hands.reshaping.touching() == ()
    assert reader.hands.reshaping.held() >= {"passage", "colorable"}
