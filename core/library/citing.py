"""Passages and the sources they come from, brought together to be cited."""

from collections.abc import Sequence

from core.exporting.citation import Citation, Cited, citation
from core.model.annotation import Annotation
from core.model.article import Article
from core.model.spoken import region_of, said
from core.model.text import OBJECT
from core.store import articles, passages, revisions
from core.store.database import Database


def cite(db: Database, ids: Sequence[int]) -> Citation:
    """Passages in this order, each with its article; a note on a whole article cites that."""
    found = passages.read(db, ids)
    homes = {one.id: one for one in articles.read(db, sorted({one.article for one in found}))}
    return citation(_of(db, one, homes[one.article]) for one in found)


def cite_words(db: Database, article: int, start: int, end: int) -> Citation:
    """The words `[start, end)` (code points) of an article's current text, whether they are marked or not."""
    home = articles.read(db, [article])[0]
    words = revisions.read_value(db, home.revision)[start:end].replace(OBJECT, "…")
    return citation([Cited(words=words, meta=home.meta, accessed=_accessed(db, home.revision))])


def _of(db: Database, one: Annotation, home: Article) -> Cited:
    return Cited(words=said(one), meta=home.meta, accessed=_accessed(db, home.revision), quote=region_of(one) is None)


def _accessed(db: Database, revision: int) -> str:
    return revisions.get(db, revision).captured
