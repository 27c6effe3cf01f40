"""The query language, as far as the contract of the command line promises it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.query import And, Every, Field, Leaf, Match, Not, Or, Query, Words
from core.search.explain import explain
from core.search.query import MOST, NOTHING, parse


def shape(query: Query) -> str:
    """A tree in one line: ~ words side by side, & all, | some, ! not."""
    match query:
        case And(parts):
            return "&(" + " ".join(map(shape, parts)) + ")"
        case Or(parts):
            return "|(" + " ".join(map(shape, parts)) + ")"
        case Words(parts):
            return "~(" + " ".join(map(shape, parts)) + ")"
        case Not(part):
            return "!" + shape(part)
        case Every():
            return "*"
        case Leaf():
            sign = {Match.EXACT: "=", Match.PREFIX: "^", Match.WILDCARD: "w", Match.FUZZY: "f"}.get(query.match, "")
            field = "" if query.field is Field.ANY else f"{query.field}:"
            return f"{field}{sign}{query.text}{query.distance or ''}"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("a b", "~(a b)"),
        ("a b a", "~(a b)"),
        ("a OR b c", "|(a ~(b c))"),
        ("a b AND c", "&(a b c)"),
        ("a AND b OR c", "|(&(a b) c)"),
        ("+a b", "&(~(b) a)"),
        ("a -b", "&(~(a) !b)"),
        ("a NOT b", "&(~(a) !b)"),
        ("-(a b)", "!|(~(a b))"),
        ("NOT (a OR b)", "!|(a b)"),
        ('"état d’urgence" police', "&(~(police) =état d’urgence)"),
        ("« a b » c", "&(~(c) =a b)"),
        ("=sécurité", "=sécurité"),
        ("secu*", "^secu"),
        ("s?cur*", "ws?cur*"),
        ("securite~1 securite~2 securite~", "~(fsecurite1 fsecurite2)"),
        ("l’hom*", "^hom"),
        ("porte-mon*", "~(porte ^mon)"),
        ("*", "*"),
        ("", "*"),
        (" ", "*"),
        ("a (b OR c)", "&(~(a) |(b c))"),
    ],
)
def test_operators(query: str, expected: str) -> None:
    assert shape(parse(query)) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("title:a b", "&(~(b) title:a)"),
        ("title:(a b)", "|(~(title:a title:b))"),
        ('tag:"politique/sécurité intérieure"', "tag:=politique/sécurité intérieure"),
        ("TITLE:=été", "title:=été"),
        ("note:rem*", "note:^rem"),
        ("published:2024-01..2024-06", "published:2024-01..2024-06"),
        ("added:<7d", "added:<7d"),
        ("is:unread has:note", "&(is:unread has:note)"),
        ("is:purple", "~(is purple)"),
        ("is:unread,starred", "~(is unread starred)"),
        ("published:yesterday", "~(published yesterday)"),
        ("published:2024-13 a", "~(published 2024 13 a)"),
        ("maroc^3", "maroc"),
    ],
)
def test_fields(query: str, expected: str) -> None:
    assert shape(parse(query)) == expected


@pytest.mark.parametrize("query", ["foo:bar", "http://a.org/x?y=1"])
def test_what_is_no_field_is_searched_for_as_words(query: str) -> None:
    leaf = parse(query)
    assert isinstance(leaf, Leaf)
    assert (leaf.field, leaf.match) == (Field.ANY, Match.FORMS)


@pytest.mark.parametrize("query", ["a ? b : c", "a? b c", "(a b c", "a b) c", "a ( ) b c", "a, b; c…", "{a TO b} c"])
def test_plain_signs_are_plain_text(query: str) -> None:
    found = parse(query)
    assert isinstance(found, Words)
    assert {leaf.match for leaf in found.parts} == {Match.FORMS}


@pytest.mark.parametrize("query", ['"', "(", "?", '""', "« »", "-", "…", "()", "- ?", "😀", "title:(?)", "\x00"])
def test_what_holds_no_word_finds_nothing(query: str) -> None:
    assert parse(query) == NOTHING


QUERIES = st.text(alphabet="ab é'’\"«»“()+-=*?~:/,.12ANDORT\n\x00") | st.lists(
    st.sampled_from(["a", "été", "AND", "OR", "NOT", "(", ")", '"', "-", "+", "=", "tag:", "title:", "is:", "x*", "~1"])
).map(" ".join)


@given(QUERIES | st.text())
def test_anything_is_a_query(query: str) -> None:
    assert isinstance(parse(query), Query)


@given(QUERIES)
def test_what_is_explained_is_a_query_again(query: str) -> None:
    assert isinstance(parse(explain(parse(query))), Query)


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        '"',
        "-",
        "a ",
        "NOT ",
        "NOT -",
        "tag:",
        "=",
        "(a ",
        "a AND ",
        "x",
        "*",
        "«a» ",
        "title:(",
        "-(",
        'tag:"',
        "\x00",
    ],
)
def test_a_million_characters_are_a_query_of_bounded_size(piece: str) -> None:
    assert _leaves(parse(piece * (1_000_000 // len(piece)))) <= MOST


def _leaves(query: Query) -> int:
    match query:
        case Leaf():
            return 1
        case And(parts) | Or(parts) | Words(parts):
            return sum(map(_leaves, parts))
        case Not(part):
            return _leaves(part)
        case Every():
            return 0
