"""Pages are read to what the layout works with."""

import pytest

from core.errors import KnownError
from core.importing.pdf import sheets
from core.importing.pdf.document import opened
from core.importing.pdf.sheets import Sheet, sheets_of
from tests.core.importing.pdf.paper import Paper, written


def read(paper: Paper) -> list[Sheet]:
    with opened(paper.file()) as document:
        return list(sheets_of(document))


def words(sheet: Sheet) -> list[str]:
    return [piece.text for segment in sheet.segments for piece in segment.pieces]


def test_pages_have_numbers_labels_and_sizes():
    paper = Paper(catalog="/PageLabels<</Nums[0<</S/r/St 3>>1<</S/D>>]>>")
    paper.sheet().words(50, 50, "first")
    paper.sheet(width=300, height=400, turned=90).words(50, 50, "second")
    one, two = read(paper)
    assert [(one.number, one.label), (two.number, two.label)] == [(1, "iii"), (2, "1")]
    assert (one.shown.width, one.shown.height) == (595, 842)
    assert (two.shown.width, two.shown.height) == (400, 300)


def test_most_words_tell_how_a_page_is_held():
    paper = Paper()
    sheet = paper.sheet()
    sheet.upward(100, 700, "A wide table is printed sideways")
    sheet.words(50, 50, "12")
    (found,) = read(paper)
    assert found.frame.angle == 90
    assert words(found) == ["A wide table is printed sideways"]
    assert [(frame.angle, segments[0].pieces[0].text) for frame, segments in found.asides] == [(0, "12")]


def test_what_lies_beside_the_page_is_not_on_it():
    paper = Paper()
    sheet = paper.sheet()
    sheet.words(50, 50, "on it")
    sheet.words(50, -300, "above")
    sheet.words(900, 50, "beside")
    assert words(read(paper)[0]) == ["on it"]


def test_pictures_and_drawings_are_told():
    paper = Paper()
    paper.sheet().picture(0, 0, 595, 842)
    paper.sheet().content.append("0 0 100 100 re f")
    paper.sheet()
    paper.sheet().words(50, 50, "words")
    assert [(one.picture, one.image) for one in read(paper)] == [
        (True, True),
        (True, False),
        (False, False),
        (False, False),
    ]


def test_text_that_the_file_does_not_name_counts_for_nothing():
    paper = Paper()
    sheet = paper.sheet()
    sheet.content.append("BT /F5 10 Tf 1 0 0 1 50 700 Tm <0003000400050006000700080041> Tj ET")
    sheet.picture(0, 0, 595, 842)
    (found,) = read(paper)
    assert not found.segments
    assert found.image


def test_a_page_that_cannot_be_loaded_is_an_empty_one():
    objects = [
        b"<</Type/Catalog/Pages 3 0 R>>",
        b"<<>>",
        b"<</Type/Pages/Count 2/Kids[4 0 R 5 0 R]>>",
        b"<</Type/Page/Parent 3 0 R/MediaBox[0 0 9 9]>>",
        b"null",
    ]
    with opened(written(objects)) as document:
        assert [sheet.number for sheet in sheets_of(document)] == [1, 2]


def test_too_many_characters_are_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sheets, "MAX_CHARACTERS", 30)
    paper = Paper()
    for _ in range(3):
        paper.sheet().words(50, 50, "some twelve words")
    with pytest.raises(KnownError, match="longer than 2 million characters"):
        read(paper)
