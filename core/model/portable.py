"""An annotation as it travels between libraries and programs, with all that could find its article again."""

from dataclasses import dataclass, field

from core.model.annotation import Color, Style
from core.model.article import Metadata, State
from core.model.place import Selectors


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """The article an annotation belongs to, as another library may know it. Empty fields are not known."""

    uid: str = ""
    originals: tuple[str, ...] = ()
    """SHA-256 of every file it was captured from, the latest last."""
    addresses: tuple[str, ...] = ()
    """http(s) addresses it was seen at, the best first. Paths of files stay at home."""
    meta: Metadata = field(default_factory=Metadata)
    added: str = ""
    """UTC."""
    state: State = State.UNREAD
    starred: bool = False
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A person's word on where a passage stands in one text; positions are code points."""

    text_hash: str
    start: int
    end: int
    exact: str
    by: str
    """`accepted` or `attached`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leading:
    """A link from an annotation on its way to another one."""

    uid: str
    """The link's own."""
    target: str
    """The other annotation's uid."""
    kind: str
    created: str = ""
    """UTC."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Portable:
    """One annotation on its way."""

    uid: str
    home: Home
    original: str = ""
    """SHA-256 of the original that the passage was marked in."""
    text_hash: str = ""
    """SHA-256 of the canonical text that its positions count in; empty when they count in who knows what."""
    selectors: Selectors | None = None
    """None for a note on the whole article."""
    color: Color = Color.YELLOW
    style: Style = Style.HIGHLIGHT
    note: str = ""
    tags: tuple[str, ...] = ()
    created: str = ""
    """UTC, ISO 8601 with milliseconds and Z."""
    modified: str = ""
    decisions: tuple[Decision, ...] = ()
    links: tuple[Leading, ...] = ()
