"""A table opens in a spreadsheet as it was written, and nothing in it is computed."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from core.exporting.csv_table import guarded, lines


def test_cells_that_would_be_computed_are_guarded() -> None:
    for cell in ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1"):
        assert guarded(cell) == f"'{cell}"
    for cell in ("", "a=1", "L’été", "'=1"):
        assert guarded(cell) == cell


@given(st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",))), min_size=1, max_size=4))
def test_every_cell_comes_back(cells: list[str]) -> None:
    written = "".join(lines(["é"] * len(cells), [cells]))
    assert written.startswith("\ufeffé")
    read = list(csv.reader(io.StringIO(written[1:], newline="")))
    assert read[1:] == [[guarded(cell) for cell in cells]]


def test_names_that_are_no_text_and_zero_bytes_are_written_too() -> None:
    assert "".join(lines(["a"], [["\udce9\0b"]])).encode().endswith(b"?b\r\n")
