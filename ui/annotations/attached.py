"""What a card shows besides its annotation: what its note names, and how its passage is linked with others."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.model.annotation import Color
from core.model.mention import Mention

Known = Mapping[str, Mention | None]
"""What targets of `[[…]]` are: None for one that names nothing; one that is not there has not been looked up yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A link as one of its two cards shows it."""

    link: int
    """The link's id."""
    kind: str
    """As the library has it."""
    outward: bool
    """From this passage to the other one."""
    other: int
    """The annotation at the other end."""
    article: int
    """Where that stands."""
    words: str
    title: str
    """The other article's; empty when it is this one."""
    color: Color


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """All of it for one card."""

    ties: tuple[Tie, ...] = ()
    known: Known


NOTHING = Attached(known={})
