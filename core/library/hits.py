"""Keys of the index as hits a person reads: title, date, snippets cut from the texts in the database."""

from collections.abc import Sequence

from core.model.annotation import Annotation
from core.model.article import Article
from core.model.hit import Hit, HitKind, Snippet
from core.model.spoken import region_of, said
from core.search.engine import Kind, unkey
from core.search.marks import Finder
from core.search.snippets import snippets as cut
from core.store import articles, indexed, passages
from core.store.database import Database

HIT = {Kind.ARTICLE: HitKind.ARTICLE, Kind.HIGHLIGHT: HitKind.HIGHLIGHT, Kind.NOTE: HitKind.NOTE}


class Hits:
    """Reads the hits of one query."""

    def __init__(self, db: Database, finder: Finder, noted: Finder) -> None:
        self._db = db
        self._finder = finder
        self._noted = noted
        """What is marked in notes, where `note:` counts too."""

    def read(self, page: Sequence[tuple[int, float]], *, snippets: bool) -> tuple[Hit, ...]:
        """The hits of a page in its order; what has gone since it was indexed is left out."""
        keyed = [(*unkey(key), score) for key, score in page]
        found = [number for kind, number, _score in keyed if kind is not Kind.ARTICLE]
        annotations = {note.id: note for note in passages.read(self._db, found)}
        wanted = {number for kind, number, _score in keyed if kind is Kind.ARTICLE}
        homes = sorted(wanted | {note.article for note in annotations.values()})
        records = {article.id: article for article in articles.read(self._db, homes)}
        texts = dict(indexed.texts(self._db, sorted(wanted), "text")) if snippets else {}
        hits: list[Hit] = []
        for kind, number, score in keyed:
            note = annotations.get(number)
            article = records.get(number if kind is Kind.ARTICLE else note.article if note else 0)
            if article is not None:
                shown = self._snippets(kind, article, note, texts.get(number, "")) if snippets else ()
                hits.append(_hit(kind, article, note, score, shown))
        return tuple(hits)

    def _snippets(self, kind: Kind, article: Article, note: Annotation | None, text: str) -> tuple[Snippet, ...]:
        language = article.meta.language
        if note is None:
            return cut(text, self._finder.find(text, language))
        if kind is Kind.NOTE:
            return cut(note.note, self._noted.find(note.note, language))
        start = note.place.start if note.place and note.place.start is not None else 0
        if region_of(note) is not None:
            return (Snippet(start=start, end=start + 1, text=said(note), matches=()),)
        found = self._finder.find(note.exact, language)
        return tuple(_moved(snippet, start) for snippet in cut(note.exact, found))


def _moved(snippet: Snippet, by: int) -> Snippet:
    """From positions in a passage to those of its article."""
    matches = tuple((start + by, end + by) for start, end in snippet.matches)
    return Snippet(start=snippet.start + by, end=snippet.end + by, text=snippet.text, matches=matches)


def _hit(kind: Kind, article: Article, note: Annotation | None, score: float, snippets: tuple[Snippet, ...]) -> Hit:
    return Hit(
        kind=HIT[kind],
        article=article.id,
        annotation=note.id if note else None,
        title=article.meta.title,
        score=round(score, 4),
        published=article.meta.published,
        guess="published" in article.meta.guessed,
        language=article.meta.language,
        snippets=snippets,
    )
