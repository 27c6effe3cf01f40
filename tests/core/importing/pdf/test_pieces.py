"""Words in a row become pieces; a gap, another style, a raised number or another direction begins a new one."""

from itertools import pairwise

import pytest

from core.importing.pdf.document import opened, page_of, text_of
from core.importing.pdf.geometry import Box
from core.importing.pdf.glyphs import read_glyphs
from core.importing.pdf.looks import Looks
from core.importing.pdf.pieces import Piece, pieces_of
from core.importing.pdf.sheets import frame_of
from tests.core.importing.pdf.paper import Paper, Sheet, width_of


def pieces(sheet: Sheet) -> list[Piece]:
    paper = Paper(sheets=[sheet])
    with opened(paper.file()) as document, page_of(document, 0) as page, text_of(page) as text:
        frame = frame_of(page)
        return pieces_of(read_glyphs(text), Looks(text, frame), frame)


def test_a_line_in_one_style_is_one_piece_with_a_caret_place_before_every_letter():
    sheet = Sheet()
    sheet.words(50, 100, "Le préfet de police")
    (found,) = pieces(sheet)
    assert found.text == "Le préfet de police"
    assert len(found.edges) == len(found.text) + 1
    assert all(a < b for a, b in pairwise(found.edges))
    assert found.right - found.left == pytest.approx(width_of(found.text, 10), abs=1)
    assert found.baseline == pytest.approx(100, abs=0.1)
    assert isinstance(found.box, Box)


def test_a_gutter_parts_what_stands_on_one_line():
    sheet = Sheet()
    sheet.words(50, 100, "left column")
    sheet.words(150, 100, "right column")
    assert [one.text for one in pieces(sheet)] == ["left column", "right column"]


def test_bold_words_are_a_piece_of_their_own():
    sheet = Sheet()
    sheet.words(50, 100, "a ")
    sheet.words(50 + width_of("a ", 10), 100, "bold", font="F2")
    found = pieces(sheet)
    assert [(one.text, one.style.bold) for one in found] == [("a", False), ("bold", True)]


def test_a_raised_number_is_cut_from_its_word():
    sheet = Sheet()
    sheet.content.append("BT /F1 10 Tf 1 0 0 1 50 700 Tm (word) Tj /F1 6.5 Tf 4 Ts (12) Tj ET")
    found = pieces(sheet)
    assert [one.text for one in found] == ["word", "12"]
    assert found[1].size < found[0].size
    assert found[1].baseline < found[0].baseline - 1.5


def test_the_letters_of_a_ligature_share_its_width():
    sheet = Sheet()
    sheet.content.append(f"BT /F5 10 Tf 1 0 0 1 50 700 Tm <{'oﬃce'.encode('utf-16-be').hex()}> Tj ET")
    (found,) = pieces(sheet)
    assert found.text == "office"
    assert all(a < b for a, b in pairwise(found.edges))


def test_arabic_is_read_from_the_right():
    sheet = Sheet()
    sheet.leftward(500, 100, "قال الوزير")
    (found,) = pieces(sheet)
    assert (found.text, found.leftward) == ("قال الوزير", True)
    assert all(a > b for a, b in pairwise(found.edges))
    assert (found.left, found.right) == (pytest.approx(440, abs=1), pytest.approx(500, abs=1))


def test_numbers_among_arabic_stay_as_they_are():
    sheet = Sheet()
    sheet.content.append(
        f"BT /F5 12 Tf 1 0 0 1 50 700 Tm <{('2024' + ' ' + 'عام'[::-1]).encode('utf-16-be').hex()}> Tj ET"
    )
    assert {one.text for one in pieces(sheet)} == {"2024", "عام"}


def test_upright_and_turned_words_have_their_own_angles():
    sheet = Sheet()
    sheet.words(50, 100, "across")
    sheet.upward(30, 400, "upward")
    assert [(one.text, one.angle) for one in pieces(sheet)] == [("across", 0), ("upward", 90)]


def test_letters_of_arabic_are_read_by_their_places_and_marks_stay_with_theirs():
    def codes(letters: str) -> str:
        return f"<{letters.encode('utf-16-be').hex()}>"

    sheet = Sheet()
    # From the left: alif, a mark that stands over the next letter, and that letter drawn where the mark began.
    drawn = f"{codes(chr(0x627))} -80 {codes(chr(0x64B))} 570 {codes('مرتبط'[::-1])}"
    sheet.content.append(f"BT /F5 12 Tf 1 0 0 1 50 700 Tm [{drawn}] TJ ET")
    assert "".join(one.text for one in pieces(sheet)) == "مرتبطًا"
