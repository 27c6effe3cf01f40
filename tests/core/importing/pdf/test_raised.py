"""Numbers of notes stand high and small."""

import pytest

from core.importing.pdf.lines import line_of
from core.importing.pdf.raised import is_label, lowered, opens_note, raised
from core.importing.pdf.segments import segment_of
from tests.core.importing.pdf.shapes import line, piece


def test_raised_and_lowered():
    high, word, low = piece("1", 48, 96, size=6), piece("some words", 52), piece("2", 103, 102, size=6)
    whole = line_of(segment_of([high, word, low]), 1)
    assert [raised(whole, one) for one in (high, word, low)] == [True, False, False]
    assert [lowered(whole, one) for one in (high, word, low)] == [False, False, True]
    assert opens_note(whole)


def test_a_line_without_a_number_opens_no_note():
    assert not opens_note(line("1 An ordinary line"))


@pytest.mark.parametrize(
    ("text", "label"), [("12", True), ("*", True), ("††", True), ("a", True), ("st", False), ("1234", False)]
)
def test_labels(text: str, label: bool):
    assert is_label(text) is label
