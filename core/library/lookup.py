"""The database as search sees it: values, trash and texts by the keys of the index."""

from collections.abc import Iterable, Iterator, Sequence

from core.library import tag_names
from core.model.query import Field, Leaf
from core.search.dates import dates
from core.search.engine import Kind, key, unkey
from core.search.engine import keys as keys_of
from core.store import filters, indexed
from core.store.database import Database

TEXTS = {"quote": Kind.HIGHLIGHT, "note": Kind.NOTE}


class Lookup:
    """A `core.search.source.Source`."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._languages: tuple[object, frozenset[str]] | None = None

    @property
    def languages(self) -> frozenset[str]:
        """Languages of the library's articles, and the unknown one; read again when somebody has written."""
        version = filters.version(self._db)
        if self._languages is None or self._languages[0] != version:
            self._languages = (version, frozenset(filters.languages(self._db) | {""}))
        return self._languages[1]

    def spoken(self, keys: Iterable[int]) -> dict[str, int]:
        """How many of these articles there are in each language."""
        return filters.spoken(self._db, (number for _kind, number in map(unkey, keys)))

    def hidden(self, kind: Kind) -> frozenset[int]:
        """Keys of what lies in the trash, or belongs to an article that does."""
        if kind is Kind.ARTICLE:
            return keys_of(kind, filters.article_ids(self._db, filters.HIDDEN))
        return keys_of(kind, filters.passage_ids(self._db, filters.HIDDEN_PASSAGES))

    def valued(self, leaf: Leaf, kind: Kind) -> frozenset[int]:
        """Keys that bear a value."""
        if leaf.field is Field.TAG:
            return self._tagged(tag_names.meant(self._db, leaf.text), kind)
        span = dates(leaf.text)
        typed = (span.first, span.end) if span else None
        if kind is Kind.ARTICLE:
            return keys_of(kind, filters.article_ids(self._db, filters.condition(leaf.field, leaf.text, typed)))
        return keys_of(kind, filters.passage_ids(self._db, filters.passage_condition(leaf.field, leaf.text, typed)))

    def _tagged(self, paths: Sequence[str], kind: Kind) -> frozenset[int]:
        if kind is Kind.ARTICLE:
            return keys_of(kind, filters.article_ids(self._db, filters.tagged(paths)))
        return keys_of(kind, filters.passage_ids(self._db, filters.passages_tagged(paths)))

    def lifted(self, keys: Iterable[int], kind: Kind) -> frozenset[int]:
        """From articles to their highlights or notes, from those to their articles or to each other."""
        found = [unkey(each) for each in keys]
        passages = {number for of, number in found if of is not Kind.ARTICLE}
        if kind is Kind.ARTICLE:
            own = {number for of, number in found if of is Kind.ARTICLE}
            return keys_of(kind, own | set(filters.homes(self._db, passages).values()))
        on = filters.on_articles(self._db, (number for of, number in found if of is Kind.ARTICLE))
        return keys_of(kind, passages | on)

    def texts(self, keys: Iterable[int], field: str) -> Iterator[tuple[int, str]]:
        """The words of a field of the index by key."""
        kind = TEXTS.get(field, Kind.ARTICLE)
        ids = [number for of, number in map(unkey, keys) if of is kind]
        for number, text in indexed.texts(self._db, ids, field):
            yield key(kind, number), text
