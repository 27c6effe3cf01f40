"""What another program marked in a PDF is there as annotations, once, however often the file comes."""

from core.library import ItemStatus, Library
from core.model.annotation import Color
from core.model.place import Region, Status
from tests.core.importing.pdf.paper import Paper, string

WORDS = "The bridge was closed for three years."


def _marked(*, also: bool = False) -> bytes:
    paper = Paper()
    sheet = paper.sheet()
    sheet.words(50, 100, WORDS)
    sheet.words(50, 130, "Nobody crossed the river in that time.")
    more = f"/C[0 0 1]/Contents{string('Why?')}/T{string('Ada')}/CreationDate(D:20210305101112Z)"
    sheet.mark("Highlight", [(50, 90, 250, 102)], more)
    if also:
        sheet.mark("Highlight", [(50, 120, 250, 132)], "/C[1 1 0]")
    return paper.file()


def test_marks_come_with_their_notes_colours_and_dates(library: Library) -> None:
    added = library.articles.add_bytes(_marked(), name="bridge.pdf")
    (found,) = library.passages.of(added.article.id)
    assert (found.exact, found.note, found.color) == (WORDS, "Ada: Why?", Color.BLUE)
    assert found.created == "2021-03-05T10:11:12.000Z"
    assert found.place is not None
    assert found.place.status is Status.ANCHORED


def test_a_file_that_was_marked_further_brings_the_new_marks_alone(library: Library) -> None:
    first = library.articles.add_bytes(_marked(), name="bridge.pdf")
    mine = library.passages.edit(library.passages.of(first.article.id)[0], note="My own words").annotation
    again = library.articles.add_bytes(_marked(also=True), name="bridge.pdf")
    assert (again.status, again.article.id) == (ItemStatus.UNCHANGED, first.article.id)
    found = library.passages.of(first.article.id)
    assert [one.exact for one in found] == [WORDS, "Nobody crossed the river in that time."]
    assert found[0].note == mine.note


def test_a_mark_in_the_trash_does_not_come_back(library: Library) -> None:
    first = library.articles.add_bytes(_marked(), name="bridge.pdf")
    library.passages.trash([library.passages.of(first.article.id)[0].id])
    library.articles.add_bytes(_marked(also=True), name="bridge.pdf")
    assert [one.exact for one in library.passages.of(first.article.id)] == ["Nobody crossed the river in that time."]


def test_taking_the_import_back_takes_its_marks(library: Library) -> None:
    added = library.articles.add_bytes(_marked(), name="bridge.pdf")
    library.history.undo()
    assert library.articles.get(added.article.id).trashed
    library.history.redo()
    assert len(library.passages.of(added.article.id)) == 1


def _scanned(*, also: bool = False) -> bytes:
    paper = Paper()
    sheet = paper.sheet()
    sheet.picture(0, 0, 595, 842)
    sheet.mark("Highlight", [(0, 84.2, 119, 168.4)], f"/Contents{string('A seal')}")
    if also:
        sheet.mark("Square", [(119, 421, 238, 505.2)], f"/Contents{string('A stamp')}")
    return paper.file()


def test_marks_on_a_scanned_page_are_regions_each_once(library: Library) -> None:
    first = library.articles.add_bytes(_scanned(), name="letter.pdf")
    library.articles.add_bytes(_scanned(also=True), name="letter.pdf")
    found = [(one.note, one.selectors and one.selectors.region) for one in library.passages.of(first.article.id)]
    assert found == [
        ("A seal", Region(left=0, top=0.1, width=0.2, height=0.1, page=1)),
        ("A stamp", Region(left=0.2, top=0.5, width=0.2, height=0.1, page=1)),
    ]
