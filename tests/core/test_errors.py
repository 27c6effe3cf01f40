"""A known error is its sentence."""

import pytest

from core import errors
from core.errors import KnownError


def test_the_values_fill_the_sentence():
    assert (
        str(KnownError("{name} is empty. Choose another file.", name="a.txt")) == "a.txt is empty. Choose another file."
    )


def test_a_sentence_without_values_may_hold_braces():
    assert str(KnownError("The note { is kept.")) == "The note { is kept."


def test_what_fills_a_sentence_is_never_a_template_itself():
    assert str(KnownError("{name} is empty.", name="{0.__class__}")) == "{0.__class__} is empty."


@pytest.mark.parametrize("kind", ["UsageError", "LibraryError", "NotFound", "Ambiguous", "Conflict"])
def test_every_kind_is_caught_in_one_place(kind: str):
    with pytest.raises(KnownError, match="so"):
        raise getattr(errors, kind)("so")
