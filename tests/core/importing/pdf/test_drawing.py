"""Pages are drawn as they look, whole and in parts, without the marks that the library shows itself."""

import pytest

from core.errors import KnownError
from core.importing.pdf.document import opened, page_of
from core.importing.pdf.drawing import drawn, strip
from core.model.pages import Part
from tests.core.importing.pdf.paper import Paper, Sheet

GREY = b"\x80\x80\x80"


def picture(sheet: Sheet, part: Part, *, bare: bool = False) -> bytes:
    with opened(Paper(sheets=[sheet]).file()) as document, page_of(document, 0) as page:
        assert page
        if bare:
            strip(page)
        return drawn(page, part)


def at(pixels: bytes, part: Part, x: int, y: int) -> bytes:
    place = 4 * (y * part.width + x)
    return pixels[place : place + 3]


def whole(scale: float = 1.0) -> Part:
    return Part(number=1, scale=scale, left=0, top=0, width=round(200 * scale), height=round(300 * scale))


def test_a_picture_stands_where_the_page_has_it_at_every_scale():
    sheet = Sheet(width=200, height=300)
    sheet.picture(50, 100, 20, 20)
    for scale in (0.5, 1.0, 3.0):
        part = whole(scale)
        pixels = picture(sheet, part)
        assert len(pixels) == part.size
        assert at(pixels, part, round(60 * scale), round(110 * scale)) == GREY
        assert at(pixels, part, round(40 * scale), round(110 * scale)) == b"\xff\xff\xff"


def test_a_part_is_cut_out_of_the_whole():
    sheet = Sheet(width=200, height=300)
    sheet.words(20, 100, "Words that are drawn", size=14)
    sheet.picture(50, 120, 20, 20)
    one, part = whole(2.0), Part(number=1, scale=2.0, left=90, top=180, width=120, height=90)
    pixels, cut = picture(sheet, one), picture(sheet, part)
    assert all(at(cut, part, x, y) == at(pixels, one, 90 + x, 180 + y) for x in range(120) for y in range(90))


def test_a_turned_page_is_drawn_as_it_is_shown():
    sheet = Sheet(width=200, height=300, turned=90)
    sheet.picture(0, 0, 20, 20)
    part = Part(number=1, scale=1.0, left=0, top=0, width=300, height=200)
    assert at(picture(sheet, part), part, 290, 10) == GREY


def test_marks_that_were_imported_are_not_drawn_again():
    sheet = Sheet(width=200, height=300)
    sheet.mark("Highlight", [(50, 100, 90, 120)], "/C[1 1 0]")
    sheet.mark("Square", [(10, 10, 30, 30)], "/C[1 0 0]/IC[1 0 0]")
    part = whole()
    with_marks, bare = picture(sheet, part), picture(sheet, part, bare=True)
    assert at(with_marks, part, 70, 110) != b"\xff\xff\xff"
    assert at(bare, part, 70, 110) == b"\xff\xff\xff"
    assert at(bare, part, 20, 20) == at(with_marks, part, 20, 20) != b"\xff\xff\xff"


@pytest.mark.parametrize(("width", "height"), [(0, 10), (60_000, 60_000), (-5, -5)])
def test_what_is_no_picture_is_refused(width: int, height: int):
    with pytest.raises(KnownError):
        picture(Sheet(width=200, height=300), Part(number=1, scale=1.0, left=0, top=0, width=width, height=height))
