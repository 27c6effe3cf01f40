"""A tag and how much it is used."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """One path of the tag tree, `politique/sécurité`; counts leave out the trash and what only its children bear."""

    id: int
    version: int
    path: str
    articles: int
    annotations: int
    color: str = ""
    """A Color's value; empty when nobody chose one."""
    description: str = ""
    """What a person means by it, Markdown."""
    used: str = ""
    """When it was last put on something, UTC; empty when never."""
