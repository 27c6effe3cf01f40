"""Passages find their sources."""

from core.library import Library
from tests.core.library.marked import marked


def test_passages_are_cited_in_the_order_asked_for_each_with_its_article(library: Library) -> None:
    made = marked(library)
    first, second = library.passages.cite([made.river.id, made.bridge.id]).plain.split("\n\n")
    assert first.startswith("“The river rose”\n— “The flood”, The Herald, accessed ")
    assert second.startswith("«\u00a0vieux pont\u00a0»\n— “La ville et ses ponts”, La Gazette, accessed ")


def test_a_note_on_an_article_cites_the_article(library: Library) -> None:
    made = marked(library)
    assert library.passages.cite([made.remark.id]).plain.startswith("“The flood”, The Herald")


def test_words_that_are_not_marked_can_be_cited_too(library: Library) -> None:
    made = marked(library)
    start, end = library.passages.quote(made.english.id, "the old maps")
    assert library.passages.cite_words(made.english.id, start, end).plain.startswith("“the old maps”\n— “The flood”")
