"""Passages go with their words into the next revision, in French, English and Arabic, whatever was done around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.anchoring import transfer
from core.model.place import Place, Status

FRENCH = (
    "Le préfet a signé lundi l’arrêté qui interdit la baignade dans l’étang. "
    "Les pêcheurs, eux, attendent encore une réponse.\n"
    "La mairie promet une analyse de l’eau chaque semaine. Une réunion publique aura lieu au gymnase le 12 mai."
)
ENGLISH = (
    "The ferry company will cut two of its morning crossings from September. "
    "Commuters on the island say they were not asked.\n"
    "A petition has gathered four thousand names. The company answered that fuel prices left it no choice."
)
ARABIC = (
    "أعلنت البلدية عن إغلاق الجسر القديم لمدة ثلاثة أشهر بسبب أعمال الترميم. ويخشى أصحاب المتاجر تراجع المبيعات.\n"
    "وقال المهندس المشرف إن الأساسات أصبحت ضعيفة. وسيفتح ممر مؤقت للمشاة قبل نهاية الشهر."
)

distinct = st.lists(st.integers(0, 50_000), min_size=12, max_size=60, unique=True).map(
    lambda ns: [f"mot{n}" for n in ns]
)
plain = st.text(st.characters(exclude_characters="xyz"))
rough = st.text(st.sampled_from("ab .\né\u0301ق漢\u00a0_"), max_size=120)


@st.composite
def ranged(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> tuple[str, int, int]:
    """A text and a range of it."""
    text = draw(texts)
    start = draw(st.integers(0, len(text)))
    return text, start, draw(st.integers(start, len(text)))


def carried(old: str, new: str, quote: str) -> tuple[str, Status]:
    """What stands at the quote's new place, and how sure it is."""
    start = old.index(quote)
    place = transfer(old, new, [(start, start + len(quote))])[0]
    return new[place.start : place.end] if place.start is not None else "", place.status


@given(ranged(st.text() | rough))
def test_an_equal_text_changes_nothing(case: tuple[str, int, int]) -> None:
    text, start, end = case
    assert transfer(text, text, [(start, end)]) == [Place(start=start, end=end, score=1.0, status=Status.ANCHORED)]


@given(ranged(plain | rough), st.text("xyz", min_size=1))
def test_words_put_before_shift_it(case: tuple[str, int, int], words: str) -> None:
    old, start, end = case
    place = transfer(old, words + old, [(start, end)])[0]
    if old.strip() and start < end:
        assert (place.start, place.end) == (start + len(words), end + len(words))
        assert place.status is Status.ANCHORED


def test_a_word_that_doubled_is_not_guessed() -> None:
    assert transfer("x", "xx", [(0, 1)])[0].status is Status.ORPHAN


@given(rough, rough, st.data())
def test_every_place_is_a_slice_of_the_new_text(old: str, new: str, data: st.DataObject) -> None:
    span = data.draw(ranged(st.just(old)))[1:]
    place = transfer(old, new, [span])[0]
    assert (place.start is None) == (place.end is None) == (place.status is Status.ORPHAN)
    assert 0 <= place.score <= 1
    if place.start is not None and place.end is not None:
        assert 0 <= place.start <= place.end <= len(new)
        assert place.status is Status.CHANGED or new[place.start : place.end] == old[slice(*span)]


@given(rough, rough)
def test_the_same_question_has_the_same_answer_alone_or_among_others(old: str, new: str) -> None:
    spans = [(start, min(len(old), start + 5)) for start in range(len(old))]
    assert transfer(old, new, spans) == [transfer(old, new, [span])[0] for span in spans]


@given(distinct, st.data())
def test_a_sentence_put_elsewhere_is_followed(words: list[str], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(words) - 6))
    sentence, rest = words[first : first + 6], words[:first] + words[first + 6 :]
    target = data.draw(st.integers(0, len(rest)))
    new = " ".join(rest[:target] + sentence + rest[target:])
    quote, status = carried(" ".join(words), new, " ".join(sentence))
    assert quote == " ".join(sentence)
    assert status in (Status.ANCHORED, Status.MOVED)


@given(distinct, st.data())
def test_a_sentence_taken_out_is_an_orphan(words: list[str], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(words) - 6))
    sentence, rest = words[first : first + 6], words[:first] + words[first + 6 :]
    assert carried(" ".join(words), " ".join(rest), " ".join(sentence)) == ("", Status.ORPHAN)


@given(st.integers(2, 12), st.integers(2, 12), st.data())
def test_of_equal_rows_none_is_sure_when_one_came_or_went(before: int, after: int, data: st.DataObject) -> None:
    row = "Total : zéro euro.\n"
    start = data.draw(st.integers(0, before - 1)) * len(row)
    place = transfer(row * before, row * after, [(start, start + 5)])[0]
    assert (place.status is Status.ANCHORED) == (before == after)


@pytest.mark.parametrize(
    ("old", "edit", "quote", "now"),
    [
        (
            FRENCH,
            ("signé lundi", "finalement signé mardi"),
            "a signé lundi l’arrêté",
            "a finalement signé mardi l’arrêté",
        ),
        (FRENCH, ("attendent", "atendent"), "eux, attendent encore une", "eux, atendent encore une"),
        (FRENCH, ("chaque semaine", "tous les mois"), "analyse de l’eau chaque", "analyse de l’eau"),
        (ENGLISH, ("morning ", ""), "cut two of its morning crossings", "cut two of its crossings"),
        (
            ENGLISH,
            ("four thousand", "nearly five thousand"),
            "gathered four thousand names",
            "gathered nearly five thousand names",
        ),
        (ARABIC, ("ثلاثة أشهر", "أربعة أشهر"), "لمدة ثلاثة أشهر بسبب", "لمدة أربعة أشهر بسبب"),
    ],
)
def test_an_edited_passage_keeps_its_place(old: str, edit: tuple[str, str], quote: str, now: str) -> None:
    words, status = carried(old, old.replace(*edit), quote)
    assert words == now
    assert status is (Status.ANCHORED if now == quote else Status.CHANGED)


@pytest.mark.parametrize(
    ("text", "quote"),
    [(FRENCH, "attendent encore une réponse"), (ENGLISH, "say they were not asked"), (ARABIC, "تراجع المبيعات")],
)
def test_a_paragraph_put_last_takes_its_passage_along(text: str, quote: str) -> None:
    first, last = text.split("\n")
    assert carried(text, f"{last}\n{first}", quote)[0] == quote


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (FRENCH, "Les pêcheurs, eux, attendent encore une réponse."),
        (ENGLISH, "Commuters on the island say they were not asked."),
        (ARABIC, "ويخشى أصحاب المتاجر تراجع المبيعات."),
    ],
)
def test_a_sentence_that_was_struck_out_leaves_an_orphan(text: str, quote: str) -> None:
    assert carried(text, text.replace(quote, ""), quote)[1] is Status.ORPHAN


def test_the_same_words_written_anew_elsewhere_are_not_the_passage() -> None:
    old = "Il pleut. Le ministre a dit non. Rideau."
    new = "Il pleut. Rideau. Plus tard, chacun a compris que le vent tournait."
    assert carried(old, new, "a dit")[1] is Status.ORPHAN


def test_blanks_that_changed_make_it_changed_yet_certain() -> None:
    old = "Question : qui paie ? Réponse demain."
    start = old.index("qui")
    place = transfer(old, old.replace("paie ?", "paie\u202f?"), [(start, start + 10)])[0]
    assert (place.status, place.score) == (Status.CHANGED, 1.0)


def test_overlapping_and_nested_passages_each_have_their_place() -> None:
    spans = [(0, 30), (10, 20), (15, 40)]
    places = transfer(FRENCH, "Brève. " + FRENCH, spans)
    assert [(place.start, place.end) for place in places] == [(start + 7, end + 7) for start, end in spans]


@pytest.mark.parametrize("old", ["a " * 100_000, "." * 200_000, "x" * 200_000, "漢字" * 100_000])
def test_a_text_without_any_landmark_is_answered(old: str) -> None:
    new = old[:70_000] + " fin " + old[70_007:]
    for place in transfer(old, new, [(10, 20), (100_000, 100_010), (0, len(old))]):
        assert place.status is Status.ORPHAN or place.end is not None


@pytest.mark.parametrize("span", [(-1, 2), (4, 3), (0, 99)])
def test_a_range_outside_the_text_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="outside"):
        transfer("court", "court", [span])


@given(distinct, st.data())
def test_a_sentence_put_in_between_leaves_both_sides_sure(words: list[str], data: st.DataObject) -> None:
    middle = data.draw(st.integers(1, len(words) - 1))
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, (middle if first < middle else len(words)) - 1))
    new = [*words[:middle], "une", "phrase", "neuve", *words[middle:]]
    quote = " ".join(words[first : last + 1])
    assert carried(" ".join(words), " ".join(new), quote) == (quote, Status.ANCHORED)
