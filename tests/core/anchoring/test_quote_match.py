"""A passage is found by its quote and surroundings alone, and never called sure when it could be another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.anchoring import anchor, describe
from core.model.place import Place, Selectors, Status

FRENCH = (
    "La chorale répète le jeudi dans l’ancienne gare. On y chante sans partition, disent les plus vieux.\n"
    "Le chef, un facteur à la retraite, refuse les solistes. Cet hiver, trente personnes ont rejoint le groupe."
)
ENGLISH = (
    "Nobody had opened the archive since the flood of 1954. The shelves smelled of tar and apples.\n"
    "Inside a biscuit tin lay the minutes of the first strike. The ink had turned the colour of tea."
)
ARABIC = (
    "كانت المكتبة الصغيرة تفتح أبوابها بعد صلاة العصر. وكان الأطفال يجلسون على السجادة الحمراء.\n"
    "أما العجوز صاحب الدكان فكان يقرأ لهم حكايات البحر. ولم يكن أحد يدفع ثمن الشاي."
)
WORDS = [f"mot{number}" for number in range(400)]

rough = st.text(st.sampled_from("ab .\né\u0301ق漢\u00a0_"), max_size=700)


def found(old: str, new: str, quote: str) -> tuple[str, Status]:
    """What stands where the quote described on `old` is found in `new`."""
    start = old.index(quote)
    place = anchor(new, describe(old, start, start + len(quote)))
    return new[place.start : place.end] if place.start is not None else "", place.status


@given(st.text() | rough, st.data())
def test_a_description_finds_its_own_range(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    place = anchor(text, describe(text, start, end))
    assert (place.start, place.end) == (start, end)
    assert place.status in (Status.ANCHORED, Status.MOVED)


@given(rough, rough, st.data())
def test_every_place_is_a_slice_of_the_text(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    selectors = describe(old, start, data.draw(st.integers(start, len(old))))
    place = anchor(new, selectors)
    assert place == anchor(new, selectors)
    assert (place.start is None) == (place.end is None) == (place.status is Status.ORPHAN)
    assert 0 <= place.score <= 1
    if place.start is not None and place.end is not None:
        assert 0 <= place.start <= place.end <= len(new)
        assert place.status is Status.CHANGED or new[place.start : place.end] == selectors.exact


@given(st.integers(30, 60), st.integers(10, 20), st.integers(0, 400))
def test_of_equal_quotes_with_equal_surroundings_none_is_sure(rows: int, row: int, before: int) -> None:
    line = "Rien à signaler ce jour.\n"
    text = line * rows
    selectors = describe(text, row * len(line), row * len(line) + 15)
    assert anchor(text, selectors).status is not Status.ANCHORED
    assert anchor("x " * before + text, selectors).status is not Status.ANCHORED


@given(st.permutations(WORDS[:60]), st.integers(0, 50), st.integers(1, 8))
def test_words_put_before_shift_it(words: list[str], first: int, size: int) -> None:
    old = " ".join(words)
    quote = " ".join(words[first : first + size])
    assert found(old, "Encore une fois, " + old, quote) == (quote, Status.ANCHORED)


@given(st.integers(0, 393), st.integers(0, 393))
def test_a_long_quote_put_elsewhere_is_followed(first: int, target: int) -> None:
    sentence, rest = WORDS[first : first + 6], WORDS[:first] + WORDS[first + 6 :]
    new = " ".join(rest[:target] + sentence + rest[target:])
    assert found(" ".join(WORDS), new, " ".join(sentence))[0] == " ".join(sentence)


@given(st.integers(0, 393))
def test_a_sentence_taken_out_is_an_orphan(first: int) -> None:
    rest = WORDS[:first] + WORDS[first + 6 :]
    assert found(" ".join(WORDS), " ".join(rest), " ".join(WORDS[first : first + 6])) == ("", Status.ORPHAN)


@pytest.mark.parametrize(
    ("old", "edit", "quote", "now"),
    [
        (
            FRENCH,
            ("sans partition", "sans la moindre partition"),
            "chante sans partition",
            "chante sans la moindre partition",
        ),
        (FRENCH, ("retraite", "retraitte"), "facteur à la retraite, refuse", "facteur à la retraitte, refuse"),
        (ENGLISH, ("1954", "1953"), "since the flood of 1954.", "since the flood of 1953."),
        (
            ENGLISH,
            ("of the first strike", "of that first long strike"),
            "minutes of the first strike",
            "minutes of that first long strike",
        ),
        (ARABIC, ("يجلسون", "يلعبون"), "الأطفال يجلسون على السجادة", "الأطفال يلعبون على السجادة"),
    ],
)
def test_an_edited_passage_is_found(old: str, edit: tuple[str, str], quote: str, now: str) -> None:
    assert found(old, old.replace(*edit), quote) == (now, Status.CHANGED)


@pytest.mark.parametrize(
    ("text", "quote"),
    [(FRENCH, "refuse les solistes"), (ENGLISH, "smelled of tar and apples"), (ARABIC, "يقرأ لهم حكايات البحر")],
)
def test_it_is_found_without_context_or_position(text: str, quote: str) -> None:
    start = text.index(quote)
    assert anchor(text, Selectors(exact=quote)) == Place(
        start=start, end=start + len(quote), score=1.0, status=Status.ANCHORED
    )


def test_the_surroundings_tell_copies_apart_and_the_position_does_not() -> None:
    old = "Premier acte : le rideau tombe. Deuxième acte : le rideau tombe enfin pour de bon."
    second = old.index("le rideau", 30)
    selectors = describe(old, second, second + 15)
    new = "Un mot de trop. " * 3 + old
    place = anchor(new, selectors)
    assert (place.start, place.status) == (new.index("le rideau tombe enfin"), Status.ANCHORED)


def test_a_short_quote_elsewhere_is_not_the_passage() -> None:
    old = "Elle a dit oui. " + " ".join(WORDS[:40])
    new = " ".join(WORDS[100:140]) + " Puis il a dit adieu. " + " ".join(WORDS[150:180])
    assert found(old, new, "a dit")[1] is Status.ORPHAN


def test_nothing_to_find_it_by() -> None:
    assert anchor("un texte", Selectors(exact="")).status is Status.ORPHAN
    assert anchor("", Selectors(exact="un texte", start=3, end=11)).status is Status.ORPHAN


def test_an_empty_range_is_found_by_its_surroundings() -> None:
    assert anchor("avant la virgule", describe("la virgule", 3, 3)).start == 9


@pytest.mark.parametrize("text", ["a " * 100_000, "." * 200_000, "x" * 200_000, "漢字" * 100_000])
def test_a_text_without_any_landmark_is_answered(text: str) -> None:
    for start, end in [(50_000, 50_001), (50_000, 50_400), (10, len(text) - 10)]:
        place = anchor("!" + text[5:], describe(text, start, end))
        assert place.status is Status.ORPHAN or place.end is not None
