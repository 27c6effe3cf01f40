"""Marks of other programs are read as they stand on their pages."""

import pytest

from core.importing.pdf.document import opened, page_of
from core.importing.pdf.geometry import boxed
from core.importing.pdf.marks import Mark, marks_on, moment
from core.importing.pdf.sheets import frame_of
from tests.core.importing.pdf.paper import Paper, Sheet, string, written

BOX = (50, 90, 150, 102)


def marks(sheet: Sheet) -> tuple[Mark, ...]:
    with opened(Paper(sheets=[sheet]).file()) as document, page_of(document, 0) as page:
        return marks_on(page, frame_of(page))


@pytest.mark.parametrize("kind", ["Highlight", "Underline", "Squiggly", "StrikeOut"])
def test_marks_on_words(kind: str):
    sheet = Sheet()
    more = f"/C[0 0.5 1]/Contents{string('Voilà')}/T{string('Ada')}/CreationDate(D:20210305101112+01'00')"
    sheet.mark(kind, [BOX, (50, 104, 90, 116)], more)
    assert marks(sheet) == (
        Mark(
            boxes=(boxed(50, 90, 150, 102), boxed(50, 104, 90, 116)),
            on_words=True,
            rgb=(0, 127, 255),
            note="Voilà",
            author="Ada",
            created="2021-03-05T09:11:12.000Z",
        ),
    )


def test_a_colour_is_read_through_a_picture_of_the_mark():
    paper = Paper()
    sheet = paper.sheet()
    sheet.mark("Highlight", [BOX], "/C[0 1 0]/AP<</N 99 0 R>>")
    data = paper.file()
    picture = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 0>>stream\n\nendstream"
    objects = paper.objects()
    number = len(objects) + 1
    data = written([*(body.replace(b"99 0 R", f"{number} 0 R".encode()) for body in objects), picture])
    with opened(data) as document, page_of(document, 0) as page:
        assert marks_on(page, frame_of(page))[0].rgb == (0, 255, 0)


def test_notes_count_when_they_say_something():
    sheet = Sheet()
    sheet.mark("Text", [BOX], f"/Contents{string('A note.')}")
    sheet.mark("Text", [BOX])
    sheet.mark("Square", [BOX])
    sheet.mark("Ink", [BOX], f"/Contents{string('A scribble')}")
    assert [(one.note, one.on_words) for one in marks(sheet)] == [("A note.", False)]


def test_what_is_hidden_is_not_read():
    sheet = Sheet()
    sheet.mark("Highlight", [BOX], "/F 2")
    sheet.mark("Highlight", [BOX], "/F 32")
    assert marks(sheet) == ()


def test_answers_go_with_what_they_answer():
    paper = Paper()
    sheet = paper.sheet()
    sheet.mark("Highlight", [BOX], f"/Contents{string('Is it so?')}/NM(first)")
    objects = paper.objects()
    number = next(n for n, body in enumerate(objects, 1) if b"/NM(first)" in body)
    sheet.mark("Text", [BOX], f"/Contents{string('It is.')}/T{string('Bo')}/IRT {number} 0 R")
    assert [one.note for one in marks(sheet)] == ["Is it so?\n\nBo: It is."]


@pytest.mark.parametrize(
    ("value", "utc"),
    [
        ("D:20210305101112Z", "2021-03-05T10:11:12.000Z"),
        ("D:20210305101112-05'30'", "2021-03-05T15:41:12.000Z"),
        ("D:202103051011", "2021-03-05T10:11:00.000Z"),
        ("20210305", "2021-03-05T00:00:00.000Z"),
        ("D:20211305", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_dates(value: str, utc: str):
    assert moment(value) == utc
