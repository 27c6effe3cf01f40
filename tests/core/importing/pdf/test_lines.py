"""Segments of a column become lines, in reading order, with blanks where words part."""

from core.importing.pdf.lines import line_of, lines_of
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


def test_white_between_runs_of_two_directions_is_that_between_the_runs():
    parts = [piece("، أو", 50, leftward=True), piece("Finance", 70), piece("Ltd", 108), piece("في", 128, leftward=True)]
    assert line_of(segment_of(parts), 1, leftward=True).text == "في Finance Ltd، أو"


def test_brackets_are_put_right_on_lines_read_from_the_right():
    line = line_of(segment_of([piece("قال )اليوم( إن", leftward=True)]), 1)
    assert (line.text, line.pieces[0].text) == ("قال (اليوم) إن",) * 2
