"""Text that stands several times is unsure only once a copy came or went."""

from core.anchoring.repeats import Repeats, count


def test_a_copy_that_came_or_went_makes_them_all_unsure() -> None:
    assert Repeats("row row row", "row row").unsure("", "row", "")


def test_as_many_copies_as_before_are_sure() -> None:
    assert not Repeats("row row row", "! row row row").unsure("", "row", "")


def test_surroundings_that_stand_once_are_sure_whatever_repeats_inside() -> None:
    assert not Repeats("a row b row", "a row b row row").unsure("a ", "row", " b")


def test_edited_surroundings_are_doubted_by_either_side() -> None:
    assert Repeats("a row a row b", "a row c").unsure("a ", "row", " b")
    assert not Repeats("a row z row b", "a row c").unsure("a ", "row", " b")


def test_overlapping_copies_count_up_to_a_hundred() -> None:
    assert count("aaaa", "aa") == 3
    assert count("a" * 500, "a") == 100
    assert count("abc", "") == 0
