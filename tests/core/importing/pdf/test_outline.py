"""Bookmarks tell the headings, unless they go round in a circle."""

from core.importing.pdf.document import opened
from core.importing.pdf.outline import Entry, depths, outline_of, plain
from tests.core.importing.pdf.paper import Paper, written


def paper() -> Paper:
    made = Paper(outline=[("Introduction", 0), ("1. Méthodes", 0), ("Fin", 0)])
    made.sheet().words(50, 50, "Words")
    return made


def test_bookmarks_in_order():
    with opened(paper().file()) as document:
        assert outline_of(document) == tuple(
            Entry(title=title, depth=0) for title in ("Introduction", "1. Méthodes", "Fin")
        )


def test_a_circle_ends():
    objects = paper().objects()
    looped = [body.replace(b"/Parent", b"/First 9 0 R/Next 12 0 R/Parent") for body in objects]
    with opened(written(looped)) as document:
        assert len(outline_of(document)) < 10


def test_depths_by_the_words_alone():
    entries = [
        Entry(title="The whole book", depth=0),
        Entry(title="1. First", depth=1),
        Entry(title="1.1 Deeper", depth=2),
    ]
    assert depths(entries) == {"first": 0, "deeper": 1}
    assert depths(entries[1:]) == {"first": 1, "deeper": 2}


def test_two_ways_to_write_a_heading():
    assert plain("2.1. L’État, c’est moi") == plain("L'ÉTAT C'EST MOI")
    assert plain("Chapter 3 The Sea") == "thesea"
