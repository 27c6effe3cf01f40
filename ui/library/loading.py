"""What the reader shows of an article, read in the library's thread: all of it, or what a change has touched."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.errors import NotFound
from core.library import Library, Paper
from core.model.annotation import Annotation
from core.model.article import Article
from core.model.change import Change
from core.model.text import Text

Range = tuple[int, int]
FEW = 50
"""Annotations that are read one by one; if more have changed, all of the article's are read at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """An article as the library answered it."""

    article: Article
    text: Text
    annotations: tuple[Annotation, ...]
    matches: tuple[Range, ...] = ()
    paper: Paper | None = None
    """The PDF it was read from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewed:
    """What a change has made of the article that is shown."""

    article: Article
    text: Text
    annotations: Mapping[int, Annotation | None]
    """By id: those the change touched, None for one that is not there any more."""
    whole: bool
    """The article has no other annotations than these."""
    paper: Paper | None = None
    """Only when the words are others."""


def load(library: Library, article: int, query: str) -> Opened:
    """Everything the reader shows of an article. Raises NotFound."""
    matches = tuple(library.searching.matches(article, query)) if query else ()
    found = library.articles.get(article)
    return Opened(
        article=found,
        text=library.articles.text(article),
        annotations=library.passages.of(article),
        matches=matches,
        paper=library.pages.of(article),
    )


def if_there(library: Library, article: int) -> Opened | None:
    """The same, None when the article is gone or lies in the trash."""
    try:
        opened = load(library, article, "")
    except NotFound:
        return None
    return None if opened.article.trashed else opened


def again(library: Library, shown: Article, text: Text, change: Change) -> Renewed | None:
    """What a change touched of it, its text only if there is another one; None when the article is gone or trashed."""
    try:
        found = library.articles.get(shown.id)
    except NotFound:
        return None
    if found.trashed and not shown.trashed:
        return None
    if found.revision == shown.revision and not change.tags and len(change.annotations) <= FEW:
        touched = some(library, shown.id, change.annotations)
        return Renewed(article=found, text=text, annotations=touched, whole=False)
    words = text if found.revision == shown.revision else library.articles.text(shown.id)
    every = {one.id: one for one in library.passages.of(shown.id)}
    return Renewed(article=found, text=words, annotations=every, whole=True, paper=library.pages.of(shown.id))


def some(library: Library, article: int, ids: Iterable[int]) -> dict[int, Annotation | None]:
    """Annotations by their ids; None for one that is gone, lies in the trash or belongs to another article."""
    found: dict[int, Annotation | None] = {}
    for number in ids:
        try:
            one = library.passages.get(number)
        except NotFound:
            one = None
        found[number] = one if one is not None and one.article == article and one.trashed is None else None
    return found
