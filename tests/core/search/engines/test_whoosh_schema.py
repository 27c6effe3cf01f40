"""What is given to Whoosh is what was analysed, nothing else."""

from core.search.document import document
from core.search.engine import Kind
from core.search.engines.whoosh_schema import length_column, schema, values


def test_terms_go_in_as_they_are() -> None:
    made = values(document(Kind.ARTICLE, 7, 7, -5, "fr", {"text": "été été hiver", "title": ""}))
    assert made["key"] == 28
    assert made["signature"] == -5
    assert made[length_column("text")] == 3
    field = schema()["text"]
    assert (b"ete", 2, 2.0, b"") in set(field.index(made["text"]))


def test_a_lone_surrogate_does_not_stop_indexing() -> None:
    assert list(schema()["text"].index({"a\ud800": 1}))
