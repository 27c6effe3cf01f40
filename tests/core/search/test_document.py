"""Documents hold the terms of their fields, and one that all of a kind share."""

from core.search.document import EVERY, document
from core.search.engine import Kind


def test_every_document_of_a_kind_can_be_found() -> None:
    assert document(Kind.NOTE, 3, 1, 0, "fr", {"note": "ici"}).fields["note"].counts[EVERY] == 1
    assert document(Kind.ARTICLE, 1, 1, 0, "fr", {"title": "seul"}).fields["text"].counts == {EVERY: 1}


def test_words_are_those_of_the_language() -> None:
    made = document(Kind.ARTICLE, 1, 1, 0, "en", {"text": "elections"})
    assert "\x02en:elect" in made.fields["text"].counts
    assert made.fields["text"].length == 1
