"""One row of a list, ready to be painted, whether it shows an article, a hit of a search or what lies in the trash."""

import re
from dataclasses import dataclass

from core.model.annotation import Annotation, Color
from core.model.article import Article, State
from core.model.guess import as_guess, told
from core.model.hit import Hit, HitKind, Snippet
from core.model.spoken import said
from core.translate import _, ngettext
from ui.library.columns import cells

Matches = tuple[tuple[int, int], ...]
SHOWN = 2
"""Snippets of a hit that fit into a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What a row says and what it opens."""

    article: int
    title: str
    body: str
    """Two lines are shown of it."""
    meta: tuple[str, ...]
    """Site, date and the like, joined by dots."""
    annotation: int | None = None
    at: tuple[int, int] | None = None
    """Code points of the article to show when it opens; None: where it was left."""
    matches: Matches = ()
    """Code points of `body` shown in bold."""
    chips: tuple[str, ...] = ()
    unread: bool = False
    starred: bool = False
    color: Color | None = None
    """Of a highlight's row."""
    cells: tuple[str, ...] = ()
    """What each column says of an article, in the order of `columns.EVERY`; none for what is no article."""

    @property
    def key(self) -> tuple[int, int | None]:
        """What the row stands for, the same after a refresh."""
        return self.article, self.annotation

    def spoken(self) -> str:
        """The row for a screen reader."""
        state = (_("unread"),) if self.unread else ()
        star = (_("starred"),) if self.starred else ()
        return ", ".join(part for part in (self.title, *state, *star, *self.meta, *self.chips, self.body) if part)


def article_row(article: Article) -> Row:
    """An article as the list shows it."""
    count = article.annotations
    away = (_("archived"),) if article.state is State.ARCHIVED else ()
    passages = (ngettext("{count} passage", "{count} passages", count).format(count=count),) if count else ()
    return Row(
        article=article.id,
        title=one_line(article.meta.title) or _("Untitled"),
        body=one_line(article.excerpt),
        meta=(
            *filter(None, (one_line(article.meta.site), published(article))),
            *passages,
            *away,
        ),
        chips=article.tags,
        unread=article.state is State.UNREAD,
        starred=article.starred,
        cells=cells(article),
    )


def passage_row(passage: Annotation) -> Row:
    """A passage in the trash, where it stands for itself."""
    return Row(
        article=passage.article,
        annotation=passage.id,
        title=one_line(passage.note) or _("Passage without a note"),
        body=one_line(said(passage)),
        meta=(_("Passage"), day(passage.modified)),
        chips=passage.tags,
        color=passage.color,
    )


def hit_row(hit: Hit, tags: tuple[str, ...] = ()) -> Row:
    """A hit with its snippets and bold matches."""
    body, matches = _join(hit.snippets[:SHOWN])
    return Row(
        article=hit.article,
        annotation=hit.annotation,
        title=one_line(hit.title) or _("Untitled"),
        body=body,
        matches=matches,
        at=_first_match(hit),
        meta=tuple(filter(None, (_kind(hit.kind), as_guess(day(hit.published)) if hit.guess else day(hit.published)))),
        chips=tags,
    )


def published(article: Article) -> str:
    """The day an article appeared; else the one on which it came."""
    return told(article.meta, "published", day(article.meta.published)) or day(article.added)


def day(date: str) -> str:
    """A date to the day, as far as it is known."""
    return date[:10]


def one_line(text: str) -> str:
    """The words without line breaks: a row has no room for them."""
    return re.sub(r"\s*[\n\u2028\t]+\s*", " ", text).strip()


def _kind(kind: HitKind) -> str:
    return {HitKind.ARTICLE: "", HitKind.HIGHLIGHT: _("Passage"), HitKind.NOTE: _("Note")}[kind]


def _first_match(hit: Hit) -> tuple[int, int] | None:
    """Where an article opens. A note's positions are those of the note, so it opens at its passage instead."""
    if hit.kind is HitKind.NOTE:
        return None
    return next((match for snippet in hit.snippets for match in snippet.matches), None)


def _join(snippets: tuple[Snippet, ...]) -> tuple[str, Matches]:
    """The snippets as one text with the matches at their places in it. A line break becomes one blank."""
    text, matches = "", list[tuple[int, int]]()
    for snippet in snippets:
        text += " … " if text else ""
        shift = len(text) - snippet.start
        matches += [(start + shift, end + shift) for start, end in snippet.matches]
        text += re.sub(r"[\n\u2028\t]", " ", snippet.text)
    return text, tuple(matches)
