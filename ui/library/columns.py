"""What the columns of a list can say of an article, and how a list is laid out: order, density, columns."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from core.library import Sort
from core.model.article import Article
from core.model.guess import told
from core.translate import _
from ui.commands import N_
from ui.numbers import number


class Column(StrEnum):
    """One thing known of an article."""

    TITLE = "title"
    AUTHORS = "authors"
    SITE = "site"
    PUBLISHED = "published"
    LANGUAGE = "language"
    WORDS = "words"
    PASSAGES = "passages"
    ADDED = "added"
    OPENED = "opened"


EVERY = tuple(Column)
TITLES = {
    Column.TITLE: N_("Title"),
    Column.AUTHORS: N_("Authors"),
    Column.SITE: N_("Site"),
    Column.PUBLISHED: N_("Published"),
    Column.LANGUAGE: N_("Language"),
    Column.WORDS: N_("Words"),
    Column.PASSAGES: N_("Passages"),
    Column.ADDED: N_("Added"),
    Column.OPENED: N_("Opened"),
}
SORTS = {
    Column.TITLE: Sort.TITLE,
    Column.AUTHORS: Sort.AUTHOR,
    Column.SITE: Sort.SITE,
    Column.PUBLISHED: Sort.PUBLISHED,
    Column.LANGUAGE: Sort.LANGUAGE,
    Column.WORDS: Sort.WORDS,
    Column.ADDED: Sort.ADDED,
    Column.OPENED: Sort.OPENED,
}
"""The order that a click on a column's heading asks for."""
FROM_THE_END = frozenset({Sort.ADDED, Sort.PUBLISHED, Sort.OPENED, Sort.WORDS})
"""Orders that begin with what is newest or longest."""
NUMBERS = frozenset({Column.WORDS, Column.PASSAGES})
"""Columns whose words stand at the right."""
WIDTHS = {
    Column.TITLE: 320,
    Column.AUTHORS: 150,
    Column.SITE: 130,
    Column.PUBLISHED: 104,
    Column.LANGUAGE: 92,
    Column.WORDS: 76,
    Column.PASSAGES: 90,
    Column.ADDED: 104,
    Column.OPENED: 104,
}
"""Pixels of each, until somebody chooses."""
NARROWEST, WIDEST = 48, 1200


class Density(StrEnum):
    """How much of each article a list shows."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"
    COLUMNS = "columns"


Widths = tuple[tuple[Column, int], ...]
"""The columns that show, in their order, with their widths in pixels."""
AT_FIRST: Widths = tuple(
    (column, WIDTHS[column])
    for column in (Column.TITLE, Column.AUTHORS, Column.SITE, Column.PUBLISHED, Column.WORDS, Column.PASSAGES)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """How the list of a library is laid out."""

    sort: Sort = Sort.ADDED
    backwards: bool = False
    """The order is turned round."""
    density: Density = Density.COMFORTABLE
    columns: Widths = AT_FIRST


def cells(article: Article) -> tuple[str, ...]:
    """What each column of EVERY says of an article."""
    meta = article.meta
    return (
        " ".join(meta.title.split()) or _("Untitled"),
        told(meta, "authors", ", ".join(meta.authors)),
        told(meta, "site", meta.site),
        told(meta, "published", meta.published[:10]),
        meta.language,
        number(article.words),
        str(article.annotations or ""),
        article.added[:10],
        article.opened[:10],
    )


def sane(found: object) -> Widths:
    """Columns as the settings keep them; those of a new window when they make no sense."""
    known: dict[Column, int] = {}
    for one in cast(list[object], found) if isinstance(found, list) else ():
        match one:
            case [str(name), int(width)] if name in EVERY:
                known[Column(name)] = min(max(width, NARROWEST), WIDEST)
            case _:
                pass
    return tuple(known.items()) if Column.TITLE in known else AT_FIRST


def with_column(columns: Widths, column: Column, *, shown: bool) -> Widths:
    """The columns with one more, or one less; the title stays."""
    kept = tuple(one for one in columns if one[0] is not column or column is Column.TITLE)
    return (*kept, (column, WIDTHS[column])) if shown and column is not Column.TITLE else kept


def descends(arrangement: Arrangement) -> bool:
    """Whether the list goes from the newest or longest, or from Z."""
    return (arrangement.sort in FROM_THE_END) is not arrangement.backwards
