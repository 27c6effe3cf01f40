"""From rectangles to the words they cover."""

from core.importing.pdf.covering import beside, covered
from core.importing.pdf.geometry import boxed
from core.model.pages import Page, Run

TEXT = "one two\nthree four"
FIRST = Run(start=0, end=7, box=boxed(50, 90, 85, 102), edges=tuple(50.0 + 5 * n for n in range(8)))
SECOND = Run(start=8, end=18, box=boxed(50, 102, 100, 114), edges=tuple(50.0 + 5 * n for n in range(11)))
PAGE = Page(number=1, label="1", width=595, height=842, runs=(FIRST, SECOND))


def words(*boxes: tuple[float, float, float, float]) -> list[str]:
    return [TEXT[start:end] for start, end in covered(PAGE, [boxed(*box) for box in boxes])]


def test_a_word():
    assert words((70, 90, 85, 102)) == ["two"]
    assert words((49, 88, 86, 103)) == ["one two"]


def test_two_lines_are_one_range():
    assert words((70, 90, 85, 102), (50, 102, 75, 114)) == ["two\nthree"]


def test_a_line_that_is_only_touched_is_not_meant():
    assert words((50, 85, 85, 105)) == ["one two"]


def test_a_thin_line_through_words_means_them():
    assert words((50, 95, 64, 97)) == ["one"]


def test_far_from_any_word_nothing_is_covered():
    assert words((300, 400, 350, 420)) == []


def test_words_far_apart_in_the_text_are_two_places():
    late = Run(start=900, end=903, box=boxed(50, 114, 65, 126), edges=(50, 55, 60, 65))
    page = Page(number=1, label="1", width=595, height=842, runs=(FIRST, late))
    assert covered(page, [boxed(50, 90, 85, 126)]) == [(0, 7), (900, 903)]


def test_upright_lines():
    up = Run(start=0, end=2, box=boxed(20, 300, 32, 320), edges=(320, 310, 300), angle=90)
    page = Page(number=1, label="1", width=595, height=842, runs=(up,))
    assert covered(page, [boxed(20, 299, 32, 311)]) == [(1, 2)]


def test_the_word_beside_a_note():
    assert TEXT[slice(*(beside(PAGE, boxed(100, 103, 110, 113), TEXT) or ()))] == "four"
    assert TEXT[slice(*(beside(PAGE, boxed(0, 0, 10, 10), TEXT) or ()))] == "one"
    assert beside(Page(number=1, label="1", width=9, height=9, runs=()), boxed(0, 0, 1, 1), TEXT) is None
