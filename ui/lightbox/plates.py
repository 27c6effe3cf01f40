"""What is known of each picture of an article: which it is, what it shows, what stands under it, where it was."""

from dataclasses import dataclass

from core.model.text import Block, BlockKind, Text

UNDER = (BlockKind.CAPTION, BlockKind.CREDIT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """One figure of a text."""

    index: int
    """Its block in the text."""
    media: str = ""
    """The hash of its bytes; empty when it was not kept."""
    alt: str = ""
    """What it shows, in words."""
    under: str = ""
    """Caption and credit, a line each."""
    address: str = ""
    """Where it stood; shown, never fetched."""

    @property
    def words(self) -> str:
        """What it shows, as far as anybody said it."""
        return self.alt or self.under.partition("\n")[0]


def plates(text: Text) -> tuple[Plate, ...]:
    """Every figure of a text, in order; pages that are only pictures are none."""
    figures = (index for index, block in enumerate(text.blocks) if block.kind is BlockKind.FIGURE)
    return tuple(_plate(text, index) for index in figures if not text.blocks[index].attrs.get("page"))


def _plate(text: Text, index: int) -> Plate:
    attrs, under = text.blocks[index].attrs, list[Block]()
    for block in text.blocks[index + 1 :]:
        if block.kind not in UNDER:
            break
        under.append(block)
    return Plate(
        index=index,
        media=str(attrs.get("media") or ""),
        alt=str(attrs.get("alt") or ""),
        under="\n".join(text.value[block.start : block.end] for block in under),
        address=str(attrs.get("address") or ""),
    )
