"""Marks and links come with the words they lie on."""

from core.importing.extraction import Extraction, Marked, Original
from core.importing.pdf import annotations, read
from core.model.annotation import Color
from core.model.place import Region
from core.model.text import SpanKind
from tests.core.importing.pdf.paper import Paper, string, width_of

LINE = "The keeper of the lighthouse wrote every evening"
START = 50 + width_of("The ", 10)
END = 50 + width_of("The keeper", 10)


def extraction(paper: Paper) -> Extraction:
    return read(Original(data=paper.file()))


def one(paper: Paper) -> tuple[Marked, str]:
    """The only mark, and the words it lies on."""
    found = extraction(paper)
    (mark,) = found.annotations
    return mark, found.text.value[mark.start : mark.end]


def paper(*lines: str, turned: int = 0) -> Paper:
    made = Paper()
    sheet = made.sheet(turned=turned)
    for number, words in enumerate(lines or (LINE,)):
        sheet.words(50, 100 + 12 * number, words)
    return made


def test_a_highlight_with_its_note():
    made = paper()
    made.sheets[0].mark(
        "Highlight", [(START, 91, END, 103)], f"/C[1 0.5 0.5]/Contents{string('Who?')}/T{string('Ada')}"
    )
    mark, words = one(made)
    assert (words, mark.color, mark.note, mark.author) == ("keeper", Color.PINK, "Who?", "Ada")
    assert annotations(made.file()) == (mark,)


def test_a_highlight_on_a_turned_page():
    for turned in (90, 180, 270):
        made = paper(turned=turned)
        made.sheets[0].mark("Highlight", [(START, 91, END, 103)])
        assert one(made)[1] == "keeper"


def test_a_highlight_over_two_lines_and_a_cut_word():
    made = paper("It was an inter-", "national affair to all.")
    made.sheets[0].mark("Highlight", [(91, 91, 140, 103), (50, 103, 50 + width_of("national affair", 10), 115)])
    assert one(made)[1] == "international affair"


def test_a_note_that_only_repeats_the_words_is_none():
    made = paper()
    made.sheets[0].mark("Highlight", [(START, 91, END, 103)], f"/Contents{string('Keeper ')}")
    assert one(made)[0].note == ""


def test_a_note_beside_the_words_is_put_to_the_nearest():
    made = paper()
    made.sheets[0].mark("Text", [(START + 2, 60, START + 12, 70)], f"/Contents{string('Look.')}")
    mark, words = one(made)
    assert (words, mark.note, mark.color) == ("keeper", "Look.", Color.YELLOW)


def test_a_note_on_a_page_without_words_is_about_the_article():
    made = paper()
    made.sheet().mark("Text", [(50, 50, 60, 60)], f"/Contents{string('Look.')}")
    mark = extraction(made).annotations[0]
    assert (mark.start, mark.end, mark.note) == (None, None, "Look.")


def test_a_highlight_of_nothing_is_left_out():
    made = paper()
    made.sheets[0].mark("Highlight", [(300, 600, 400, 612)])
    assert extraction(made).annotations == ()


def test_a_mark_on_a_scanned_page_is_a_region():
    made = Paper()
    sheet = made.sheet()
    sheet.picture(0, 0, 595, 842)
    sheet.mark("Highlight", [(50, 90, 150, 102)])
    mark = extraction(made).annotations[0]
    region = Region(page=1, left=0.084, top=0.1069, width=0.1681, height=0.0142)
    assert (mark.start, mark.end, mark.region) == (0, 1, region)


def test_links():
    made = paper(LINE, "and a second line that is a part of it")
    action = "/A<</S/URI/URI(https://example.org/x)>>"
    made.sheets[0].mark("Link", [(START, 91, 50 + width_of(LINE, 10), 103)], action)
    made.sheets[0].mark("Link", [(50, 103, 50 + width_of("and", 10), 115)], action)
    text = extraction(made).text
    (link,) = [span for span in text.spans if span.kind is SpanKind.LINK]
    assert text.value[link.start : link.end] == LINE[4:] + " and"
    assert dict(link.attrs) == {"href": "https://example.org/x"}
