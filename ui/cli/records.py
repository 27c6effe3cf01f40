"""Articles, annotations and tags as the JSON objects that scripts rely on."""

from collections.abc import Sequence

from core.library import Library
from core.model.annotation import Annotation
from core.model.article import Article, Revision
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
    """Annotations with their articles' titles and the numbers of the revisions they were made on."""
    titles: dict[int, str] = {}
    numbers: dict[int, int] = {}
    for one in several:
        if one.article not in titles:
            titles[one.article] = library.articles.get(one.article).meta.title
            numbers |= {kept.id: kept.number for kept in library.articles.revisions(one.article)}
    return [_annotation(one, titles[one.article], numbers[one.revision]) for one in several]


def _annotation(one: Annotation, title: str, revision: int) -> Record:
    place, quote = one.place, one.selectors
    return {
        "id": one.id,
        "uid": one.uid,
        "article": one.article,
        "title": title,
        "revision": revision,
        "start": place.start if place else None,
        "end": place.end if place else None,
        "exact": one.exact,
        "prefix": quote.prefix if quote else "",
        "suffix": quote.suffix if quote else "",
        "status": place.status.value if place else None,
        "score": round(place.score, 4) if place else None,
        "color": one.color.value,
        "note": one.note,
        "tags": list(one.tags),
        "created": one.created,
        "modified": one.modified,
        "trashed": one.trashed,
    }
