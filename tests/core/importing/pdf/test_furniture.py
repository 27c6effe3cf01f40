"""What comes again at the ends of the pages is left out, and nothing else is."""

from core.importing.pdf.document import opened
from core.importing.pdf.furniture import furniture_of
from core.importing.pdf.sheets import sheets_of
from tests.core.importing.pdf.paper import Paper

WORDS = [
    "The keeper wrote",
    "Nobody asked him",
    "Every evening he",
    "What the sea had",
    "Then came the end",
    "And after that",
]


def left_out(paper: Paper) -> list[list[str]]:
    with opened(paper.file()) as document:
        sheets = list(sheets_of(document))
    gone = furniture_of(sheets)
    return [[" ".join(p.text for p in one.pieces) for one in sheet.segments if one in gone] for sheet in sheets]


def book(pages: int, first: int = 1) -> Paper:
    """Pages with a running head that differs left and right, a number at the foot, and words between."""
    paper = Paper()
    for number in range(pages):
        sheet = paper.sheet()
        head = "Ada Marsh" if number % 2 else "The Lamp at the Ford"
        sheet.words(50, 40, f"{head}", size=8)
        sheet.words(50, 80, WORDS[number % 6] + " " * number)
        sheet.words(50, 700, "What ends a page " + WORDS[(number + 2) % 6])
        sheet.words(290, 800, str(first + number), size=8)
    return paper


def test_running_heads_and_page_numbers():
    found = left_out(book(6, first=17))
    assert found[2] == ["The Lamp at the Ford", "19"]
    assert found[3] == ["Ada Marsh", "20"]


def test_a_single_page_has_none():
    assert left_out(book(1, first=9)) == [[]]


def test_roman_numbers_count_too():
    paper = Paper()
    for number, words in zip(("ix", "x", "xi"), WORDS, strict=False):
        sheet = paper.sheet()
        sheet.words(50, 80, words)
        sheet.words(290, 800, number)
    assert left_out(paper) == [["ix"], ["x"], ["xi"]]


def test_numbers_that_do_not_count_up_stay():
    paper = Paper()
    for number in ("1789", "12", "40"):
        paper.sheet().words(290, 800, number)
    assert left_out(paper) == [[], [], []]


def test_a_chapters_own_head_goes_when_all_other_pages_have_one_there():
    paper = book(8)
    paper.sheets[4].content[0] = paper.sheets[4].content[0].replace(b"The Lamp".hex(), b"A Night!".hex())
    assert len(left_out(paper)[4]) == 2


def test_first_lines_of_the_text_stay():
    paper = Paper()
    for words in WORDS:
        paper.sheet().words(50, 80, words)
    assert left_out(paper) == [[]] * 6


def test_the_same_words_in_the_middle_of_pages_stay():
    paper = Paper()
    for _ in range(4):
        paper.sheet().words(50, 400, "Answer the question")
    assert left_out(paper) == [[]] * 4


def test_notes_that_say_the_same_of_other_pages_stay():
    paper = Paper()
    for number, place in enumerate((12, 33, 90)):
        sheet = paper.sheet()
        sheet.words(50, 780, f"Ibid., p. {place}.", size=8)
        sheet.words(290, 800, str(number + 5), size=8)
    assert left_out(paper) == [["5"], ["6"], ["7"]]


def test_a_single_pages_own_number_goes():
    paper = Paper()
    paper.sheet().words(290, 800, "1")
    other = Paper()
    other.sheet().words(290, 800, "17")
    assert (left_out(paper), left_out(other)) == ([["1"]], [[]])
