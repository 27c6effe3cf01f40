"""What is indexed of an article, and that its signature changes with it and with nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.library import Library
from core.model.article import Article, State
from core.store import indexed


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    """An open library."""
    with Library.open(folder, create=True) as lib:
        yield lib


@pytest.fixture
def article(library: Library) -> Article:
    """An article in it."""
    return library.articles.add_bytes(b"# Le pont\n\nIl y a un vieux pont ici.", name="x.md").article


def signatures(library: Library) -> dict[tuple[str, int], int]:
    return {(words.kind, words.id): words.signature for words in indexed.signatures(library._desk.db)}


def test_an_article_a_highlight_and_a_note(library: Library, article: Article) -> None:
    made = library.passages.add(article.id, start=0, end=8, note="à voir").annotation
    found = {words.kind: words for words in indexed.read(library._desk.db, article.id)}
    assert found["article"].fields["text"] == library.articles.text(article.id).value
    assert found["article"].fields["title"] == article.meta.title
    assert found["highlight"].fields == {"quote": made.exact}
    assert found["note"].fields == {"note": "à voir"}
    assert {words.id for words in found.values()} == {article.id, made.id}
    assert signatures(library) == {(words.kind, words.id): words.signature for words in found.values()}


def test_an_article_note_has_no_highlight(library: Library, article: Article) -> None:
    library.passages.add(article.id, note="tout l’article")
    assert [words.kind for words in indexed.read(library._desk.db, article.id)] == ["article", "note"]


def test_signatures_change_with_words_alone(library: Library, article: Article) -> None:
    before = signatures(library)
    library.articles.tag([article.id], ["x"])
    library.articles.set_state([article.id], State.ARCHIVED)
    assert signatures(library) == before
    library.articles.edit(article, title="Autre")
    renamed = signatures(library)
    assert renamed != before
    library.articles.edit(library.articles.get(article.id), language="en")
    assert signatures(library) != renamed


def test_of_some_articles_alone(library: Library, article: Article) -> None:
    db = library._desk.db
    assert [words.id for words in indexed.signatures(db, [article.id])] == [article.id]
    assert list(indexed.signatures(db, [article.id + 1])) == []
    assert indexed.read(db, 999) == []


def test_texts_by_field(library: Library, article: Article) -> None:
    note = library.passages.add(article.id, start=0, end=8, note="à voir").annotation
    db = library._desk.db
    library.articles.edit(article, authors=["A B", "C D"])
    assert dict(indexed.texts(db, [article.id], "author")) == {article.id: "A B\nC D"}
    assert dict(indexed.texts(db, [article.id], "title")) == {article.id: article.meta.title}
    assert dict(indexed.texts(db, [article.id, 999], "text")) == {article.id: library.articles.text(article.id).value}
    assert dict(indexed.texts(db, [note.id], "quote")) == {note.id: note.exact}
    assert dict(indexed.texts(db, [note.id], "note")) == {note.id: "à voir"}
