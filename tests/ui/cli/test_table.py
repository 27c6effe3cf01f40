"""Rows for people."""

from ui.cli.table import cut, plain, table, width


def test_columns_line_up_whatever_the_script() -> None:
    rows = [("1", "日本語", "x"), ("10", "é", "y")]
    lines = table(("ID", "T", "E"), rows, right=[0]).splitlines()
    assert lines == ["ID  T       E", " 1  日本語  x", "10  é       y"]


def test_a_title_cannot_drive_the_terminal() -> None:
    assert plain("a\x1b[2Jb\nc\x07\u202e") == "a[2Jb c"


def test_what_is_cut_fits_and_says_so() -> None:
    assert cut("une longue phrase", 8) == "une lon…"
    assert width(cut("日本語日本語", 6)) <= 6
    assert cut("court", 8) == "court"
