"""Finding in a text: what is found is what was asked for, to the code point, in any script."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.library.finding import SLICE, Folded, find, folded

LETTERS = "aAeéÉœŒﬁßİıx\u0302\u0301 \u00a0\u202f\n\t'’“-\u2011\u00ad\u200d😀𝒜क्षिカﾞが漢字مُحَمَّدאָבَשׁ.,_1"
texts = st.text(st.sampled_from(LETTERS), max_size=60).map(lambda text: unicodedata.normalize("NFC", text))


def said(text: str, query: str, **how: bool) -> list[str]:
    exact = how.pop("exact", False)
    return [text[start:end] for start, end in find(folded(text, exact=exact), query, **how)]


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("L’État, l'etat, l’ÉTAT", "l'état", ["L’État", "l'etat", "l’ÉTAT"]),
        ("un cœur, deux COEURS", "coeur", ["cœur", "COEUR"]),
        ("coeur", "cœur", ["coeur"]),
        ("20\u202f000 euros\u00a0!", "20 000 euros !", ["20\u202f000 euros\u00a0!"]),
        ("La fin.\nLe début", "fin. le", ["fin.\nLe"]),
        ("mots  dans\t un \n code", "mots dans un code", ["mots  dans\t un \n code"]),
        ("in\u00adfor\u00adma\u00adtion", "information", ["in\u00adfor\u00adma\u00adtion"]),
        ("x\u0302y x", "x", ["x\u0302", "x"]),
        ("مُحَمَّد", "محمد", ["مُحَمَّد"]),
        ("😀 astral 😀 astral", "Astral", ["astral", "astral"]),
        ("ﬀ", "f", ["ﬀ"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("Straße", "STRASSE", ["Straße"]),
        ("rien", "  ", []),
        ("", "a", []),
    ],
)
def test_what_people_write_otherwise_is_found(text: str, query: str, found: list[str]) -> None:
    assert said(text, query) == found


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("État état etat", "état", ["état"]),
        ("l’eau l'eau", "l'eau", ["l’eau", "l'eau"]),
        ("cœur coeur", "coeur", ["coeur"]),
        ("x\u0302 x", "x", ["x"]),
        ("un\u00a0mot\nla", "un mot la", ["un\u00a0mot\nla"]),
        ("école", "e\u0301cole", ["école"]),
    ],
)
def test_case_and_accents_count_when_asked(text: str, query: str, found: list[str]) -> None:
    assert said(text, query, exact=True) == found


def test_whole_words_alone_when_asked() -> None:
    text = "eau eaux l’eau bureau d'eau, eau."
    assert len(find(folded(text), "eau", whole=True)) == 4
    assert said("x\u0302y x", "x", whole=True) == ["x"]
    assert said("a.b a.c", "a.", whole=True) == ["a.", "a."]


@given(text=texts, data=st.data(), exact=st.booleans())
def test_every_stretch_of_a_text_is_found_where_it_stands(text: str, data: st.DataObject, exact: bool) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    within, query = folded(text, exact=exact), text[start:end]
    needle = folded(unicodedata.normalize("NFC", query), exact=exact).value
    spans = find(within, query)
    assert all(needle in folded(text[first:last], exact=exact).value for first, last in spans)
    assert all(0 <= first < last <= len(text) for first, last in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    if needle.strip() and not exact and needle in within.value:
        assert spans


@given(text=texts, exact=st.booleans())
def test_every_letter_that_is_compared_stands_somewhere(text: str, exact: bool) -> None:
    within = folded(text, exact=exact)
    points = [within.span(place, place + 1)[0] for place in range(len(within.value))]
    assert points == sorted(points)
    for place, point in enumerate(points):
        assert within.value[place] in folded(text[point], exact=exact).value


def test_slices_join_without_a_seam() -> None:
    text = ("œuvre \n d’État\u00a0; " * 9000)[: 2 * SLICE + 7]
    whole: Folded = folded(text)
    assert text[slice(*find(whole, "oeuvre d'etat ;")[-1])] == "œuvre \n d’État\u00a0;"
    assert len(find(whole, "oeuvre")) == text.count("œuvre")
