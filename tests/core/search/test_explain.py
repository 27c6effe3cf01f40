"""A query said back means what was typed."""

import pytest

from core.search.explain import explain
from core.search.query import parse


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("a b", "a b"),
        ("a b OR c", "(a b) OR c"),
        ("« a b » -c", '"a b" AND NOT c'),
        ("secu* x~ tag:y", "(secu* x~1) AND tag:y"),
        ("", "*"),
        ("?", '""'),
    ],
)
def test_it_is_said_back(typed: str, said: str) -> None:
    assert explain(parse(typed)) == said
