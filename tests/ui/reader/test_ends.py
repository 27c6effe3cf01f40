"""The ends of a passage are moved by mouse and by keys, show where they would stand, and are asked for once."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.reader.marked_texts import (
    LEFT,
    PASSAGE,
    PLAIN,
    SHIFT,
    TEXT,
    keys,
    knob_of,
    span,
    spot,
    with_passages,
)
from tests.ui.reader.spy import heard
from ui.reader.reader import Reader


def shown(reader: Reader) -> tuple[int, int]:
    """Where the passage is painted."""
    mark = reader.marked.mark(1)
    assert mark is not None
    assert reader.sheet is not None
    places = reader.sheet.setting.map
    return places.point(mark.start), places.point(mark.end)


def test_a_handle_is_dragged(reader: Reader) -> None:
    with_passages(reader, PASSAGE)
    moved = heard(reader.wishes.moved)
    reader.choose(1)
    view, end = reader.page.viewport(), spot(reader, "poing", edge=1.0)
    QTest.mousePress(view, LEFT, PLAIN, knob_of(reader, 1))
    QTest.mouseMove(view, end)
    now = (PASSAGE[0], span("poing")[1])
    assert shown(reader) == now
    assert moved == []
    QTest.mouseRelease(view, LEFT, PLAIN, end)
    assert moved == [(1, *now)]
    assert reader.selection() is None


def test_ends_that_pass_each_other_change_places(reader: Reader) -> None:
    with_passages(reader, PASSAGE)
    reader.choose(1)
    view, end = reader.page.viewport(), spot(reader, "Saint", edge=0.0)
    QTest.mousePress(view, LEFT, PLAIN, knob_of(reader, 1))
    QTest.mouseMove(view, end)
    assert shown(reader) == (span("Saint")[0], PASSAGE[0])
    QTest.mouseRelease(view, LEFT, PLAIN, end)


def test_esc_while_dragging_leaves_it_as_it_was(reader: Reader) -> None:
    with_passages(reader, PASSAGE)
    moved = heard(reader.wishes.moved)
    reader.choose(1)
    view = reader.page.viewport()
    QTest.mousePress(view, LEFT, PLAIN, knob_of(reader, 0))
    QTest.mouseMove(view, spot(reader, "Saint"))
    assert shown(reader) != PASSAGE
    keys(reader, Qt.Key.Key_Escape)
    assert shown(reader) == PASSAGE
    QTest.mouseRelease(view, LEFT, PLAIN, spot(reader, "Saint"))
    assert moved == []


def test_the_mouse_on_a_handle_looks_like_pulling(reader: Reader) -> None:
    with_passages(reader, PASSAGE)
    reader.choose(1)
    QTest.mouseMove(reader.page.viewport(), knob_of(reader, 1))
    assert reader.page.viewport().cursor().shape() is Qt.CursorShape.SizeHorCursor
    QTest.mouseMove(reader.page.viewport(), spot(reader, "vignes"))
    assert reader.page.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor


def test_keys_move_an_end_by_words_and_letters_then_the_other(reader: Reader) -> None:
    with_passages(reader, PASSAGE)
    moved = heard(reader.wishes.moved)
    reader.choose(1)
    keys(reader, Qt.Key.Key_M, Qt.Key.Key_Right)
    assert TEXT.value[slice(*shown(reader))] == "tient dans un tube d’acier"
    assert "Esc" in reader.hands.sign.words()
    keys(reader, (Qt.Key.Key_Left, SHIFT))
    assert TEXT.value[slice(*shown(reader))] == "tient dans un tube d’acie"
    keys(reader, Qt.Key.Key_Tab, Qt.Key.Key_Left)
    assert TEXT.value[slice(*shown(reader))] == "Saint-Hippolyte tient dans un tube d’acie"
    keys(reader, Qt.Key.Key_Down)
    assert moved == []
    keys(reader, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert moved == [(1, *span("Le piézomètre de Saint-Hippolyte tient dans un tube d’acie"))]
    assert reader.hands.sign.words() == ""


def test_esc_ends_moving_by_keys(reader: Reader) -> None:
    with_passages(reader, PASSAGE)
    moved = heard(reader.wishes.moved)
    reader.choose(1)
    keys(reader, Qt.Key.Key_M, Qt.Key.Key_Right, Qt.Key.Key_Escape)
    assert shown(reader) == PASSAGE
    assert moved == []
    assert reader.current_annotation() == 1


def test_in_a_line_from_the_right_the_end_is_on_the_left(reader: Reader) -> None:
    passage = span("الفجر قبل")
    with_passages(reader, passage)
    reader.choose(1)
    assert knob_of(reader, 1).x() < knob_of(reader, 0).x()
    keys(reader, Qt.Key.Key_M, Qt.Key.Key_Left)
    assert TEXT.value[slice(*shown(reader))] == "الفجر قبل أن"
    keys(reader, Qt.Key.Key_Escape)
    view, end = reader.page.viewport(), spot(reader, "تشتد", edge=0.0)
    QTest.mousePress(view, LEFT, PLAIN, knob_of(reader, 1))
    QTest.mouseMove(view, end)
    assert TEXT.value[slice(*shown(reader))] == "الفجر قبل أن تشتد"
    QTest.mouseRelease(view, LEFT, PLAIN, end)


def test_a_passage_that_goes_lets_go_of_its_ends(reader: Reader) -> None:
    with_passages(reader, PASSAGE)
    reader.choose(1)
    keys(reader, Qt.Key.Key_M)
    reader.set_annotations(())
    assert reader.hands.ends.held is None
    assert reader.hands.sign.words() == ""


def test_without_a_passage_there_is_nothing_to_move(reader: Reader) -> None:
    with_passages(reader)
    assert not reader.hands.ends.take()
