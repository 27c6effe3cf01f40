"""Which articles an export is about: those named, found by a query, bearing a tag; all of them when nothing is said."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.library import tag_names, wording
from core.library.selection import Select
from core.store import articles, orders
from core.store.database import Database

LIVE = articles.SECTIONS["all"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What a person asked to be exported."""

    articles: Sequence[int] = ()
    """Ids; none: all."""
    query: str = ""
    tags: Sequence[str] = ()
    """Any of them; none: all."""


def borne(db: Database, choice: Choice) -> tuple[str, ...]:
    """The paths of the tags that are meant, those below them included."""
    return tuple(dict.fromkeys(path for tag in choice.tags for path in tag_names.named(db, wording.tag(tag))))


def chosen(db: Database, choice: Choice, select: Select) -> list[int]:
    """The articles by id, what is in the trash left out."""
    condition = LIVE
    if choice.query.strip():
        condition &= select(choice.query).condition
    if choice.tags:
        condition &= articles.tagged(*borne(db, choice))
    if choice.articles:
        condition &= articles.among(choice.articles)
    return sorted(orders.ids(db, condition, "added", limit=-1, offset=0))
