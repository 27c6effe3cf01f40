"""Annotations."""

from core.model.annotation import Color, Style


def test_the_colours_bear_the_names_that_libraries_keep() -> None:
    assert list(Color) == ["yellow", "green", "blue", "pink", "orange", "purple"]


def test_the_styles_bear_the_names_that_libraries_keep() -> None:
    assert list(Style) == ["highlight", "underline"]
