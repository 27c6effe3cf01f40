"""A block on its way: lines that read on, what they are, and where they may be put."""

from dataclasses import dataclass, field

from core.importing.pdf.lines import Line
from core.importing.pdf.paragraphs import Paragraph
from core.model.text import Attrs, BlockKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One future block. `column` tells what stands in one column of one page; asides stand in none."""

    page: int
    column: int
    kind: BlockKind = BlockKind.PARAGRAPH
    paragraph: Paragraph | None = None
    """None for a page that is a picture."""
    more: tuple[Line, ...] = ()
    """Lines in later columns that read on from it."""
    before: int = 0
    """Characters at its beginning that an attr says (a list's marker, a note's number)."""
    attrs: Attrs = field(default_factory=dict[str, object])

    @property
    def lines(self) -> tuple[Line, ...]:
        """All its lines, in reading order."""
        return (*self.paragraph.lines, *self.more) if self.paragraph else ()
