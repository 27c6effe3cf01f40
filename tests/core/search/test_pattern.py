"""Exactness: accents and endings count; case, apostrophes, blanks and invisible characters do not."""

import pytest

from core.search.pattern import holds, pattern


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("sécurité", "La Sécurité, d’abord"),
        ("état d'urgence", "L’ÉTAT D’URGENCE"),
        ("état d’urgence", "état d'urgence"),
        ("c'est", "C’est lui"),
        ("c’est", "et c`est"),
        ("aujourd'hui", "aujourd′hui"),
        ("l'homme", "l’\u00a0homme"),
        ("l'hom\u00adme", "l\u00ad’homme"),
        ("c est", "c’est"),
        ("la rue", "la\u00a0rue"),
        ("la rue", "la,\n« rue »"),
        ("sécurité", "sécu\u00adrité"),
        ("porte-monnaie", "porte monnaie"),
        ("北京", "在北京大学"),
        ("محمد", "قال محمد"),
    ],
)
def test_it_holds(phrase: str, text: str) -> None:
    assert holds(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("sécurité", "securite sécurités insécurité"),
        ("la rue", "rue la la ruelle"),
        ("c'est", '"c" est'),
        ("c’est", "c est"),
        ("c'est", "c, est"),
        ("c'est", "« c\u00ad » est"),
        ("e", "e\u0301"),
        ("محمد", "محمدٌ"),
        ("rité", "sécu\u00adrité"),
        ("sécu", "sécu\u00adrité"),
    ],
)
def test_it_does_not_hold(phrase: str, text: str) -> None:
    assert not holds(phrase, text)


def test_nothing_in_a_phrase_is_an_expression() -> None:
    assert holds("a.b (c)", "a b c")
    assert pattern("a+").search("aa") is None
