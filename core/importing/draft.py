"""A block on its way to having a kind: what the shape of its lines says, before its place among others is looked at."""

from dataclasses import dataclass, field, replace

from core.model.text import Attrs, BlockKind, Span, SpanKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Words of one future block. Only `open` ones, paragraphs so far, may still become a title or the like."""

    text: str
    lines: int = 1
    """Lines it took in the source."""
    close: bool = False
    """Whether the next draft follows without a blank line."""
    kind: BlockKind = BlockKind.PARAGRAPH
    attrs: Attrs = field(default_factory=dict[str, object])
    spans: tuple[Span, ...] = ()

    @property
    def open(self) -> bool:
        """Whether its kind is still to be found."""
        return self.kind is BlockKind.PARAGRAPH and not self.attrs

    @property
    def verse(self) -> bool:
        """Whether its lines were kept."""
        return "\n" in self.text

    def turned(self, kind: BlockKind, **attrs: object) -> "Draft":
        """The same words as another kind of block."""
        return replace(self, kind=kind, attrs={**self.attrs, **attrs})

    def labelled(self, label: int) -> "Draft":
        """The same block, its first `label` code points spanned as a label."""
        return replace(self, spans=(*self.spans, Span(start=0, end=label, kind=SpanKind.LABEL)))
