"""Hits bear what a list shows, and those that have gone since are left out."""

from core.library import Library
from core.library.hits import Hits
from core.model.article import Article
from core.model.hit import HitKind
from core.model.query import Field
from core.search.engine import Kind, key
from core.search.marks import Finder
from core.search.query import parse
from core.search.tongues import Tongues


def hits(library: Library, query: str) -> Hits:
    finder = Finder.of(parse(query), (Field.ANY,), Tongues(languages=frozenset({"fr"})))
    return Hits(library._desk.db, finder, finder)


def test_an_article_a_passage_and_a_note(library: Library, article: Article) -> None:
    note = library.passages.add(article.id, start=13, end=21, note="un pont").annotation
    page = [(key(Kind.NOTE, note.id), 3.0), (key(Kind.ARTICLE, article.id), 2.0), (key(Kind.HIGHLIGHT, note.id), 1.0)]
    found = hits(library, "pont").read(page, snippets=True)
    assert [hit.kind for hit in found] == [HitKind.NOTE, HitKind.ARTICLE, HitKind.HIGHLIGHT]
    assert {hit.title for hit in found} == {article.meta.title}
    assert [hit.annotation for hit in found] == [note.id, None, note.id]
    assert found[0].snippets[0].matches == ((3, 7),)
    assert found[2].snippets[0].start == 13


def test_what_has_gone_is_left_out(library: Library, article: Article) -> None:
    page = [(key(Kind.ARTICLE, 999), 2.0), (key(Kind.NOTE, 999), 1.5), (key(Kind.ARTICLE, article.id), 1.0)]
    assert [hit.article for hit in hits(library, "pont").read(page, snippets=False)] == [article.id]


def test_a_passage_without_a_place_shows_its_quote(library: Library, article: Article) -> None:
    note = library.passages.add(article.id, start=13, end=21).annotation
    with library._desk.db.write():
        library._desk.db.run("delete from annotation_place")
    (hit,) = hits(library, "zzz").read([(key(Kind.HIGHLIGHT, note.id), 1.0)], snippets=True)
    assert hit.snippets[0].start == 0
    assert hit.snippets[0].text == note.exact
