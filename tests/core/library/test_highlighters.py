"""The colours bear the names and meanings a person gives them."""

import pytest

from core.errors import KnownError
from core.library import Library
from core.model.annotation import Color
from core.model.highlighter import Highlighter


def test_all_six_are_there_before_anybody_named_one(library: Library) -> None:
    assert library.highlighters.all() == tuple(Highlighter(color=color) for color in Color)


def test_a_name_and_a_meaning_are_kept_apart_and_told_to_others(library: Library, other: Library) -> None:
    before = other.history.latest()
    change = library.highlighters.edit(Color.PINK, name=" claim ")
    assert change.highlighters
    library.highlighters.edit(Color.PINK, meaning="What an author says is so")
    wanted = Highlighter(color=Color.PINK, name="claim", meaning="What an author says is so")
    assert wanted in other.highlighters.all()
    assert [change.highlighters for change in other.history.since(before)] == [True, True]


def test_naming_is_undone_and_done_again(library: Library) -> None:
    library.highlighters.edit(Color.PINK, name="claim")
    library.highlighters.edit(Color.PINK, name="thesis", meaning="m")
    assert library.history.can_undo() == "Edit a highlighter"
    assert library.history.undo().change.highlighters
    assert library.highlighters.all()[3].name == "claim"
    library.history.undo()
    assert library.highlighters.all()[3] == Highlighter(color=Color.PINK)
    library.history.redo()
    library.history.redo()
    assert library.highlighters.all()[3] == Highlighter(color=Color.PINK, name="thesis", meaning="m")


def test_a_name_that_somebody_else_changed_since_stays(library: Library, other: Library) -> None:
    library.highlighters.edit(Color.PINK, name="claim")
    other.highlighters.edit(Color.PINK, name="thesis")
    assert "changed again" in library.history.undo().refused
    assert library.highlighters.all()[3].name == "thesis"


def test_what_says_nothing_new_is_no_change(library: Library) -> None:
    assert not library.highlighters.edit(Color.BLUE, name="", meaning="")
    assert library.history.can_undo() is None
    with pytest.raises(KnownError):
        library.highlighters.edit(Color.BLUE, name="x" * 61)
