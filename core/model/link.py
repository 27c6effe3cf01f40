"""A typed link from one passage to another."""

from dataclasses import dataclass

from core.model.annotation import Color

KINDS = ("supports", "contradicts", "quotes", "same-event", "see-also")
"""Kinds that every library has; a person may write others. Read from the source: it supports its target."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageLink:
    """What joins two annotations; `source` and `target` are their ids."""

    id: int
    uid: str
    source: int
    target: int
    kind: str
    """One of `KINDS`, or a person's own word."""
    created: str
    """UTC."""


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """What a card shows of the passage at one end of a link."""

    annotation: int
    article: int
    title: str
    """The article's."""
    exact: str
    """The words of the passage; of a note on a whole article, the first line of the note."""
    color: Color
