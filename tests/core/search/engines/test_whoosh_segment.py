"""Segments read whole blocks, and agree with a reader that knows every text by heart."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.search.document import EVERY
from core.search.engine import Document, Kind, key
from core.search.engines.whoosh_engine import WhooshEngine
from core.search.tree import AllOf, AnyOf, Docs, Terms, Tree, Without

WORDS = ["a", "b", "c", "d"]
TEXTS = {number: " ".join(word for bit, word in enumerate(WORDS) if number >> bit & 1) for number in range(1, 16)}
TREES = st.recursive(
    st.sampled_from(WORDS).map(lambda word: Terms(field="text", terms=(word,)))
    | st.sets(st.integers(1, 20)).map(lambda ids: Docs(frozenset(key(Kind.ARTICLE, id_) for id_ in ids))),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda parts: AllOf(tuple(parts)))
        | st.lists(inner, max_size=3).map(lambda parts: AnyOf(tuple(parts)))
        | inner.map(Without)
    ),
)
LIVE = set(TEXTS) - {3, 9}


def judge(tree: Tree, number: int) -> bool:
    match tree:
        case Terms(field=_, terms=terms):
            return bool({*TEXTS[number].split(), EVERY} & set(terms))
        case Docs(keys):
            return key(Kind.ARTICLE, number) in keys
        case AllOf(parts):
            return all(judge(part, number) for part in parts)
        case AnyOf(parts):
            return any(judge(part, number) for part in parts)
        case Without(part):
            return not judge(part, number)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(tree=TREES)
def test_trees_find_what_the_judge_finds(
    engine: WhooshEngine, make: Callable[[int, str], Document], tree: Tree
) -> None:
    if not engine.documents():  # three segments, two documents deleted
        for start in (1, 6, 11):
            engine.apply([make(number, TEXTS[number]) for number in range(start, start + 5)], [])
        engine.apply([], [key(Kind.ARTICLE, 3), key(Kind.ARTICLE, 9)])
    assert engine.ids(tree) == {key(Kind.ARTICLE, number) for number in LIVE if judge(tree, number)}


def test_counts_are_summed_and_remembered(engine: WhooshEngine, make: Callable[[int, str], Document]) -> None:
    engine.apply([make(number, "pont " * (1 + number % 3)) for number in range(1, 400)], [])
    segment = engine._segments[0]
    counts = segment.counts("text", ("pont",))
    assert len(counts) == 399
    assert counts[0] == 2.0
    assert segment.counts("text", ("pont", "nowhere")) == counts
    assert segment.counts("text", ("pont", "\x02fr:pont"))[0] == 4.0
    assert segment.counts("text", ("pont",)) is counts
    assert segment.lengths("text")[:3] == [2, 3, 1]
    assert segment.total("text") == (399, sum(1 + number % 3 for number in range(1, 400)))
    assert segment.total("note") == (0, 0)
