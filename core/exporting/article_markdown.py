"""An article as Markdown with what is known of it in front, readable by people and by other programs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from core.exporting import markdown_table
from core.exporting.front_matter import front_matter, known
from core.exporting.inline import by_block, is_web, label
from core.exporting.markdown_letters import address, plain, settled
from core.exporting.markdown_margin import Margins
from core.exporting.markdown_notes import Notes, guarded, notes_of
from core.exporting.markdown_words import Highlight, words
from core.model.article import Metadata
from core.model.text import Block, BlockKind, Span, Text

BLANKS = re.compile(r"[ \t\n]+")
NO_PICTURES: Mapping[str, str] = {}


def markdown(text: Text, meta: Metadata) -> str:
    """The whole document, without a person's highlights."""
    return front_matter(known(meta)) + "".join(body(text))


def body(text: Text, highlights: Sequence[Highlight] = (), pictures: Mapping[str, str] = NO_PICTURES) -> Iterator[str]:
    """The text piece by piece, ended by a newline. `pictures` are paths of kept ones by their SHA-256."""
    writer = _Writer(text=text, spans=by_block(text), notes=notes_of(text), pictures=pictures)
    waiting, over = sorted(highlights, key=lambda one: -one.start), list[Highlight]()
    index, fresh = 0, True
    while index < len(text.blocks):
        count = markdown_table.run(text.blocks, index)
        blocks = text.blocks[index : index + count]
        index += count
        while waiting and waiting[-1].start < blocks[-1].end:
            over.append(waiting.pop())
        over = [one for one in over if one.end > blocks[0].start]
        if piece := writer.piece(blocks, over):
            note = writer.notes.blocks.get(blocks[0].start, "")
            before, piece = writer.margins.placed(blocks[0], piece, note)
            yield piece if fresh else before + piece
            fresh = False
    yield "\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Writer:
    """Writes blocks as they stand alone; what they stand in is the margins' matter."""

    text: Text
    spans: Mapping[int, Sequence[Span]]
    notes: Notes
    pictures: Mapping[str, str]
    margins: Margins = field(default_factory=Margins)

    def piece(self, blocks: Sequence[Block], highlights: Sequence[Highlight]) -> str:
        """One block, or the cells of one table."""
        block = blocks[0]
        if markdown_table.is_cell(block):
            return markdown_table.table([(cell, self._words(cell, highlights)) for cell in blocks])
        if block.kind is BlockKind.RULE:
            return "***"
        if block.kind is BlockKind.FIGURE:
            return self._figure(block, highlights)
        if block.kind is BlockKind.CODE:
            return _fenced(self.text.value[block.start : block.end], str(block.attrs.get("language", "")))
        said = settled(self._words(block, highlights))
        if block.kind in (BlockKind.TITLE, BlockKind.HEADING):
            return f"{'#' * _level(block)} {BLANKS.sub(' ', said)}"
        return self._noted(block, said.lstrip(" \t").replace("\n", "\\\n"))

    def _words(self, block: Block, highlights: Sequence[Highlight]) -> str:
        return words(self.text, block, self.spans.get(block.start, ()), highlights, self.notes.labels)

    def _noted(self, block: Block, said: str) -> str:
        """A footnote that nothing refers to keeps its number in words."""
        name = str(block.attrs.get("note", "")) if block.kind is BlockKind.FOOTNOTE else ""
        if block.start in self.notes.blocks:
            return guarded(said)
        return f"<sup>{plain(name)}</sup> {said}" if name else said

    def _figure(self, block: Block, highlights: Sequence[Highlight]) -> str:
        said, home = plain(BLANKS.sub(" ", label(block))), self.pictures.get(str(block.attrs.get("media", "")))
        remote = str(block.attrs.get("address") or block.attrs.get("source") or "")
        if home:
            said = f"![{said}]({home})"
        elif said and is_web(remote):
            said = f"[{said}]({address(remote)})"
        elif said:
            said = f"\\[{said}\\]"
        for one in highlights if said else ():
            said = f'<mark class="{one.color}">{said}</mark>'
        return said


def _level(block: Block) -> int:
    level = block.attrs.get("level")
    if block.kind is BlockKind.TITLE:
        return 1
    return level if isinstance(level, int) and 1 <= level <= 6 else 2


def _fenced(code: str, language: str) -> str:
    longest = max((len(run) for run in re.findall("`+", code)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{re.sub(r'[^A-Za-z0-9_+#-]', '', language)}\n{code}\n{fence}"
