"""Highlighters."""

from core.model.annotation import Color
from core.model.highlighter import Highlighter


def test_a_colour_that_nobody_named_bears_its_usual_name() -> None:
    assert Highlighter(color=Color.PINK) == Highlighter(color=Color.PINK, name="", meaning="")
