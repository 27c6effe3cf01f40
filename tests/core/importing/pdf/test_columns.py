"""Columns are read one after the other, tables row by row."""

from core.importing.pdf.columns import columns_of
from core.importing.pdf.segments import Segment
from tests.core.importing.pdf.shapes import segment

LEFT = ["the left column", "goes on for a", "few more lines", "and then ends."]
RIGHT = ["Then the right", "column is read", "from its top to", "its very foot."]


def page(*rows: tuple[str, ...], top: float = 100, places: tuple[float, ...] = (50, 200, 350)) -> list[Segment]:
    return [
        segment(words, places[column], top + 12 * number)
        for number, row in enumerate(rows)
        for column, words in enumerate(row)
        if words
    ]


def read(segments: list[Segment], *, leftward: bool = False) -> list[str]:
    """The words of each column, its lines from the top."""
    return [
        " ".join(one.pieces[0].text for one in sorted(column, key=lambda one: (one.baseline, one.box.left)))
        for column in columns_of(segments, leftward=leftward)
    ]


def test_two_columns():
    segments = page(*zip(LEFT, RIGHT, strict=True))
    assert read(segments) == [" ".join(LEFT), " ".join(RIGHT)]
    assert read(segments, leftward=True) == [" ".join(RIGHT), " ".join(LEFT)]


def test_three_columns():
    rows = zip(
        LEFT, RIGHT, ["and the third one", "comes last of all", "as it should be", "in every paper."], strict=True
    )
    assert len(read(page(*rows))) == 3


def test_a_title_across_and_a_caption_across_part_the_columns():
    title = segment("A title that goes across the two columns of this page", 50, 80)
    caption = segment("Figure 1: a caption that goes across both columns", 50, 160)
    below = page(*zip(LEFT, RIGHT, strict=True), top=180)
    found = read([*page(*zip(LEFT, RIGHT, strict=True)), title, caption, *below])
    assert found == [
        "A title that goes across the two columns of this page", " ".join(LEFT), " ".join(RIGHT),
        "Figure 1: a caption that goes across both columns", " ".join(LEFT), " ".join(RIGHT),
    ]  # fmt: skip


def test_columns_whose_lines_do_not_stand_level():
    left = page(*[(words,) for words in LEFT])
    right = [segment(words, 200, 104 + 12 * number) for number, words in enumerate(RIGHT)]
    assert read([*left, *right]) == [" ".join(LEFT), " ".join(RIGHT)]


def test_a_table_is_read_row_by_row():
    rows = [("Rabat", "12", "0.5"), ("Fes", "7", "0.25"), ("Oujda", "3", "0.1"), ("Tanger", "9", "0.2")]
    assert read(page(*rows)) == [" ".join(word for row in rows for word in row)]


def test_one_column_with_wide_gaps_stays_one():
    segments = [segment("some words before", 50, 100), segment("and after a wide gap", 150, 100)]
    segments += [segment("a line that goes all the way across the column", 50, 112 + 12 * n) for n in range(5)]
    assert len(read(segments)) == 1


def test_a_shorter_column_ends_before_the_other():
    rows = [*zip(LEFT, RIGHT, strict=True), ("more on the left", ""), ("and yet more here", "")]
    assert read(page(*rows))[0].endswith("and yet more here")
