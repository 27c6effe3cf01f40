"""Reading terms straight gives what Whoosh's own readers give."""

from collections.abc import Callable

import pytest

from core.search.engine import Document
from core.search.engines import whoosh_terms
from core.search.engines.whoosh_engine import WhooshEngine
from core.search.engines.whoosh_segment import Segment

Make = Callable[[int, str], Document]
TEXTS = ["pont ponton pré été 京都 z\U0001f600", "pont pont pont", "été", "zone " * 300]


def filled(engine: WhooshEngine, make: Make) -> Segment:
    """More documents than fit into one block."""
    engine.apply([make(number, TEXTS[number % 4] + f" w{number}") for number in range(1, 400)], [])
    return engine._segments[0]


def test_every_term_and_all_of_its_postings(engine: WhooshEngine, make: Make) -> None:
    segment = filled(engine, make)
    seen = 0
    for (field, term), info in segment.reader.iter_from("text", b""):
        if field != "text":
            continue
        matcher = segment.reader.postings("text", term)
        expected: dict[int, float] = {}
        while matcher.is_active():
            expected[matcher.id()] = matcher.weight()
            matcher.next()
        blocks = list(segment.terms.blocks("text", [term.decode()]))
        read = {number: weight for ids, weights in blocks for number, weight in zip(ids, weights, strict=True)}
        assert len(read) == info.doc_frequency()
        assert read == expected
        seen += 1
    assert seen > 400


@pytest.mark.parametrize("together", [1 << 20, 100])
def test_several_terms_at_once(
    engine: WhooshEngine, make: Make, monkeypatch: pytest.MonkeyPatch, together: int
) -> None:
    monkeypatch.setattr(whoosh_terms, "_AT_ONCE", together)
    segment = filled(engine, make)
    asked = ["w7", "pont", "w39", "nowhere", "pre", "w390", "ete", "w40"]
    each = [block for term in asked for block in segment.terms.blocks("text", [term])]
    assert sorted(segment.terms.blocks("text", asked)) == sorted(each)
    assert len(each) > len(asked)


def test_what_is_nowhere_has_no_postings(engine: WhooshEngine, make: Make) -> None:
    segment = filled(engine, make)
    for term in ("", "pon", "ponts", "w0", "\ud800"):
        assert list(segment.terms.blocks("text", [term])) == []
    assert list(segment.terms.blocks("note", ["pont"])) == []
    assert list(segment.terms.blocks("unknown", ["pont"])) == []


@pytest.mark.parametrize("together", [1 << 16, 150])
def test_the_lexicon(engine: WhooshEngine, make: Make, monkeypatch: pytest.MonkeyPatch, together: int) -> None:
    monkeypatch.setattr(whoosh_terms, "_SOME", together)
    segment = filled(engine, make)
    for prefix in ("", "p", "pont", "pr", "w39", "z", "\x02", "nowhere", "京"):
        read = segment.reader.iter_from("text", prefix.encode())
        every = [(term.decode(), info.doc_frequency()) for (field, term), info in read if field == "text"]
        expected = [each for each in every if each[0].startswith(prefix)]
        assert list(segment.terms.lexicon("text", prefix)) == expected
    assert list(segment.terms.lexicon("note", "p")) == []
