"""A note as it reads: blocks of words with their emphasis, links and mentions. What it is typed as is Markdown."""

from dataclasses import dataclass
from enum import StrEnum


class NoteKind(StrEnum):
    """What a block of a note is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CODE = "code"
    RULE = "rule"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words of one look. A line end within a block is `\\n`."""

    text: str
    strong: bool = False
    emphasis: bool = False
    struck: bool = False
    code: bool = False
    href: str = ""
    """Where a link leads, as it was typed: check before opening."""
    title: str = ""
    """What a link says of itself."""
    mention: str = ""
    """What `[[mention]]` names: an article or a passage, by uid or title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteBlock:
    """A paragraph, a heading, an item of a list, code, or a line across."""

    kind: NoteKind
    runs: tuple[Run, ...] = ()
    level: int = 0
    """Of a heading, 1 to 6."""
    quoted: int = 0
    """How many quotes it stands in."""
    depth: int = 0
    """How many lists it stands in."""
    marker: str = ""
    """Before an item's first block: a bullet, or its number as it was typed."""
    label: str = ""
    """Of code: the language it was said to be in."""

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)


Note = tuple[NoteBlock, ...]


def mentions(note: Note) -> tuple[str, ...]:
    """What a note names in double brackets, each once, in order."""
    return tuple(dict.fromkeys(run.mention for block in note for run in block.runs if run.mention))
