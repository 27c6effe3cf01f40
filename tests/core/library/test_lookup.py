"""What search asks of the database, by keys of the index."""

import pytest

from core.library import Library
from core.library.lookup import Lookup
from core.model.article import Article
from core.model.query import Field, Leaf
from core.search.engine import Kind, key


@pytest.fixture
def note(library: Library, article: Article) -> int:
    """An annotation with a note and a tag."""
    return library.passages.add(article.id, start=13, end=21, note="à voir", tags=["ville/pont"]).annotation.id


def lookup(library: Library) -> Lookup:
    return Lookup(library._desk.db)


def test_languages_hold_the_unknown_one(library: Library, article: Article) -> None:
    assert lookup(library).languages == frozenset({article.meta.language, ""})


def test_values_by_kind(library: Library, article: Article, note: int) -> None:
    leaf = Leaf(field=Field.TAG, text=" ville / pont/")
    assert lookup(library).valued(leaf, Kind.ARTICLE) == {key(Kind.ARTICLE, article.id)}
    assert lookup(library).valued(leaf, Kind.NOTE) == {key(Kind.NOTE, note)}
    assert lookup(library).valued(Leaf(field=Field.TAG, text="/"), Kind.NOTE) == frozenset()


def test_lifting(library: Library, article: Article, note: int) -> None:
    whole, mark, words = key(Kind.ARTICLE, article.id), key(Kind.HIGHLIGHT, note), key(Kind.NOTE, note)
    assert lookup(library).lifted([words], Kind.ARTICLE) == {whole}
    assert lookup(library).lifted([whole], Kind.HIGHLIGHT) == {mark}
    assert lookup(library).lifted([mark], Kind.NOTE) == {words}


def test_the_trash_is_hidden(library: Library, article: Article, note: int) -> None:
    assert lookup(library).hidden(Kind.NOTE) == frozenset()
    library.articles.trash([article.id])
    assert lookup(library).hidden(Kind.ARTICLE) == {key(Kind.ARTICLE, article.id)}
    assert lookup(library).hidden(Kind.NOTE) == {key(Kind.NOTE, note)}


def test_texts_of_the_right_kind(library: Library, article: Article, note: int) -> None:
    keys = [key(Kind.ARTICLE, article.id), key(Kind.NOTE, note)]
    assert dict(lookup(library).texts(keys, "note")) == {keys[1]: "à voir"}
    assert list(dict(lookup(library).texts(keys, "text"))) == keys[:1]
