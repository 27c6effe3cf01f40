"""Code points and UTF-16 units convert into each other without loss."""

from hypothesis import given
from hypothesis import strategies as st

from core.model.utf16 import Utf16

texts = st.text(st.sampled_from("aé\u00a0\u0301ن‏😀𝒜\U0010ffff\n"), max_size=60) | st.text(
    st.characters(exclude_categories=["Cs"]), max_size=60
)


@given(texts)
def test_units_are_those_of_the_encoded_string(text: str) -> None:
    units = Utf16.of(text)
    for point in range(len(text) + 1):
        assert units.unit(point) == len(text[:point].encode("utf-16-le")) // 2


@given(texts)
def test_every_code_point_comes_back(text: str) -> None:
    units = Utf16.of(text)
    assert [units.point(units.unit(point)) for point in range(len(text) + 1)] == list(range(len(text) + 1))


@given(texts)
def test_the_second_half_of_a_pair_belongs_to_its_character(text: str) -> None:
    units = Utf16.of(text)
    for point, character in enumerate(text):
        if character > "\uffff":
            assert units.point(units.unit(point) + 1) == point


def test_plain_text_needs_no_table() -> None:
    assert Utf16.of("only letters").astral == ()
    assert Utf16.of("").unit(0) == 0
