"""Words, sentences and paragraphs hold what one points at; growing always grows; letters are never cut in two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.text import Block, BlockKind, Text
from core.model.units import Unit, grown, moved, unit_at

FIRST = "L’eau monte vite. Nul n’a dormi."
TEXT = Text(
    value=f"{FIRST}\nكِتَابٌ قديم. क्षत्रिय 日本語",
    blocks=(
        Block(start=0, end=len(FIRST), kind=BlockKind.PARAGRAPH),
        Block(start=len(FIRST) + 1, end=len(FIRST) + 1 + 28, kind=BlockKind.PARAGRAPH),
    ),
)


def said(span: tuple[int, int], text: Text = TEXT) -> str:
    return text.value[slice(*span)]


@pytest.mark.parametrize(
    ("within", "unit", "whole"),
    [
        ("eau", Unit.WORD, "L’eau"),
        ("onte", Unit.WORD, "monte"),
        ("ِتَاب", Unit.WORD, "كِتَابٌ"),
        ("्षत", Unit.WORD, "क्षत्रिय"),
        ("vite", Unit.SENTENCE, "L’eau monte vite."),
        ("dormi", Unit.SENTENCE, "Nul n’a dormi."),
        ("dormi", Unit.PARAGRAPH, FIRST),
    ],
)
def test_the_unit_around_a_place(within: str, unit: Unit, whole: str) -> None:
    assert said(unit_at(TEXT, TEXT.value.index(within) + 1, unit)) == whole


def test_a_selection_grows_step_by_step_to_everything() -> None:
    span, steps = (9, 9), []
    while span != (0, len(TEXT.value)):
        span = grown(TEXT, span)
        steps.append(said(span))
    assert steps == ["monte", "L’eau monte vite.", FIRST, TEXT.value]


def test_going_by_sentences_and_words() -> None:
    assert moved(TEXT, 3, Unit.SENTENCE, on=True) == FIRST.index(" Nul")
    assert moved(TEXT, FIRST.index(" Nul"), Unit.SENTENCE, on=True) == len(FIRST)
    assert moved(TEXT, len(FIRST), Unit.SENTENCE, on=False) == FIRST.index("Nul")
    assert moved(TEXT, FIRST.index("Nul"), Unit.SENTENCE, on=False) == 0
    assert moved(TEXT, 0, Unit.WORD, on=True) == len("L’eau")
    assert moved(TEXT, len("L’eau"), Unit.WORD, on=True) == len("L’eau monte")
    assert moved(TEXT, 8, Unit.WORD, on=False) == FIRST.index("monte")
    assert moved(TEXT, len(FIRST), Unit.PARAGRAPH, on=True) == TEXT.blocks[1].end


@pytest.mark.parametrize("letter", ["é", "e\u0301", "👩🏽\u200d🌾", "🇫🇷", "كِ", "क्"])
def test_a_letter_is_taken_with_all_that_clings_to_it(letter: str) -> None:
    value = f"a{letter}b"
    text = Text(value=value, blocks=(Block(start=0, end=len(value), kind=BlockKind.PARAGRAPH),))
    assert moved(text, 1, Unit.LETTER, on=True) == 1 + len(letter)
    assert moved(text, 1 + len(letter), Unit.LETTER, on=False) == 1


def test_an_empty_text_has_nothing_to_take() -> None:
    nothing = Text(value="", blocks=())
    assert all(unit_at(nothing, 0, unit) == (0, 0) for unit in Unit)
    assert moved(nothing, 0, Unit.SENTENCE, on=True) == 0


BLOCKS = st.lists(
    st.text(alphabet=st.sampled_from("abé .!?。日語'’-ا\u0301😀\u200d\u00a0"), max_size=25), min_size=1, max_size=4
)


@given(BLOCKS, st.data())
def test_units_hold_and_walks_end(parts: list[str], data: st.DataObject) -> None:
    blocks, at = [], 0
    for part in parts:
        blocks.append(Block(start=at, end=at + len(part), kind=BlockKind.PARAGRAPH))
        at += len(part) + 1
    text = Text(value="\n".join(parts), blocks=tuple(blocks))
    size = len(text.value)
    point = data.draw(st.integers(0, size))
    for unit in (Unit.WORD, Unit.SENTENCE, Unit.PARAGRAPH):
        start, end = unit_at(text, point, unit)
        assert 0 <= start <= end <= size
        assert "\n" not in text.value[start:end]
    for unit in Unit:
        for on in (True, False):
            there = moved(text, point, unit, on=on)
            assert 0 <= there <= size
            assert (there > point or point == size) if on else (there < point or point == 0)
    span = (point, data.draw(st.integers(point, size)))
    larger = grown(text, span)
    assert larger[0] <= span[0] <= span[1] <= larger[1]
    assert larger != span or span == (0, size)
