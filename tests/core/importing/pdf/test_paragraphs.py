"""Where one paragraph ends and the next begins."""

import pytest

from core.importing.pdf.lines import Line, line_of
from core.importing.pdf.measures import Measures
from core.importing.pdf.paragraphs import paragraphs_of
from core.importing.pdf.segments import segment_of
from tests.core.importing.pdf.shapes import BOLD, MONO, line, lines, piece

MEASURES = Measures(size=10, leading=12)


def cut(*texts: str, more: list[Line] | None = None) -> list[int]:
    """How many lines each paragraph of a column has."""
    return [len(one.lines) for one in paragraphs_of([*lines(*texts), *(more or [])], MEASURES)]


def test_indents_begin_paragraphs():
    found = paragraphs_of(
        lines(
            "  The first line is set in", "and the second goes to the", "end.", "  Then another one is begun", "here."
        ),
        MEASURES,
    )
    assert [len(one.lines) for one in found] == [3, 2]
    assert [one.indented for one in found] == [True, True]


def test_every_indented_line_begins_one_where_first_lines_are_indented():
    texts = [
        "  A first line goes to the end",
        "and a second one does not.",
        "  A line alone is a paragraph.",
        "  And so is another one here.",
    ]
    assert cut(*texts) == [2, 1, 1]


def test_white_begins_a_paragraph():
    assert cut(
        "These lines belong together", "and so do these two of", more=lines("another paragraph altogether", top=130)
    ) == [2, 1]


def test_a_line_that_ends_early_ends_its_paragraph():
    assert cut(
        "a line that goes to the end", "but this does not.", "Another one begins and goes", "on to its end here."
    ) == [2, 2]


def test_ragged_lines_read_on_when_the_next_word_had_no_room():
    assert cut("a line that has some room but", "incomprehensibilities", "incomprehensibilities again") == [3]


def test_a_hyphen_reads_on_whatever_the_room():
    assert cut("a long line that goes to the end", "a short inter-", "national one that goes on and on") == [3]


def test_entries_of_a_bibliography_hang():
    entries = [
        "Aron, R. The Opium of the Intell-", "    ectuals, Paris, 1955.", "Bloch, M. The Historian's Craft,",
        "    Manchester University Press, and", "    others, 1954.", "Carr, E. H. What is History, and",
        "    other lectures, London, 1961.",
    ]  # fmt: skip
    assert cut(*entries) == [2, 3, 2]


@pytest.mark.parametrize("marker", ["•", "–", "1."])
def test_items_of_a_list(marker: str):
    second = marker.replace("1", "2")
    assert cut(
        f"{marker} the first item goes to the end",
        "  of its line and then on",
        f"{second} the second item goes to the end",
    ) == [2, 1]


def test_a_dash_where_a_line_breaks_begins_nothing():
    assert cut("Choose the format and the object", "- position - and the size of it.") == [2]


def test_a_larger_line_is_apart():
    assert cut(
        "words of the body as usual", "and of the next line too", more=[line("A heading", 50, 125, size=14)]
    ) == [2, 1]


def test_a_bold_line_that_ends_early_is_apart_from_what_follows():
    head = lines("In bold", style=BOLD)
    body = lines("The words that follow it go on", "and on and on until the end", top=112)
    assert [one.bold for one in paragraphs_of([*head, *body], MEASURES)] == [True, False]


def test_a_bold_word_in_a_sentence_parts_nothing():
    assert cut(
        "a line that goes to the very",
        more=[
            *lines("end with some words in bold", style=BOLD, top=112),
            *lines("and then it goes on as before", top=124),
        ],
    ) == [3]


def test_typed_lines_stay_together():
    found = paragraphs_of(lines("if x:", "    y()", "z()", style=MONO), MEASURES)
    assert [len(one.lines) for one in found] == [3]
    assert found[0].mono


def test_rows_of_a_table_are_not_joined():
    rows = [
        line_of(segment_of([piece(name, 50, y), piece("12", 200, y)]), 1)
        for name, y in (("Rabat", 100), ("Oujda", 112), ("Tanger", 124))
    ]
    assert [len(one.lines) for one in paragraphs_of(rows, MEASURES)] == [1, 1, 1]


def test_a_centred_title_of_two_lines_is_one():
    assert [
        len(one.lines)
        for one in paragraphs_of(
            [line("A rather long first line", 60, 100), line("and a short one", 82.5, 112)], MEASURES
        )
    ] == [2]


def test_the_raised_number_of_a_note_begins_one():
    note = line_of(segment_of([piece("2", 50, 109, size=6), piece("Another note that goes on.", 54, 112)]), 1)
    assert [len(one.lines) for one in paragraphs_of([*lines("A note that goes to the end"), note], MEASURES)] == [1, 1]


def test_whether_the_last_line_is_full():
    texts = ("a line that goes to the end", "and another that does so too", "  A short one.")
    full, short = paragraphs_of(lines(*texts), MEASURES)
    assert full.full
    assert not short.full
    assert full.text.startswith("a line that goes to the end and")
    assert (full.size, full.italic) == (10, False)


def test_the_second_line_of_a_heading_stands_under_its_words():
    head = lines("8 Concepts and the words", "  of their keepers", style=BOLD)
    assert [len(one.lines) for one in paragraphs_of(head, MEASURES)] == [2]


def test_an_indented_line_after_an_item_begins_a_paragraph_unless_it_stands_under_its_words():
    item = lines("1. An item that goes to the end", top=100)
    assert [len(one.lines) for one in paragraphs_of([*item, line("under its words", 65, 112)], MEASURES)] == [2]
    assert [len(one.lines) for one in paragraphs_of([*item, line("farther in it begins", 85, 112)], MEASURES)] == [1, 1]
