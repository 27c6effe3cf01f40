"""The canonical string and its ranges, for any input."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.importing.canonical import Part, canonical, clean, parts_of
from core.model.text import OBJECT, BlockKind, Span, SpanKind, Text

MEAN = st.sampled_from("\r\n\t\0\u0301\u0323\u0344\u202e\u2066\ufeff\ufffc\u2028\u00ad\u200d\ud800e\u1100\u1161\u11a8 ")
WORDS = st.text(st.one_of(st.characters(exclude_categories=[]), MEAN), max_size=60)


@st.composite
def parts(draw: st.DrawFn) -> Part:
    """A part with any words and any spans."""
    words = draw(WORDS)
    places = st.integers(0, len(words))
    pairs = draw(st.lists(st.tuples(places, places), max_size=4))
    spans = [Span(start=min(p), end=max(p), kind=draw(st.sampled_from(list(SpanKind)))) for p in pairs]
    return Part(kind=draw(st.sampled_from(list(BlockKind))), text=words, spans=spans)


def assert_canonical(text: Text) -> None:
    """What holds of every text."""
    end = -1
    for block in text.blocks:
        assert block.start == end + 1
        assert block.end > block.start
        assert block.start == 0 or text.value[block.start - 1] == "\n"
        end = block.end
    assert not text.blocks or end == len(text.value)
    assert clean(text.value.replace(OBJECT, "x")) == text.value.replace(OBJECT, "x")
    for span in text.spans:
        assert any(block.start <= span.start <= span.end <= block.end for block in text.blocks)
    for place, letter in enumerate(text.value):
        if letter == OBJECT:
            assert any(b.start == place and b.end == place + 1 and b.kind in ("figure", "rule") for b in text.blocks)


@given(WORDS)
def test_cleaning_twice_changes_nothing(words: str) -> None:
    once = clean(words)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.text(st.sampled_from("a\u0344\u0301\u0323\u0f73"), max_size=90))
@example("\u0f73" + "\u0301" * 15 + "\u0344" * 8)
def test_many_combining_marks_settle_at_once(words: str) -> None:
    assert clean(clean(words)) == clean(words)


@settings(max_examples=300)
@given(st.lists(parts(), max_size=6))
def test_any_parts_make_a_canonical_text(found: list[Part]) -> None:
    text = canonical(found)
    assert_canonical(text)
    assert canonical(parts_of(text)) == text


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("e\u0301te\u0301", "été"),
        ("a\u00a0b\u202fc\u200dd\u200ce\u00adf\tg", "a\u00a0b\u202fc\u200dd\u200ce\u00adf\tg"),
        ("\ufeffa\0b\x07\x85\ud800c\u2028\u2029d\ufdd0\ufdd1e", "abcde"),
        ("a\u202db\u202e\u2066c\u2067\u2068\u2069d", "abcd"),
        ("a\u200eb\u200f", "a\u200eb\u200f"),
        ("a\ufffcb", "ab"),
    ],
)
def test_characters_stay_or_go_as_designed(found: str, wanted: str) -> None:
    assert clean(found) == wanted


def test_a_span_that_ends_inside_a_composed_letter_takes_it_whole() -> None:
    part = Part(kind=BlockKind.PARAGRAPH, text="caf\0e\u0301 noir", spans=[Span(start=0, end=5, kind=SpanKind.STRONG)])
    text = canonical([part])
    assert [text.value[s.start : s.end] for s in text.spans] == ["café"]


def test_spans_after_a_composed_letter_stay_on_their_words() -> None:
    spans = [Span(start=0, end=1, kind=SpanKind.STRONG), Span(start=3, end=5, kind=SpanKind.EMPHASIS)]
    text = canonical([Part(kind=BlockKind.PARAGRAPH, text="e\u0301 ab cd", spans=spans)])
    assert [text.value[s.start : s.end] for s in text.spans] == ["é", "ab"]


def test_a_block_without_a_visible_character_is_left_out() -> None:
    found = [Part(kind=BlockKind.PARAGRAPH, text=words) for words in ("a", " \n\u00a0", "\0", "b")]
    assert canonical(found).value == "a\nb"


def test_a_figure_is_one_object_whatever_its_words() -> None:
    text = canonical([Part(kind=BlockKind.FIGURE, text="x"), Part(kind=BlockKind.CAPTION, text="y")])
    assert text.value == f"{OBJECT}\ny"


def test_right_to_left_blocks_say_so() -> None:
    found = [
        Part(kind=BlockKind.PARAGRAPH, text=words)
        for words in ("Microsoft Teams أداة للعمل الجماعي", "latin words with one (عربي) inside")
    ]
    assert [dict(block.attrs) for block in canonical(found).blocks] == [{"direction": "rtl"}, {}]


def test_code_keeps_the_indent_of_its_first_line() -> None:
    assert canonical([Part(kind=BlockKind.CODE, text="\n  a\n    b\n")]).value == "  a\n    b"
