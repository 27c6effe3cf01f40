"""Segments of a column become lines, in reading order, with blanks where words part."""

from core.importing.pdf.lines import line_of, lines_of, with_brackets
from core.importing.pdf.segments import segment_of
from tests.core.importing.pdf.shapes import BOLD, MONO, piece, segment


def test_white_parts_words_and_a_change_of_style_does_not():
    line = line_of(segment_of([piece("pre", 50), piece("fix", 65.2, style=BOLD), piece("word", 83)]), 3)
    assert (line.text, line.page, line.blanks) == ("prefix word", 3, (False, False, True))


def test_segments_of_one_line_in_a_column_come_together():
    found = lines_of([segment("wide", 50, 100), segment("gaps", 90, 100), segment("below", 50, 112)], 1)
    assert [line.text for line in found] == ["wide gaps", "below"]
    assert found[0].cells == (1,)


def test_what_most_letters_are_the_line_is():
    line = line_of(segment_of([piece("nearly all bold", 50, style=BOLD), piece("x", 130)]), 1)
    assert (line.bold, line.mono) == (True, False)
    assert line_of(segment_of([piece("typed", style=MONO)]), 1).mono


def test_indents_are_measured_from_where_reading_begins():
    rightward = line_of(segment_of([piece("word", 60)]), 1)
    leftward = line_of(segment_of([piece("قال الوزير", 60, leftward=True)]), 1)
    assert (rightward.start, rightward.stop) == (60, 80)
    assert (leftward.start, leftward.stop) == (-110, -60)
    assert leftward.leftward


def test_brackets_are_turned_round_in_the_whole_document_or_nowhere():
    lines = [line_of(segment_of([piece(text, 60, leftward=True)]), 1) for text in ("قال )اليوم( إن", "ثم )عاد")]
    assert [line.text for line in with_brackets([lines])[0]] == ["قال (اليوم) إن", "ثم (عاد"]
    assert with_brackets([lines[1:]]) == [lines[1:]]
