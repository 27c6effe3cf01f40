"""Articles, annotations and tags as the JSON objects that scripts rely on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache

from core.library import Library
from core.model.annotation import Annotation
from core.model.article import Article, Revision
from core.model.place import CONTEXT
from core.model.spoken import region_of
from core.model.tag import Tag
from core.model.text import Block, Span

Record = dict[str, object]


def article(one: Article) -> Record:
    """An article as lists show it."""
    return {
        "id": one.id,
        "uid": one.uid,
        "title": one.meta.title,
        "authors": list(one.meta.authors),
        "site": one.meta.site,
        "url": one.meta.url,
        "source": one.source,
        "published": one.meta.published,
        "guessed": sorted(one.meta.guessed),
        "language": one.meta.language,
        "added": one.added,
        "words": one.words,
        "state": one.state.value,
        "starred": one.starred,
        "tags": list(one.tags),
        "annotations": one.annotations,
        "trashed": one.trashed,
    }


def revision(one: Revision) -> Record:
    """One capture of an article."""
    return {
        "number": one.number,
        "captured": one.captured,
        "importer": one.importer,
        "original_sha256": one.original_hash,
        "text_sha256": one.text_hash,
        "words": one.words,
    }


def part(one: Block | Span) -> Record:
    """A block or a span; positions are code points of the text beside it."""
    return {"start": one.start, "end": one.end, "kind": one.kind.value, "attrs": dict(one.attrs)}


def tag(one: Tag) -> Record:
    """A tag with how often it is used."""
    return {"tag": one.path, "articles": one.articles, "annotations": one.annotations}


def annotations(library: Library, several: Sequence[Annotation]) -> list[Record]:
    """Annotations with their articles' titles, and with what surrounds them where they stand now."""
    homes: dict[int, _Home] = {}
    for one in several:
        if one.article not in homes:
            homes[one.article] = _home(library, one.article)
    return [_annotation(one, homes[one.article]) for one in several]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Home:
    """What the annotations of one article share."""

    title: str
    revision: int
    """Id of the current one."""
    numbers: Mapping[int, int]
    """Of every revision, by id."""
    words: Callable[[], str]
    """The current text, read when it is asked for the first time."""


def _home(library: Library, number: int) -> _Home:
    known = library.articles.get(number)
    return _Home(
        title=known.meta.title,
        revision=known.revision,
        numbers={kept.id: kept.number for kept in library.articles.revisions(number)},
        words=cache(lambda: library.articles.text(number).value),
    )


def _surroundings(one: Annotation, home: _Home) -> tuple[int, str, str]:
    """The number of the revision that bears the place, and what stands before and behind it there.

    Where nothing bears it any more, and for an article note, it is the revision it was made on, with the quote's own
    surroundings.
    """
    place, quote = one.place, one.selectors
    prefix, suffix = (quote.prefix, quote.suffix) if quote else ("", "")
    if place is None or place.start is None or place.end is None:
        return home.numbers[one.revision], prefix, suffix
    if not quote or (one.revision, quote.start, quote.end) != (home.revision, place.start, place.end):
        words = home.words()
        prefix, suffix = words[max(0, place.start - CONTEXT) : place.start], words[place.end : place.end + CONTEXT]
    return home.numbers[home.revision], prefix, suffix


def _annotation(one: Annotation, home: _Home) -> Record:
    place = one.place
    revision, prefix, suffix = _surroundings(one, home)
    return {
        "id": one.id,
        "uid": one.uid,
        "article": one.article,
        "title": home.title,
        "revision": revision,
        "start": place.start if place else None,
        "end": place.end if place else None,
        "exact": one.exact,
        "region": asdict(region) if (region := region_of(one)) else None,
        "prefix": prefix,
        "suffix": suffix,
        "status": place.status.value if place else None,
        "score": round(place.score, 4) if place else None,
        "color": one.color.value,
        "style": one.style.value,
        "note": one.note,
        "tags": list(one.tags),
        "created": one.created,
        "modified": one.modified,
        "trashed": one.trashed,
    }
