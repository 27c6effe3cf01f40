"""An article as Markdown with what is known of it in front, readable by people and by other programs."""

import json
import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from core.exporting.inline import by_block, containers, label, link, pieces
from core.model.article import Metadata
from core.model.text import Block, BlockKind, Span, SpanKind, Text

MARKS = {SpanKind.STRONG: "**", SpanKind.EMPHASIS: "*", SpanKind.CODE: "`"}
UNFIT = re.compile(r"[<>\s\\]")
"""What would end a link's address early."""
SIGNS = re.compile(r"([\\`*_\[\]<>&~|#!])")
LINE_START = re.compile(r"^(\s*)([-+=]|\d{1,9}[.)])(?=\s|$|-|=)", re.MULTILINE)


def markdown(text: Text, meta: Metadata) -> str:
    """The whole document."""
    return _front(meta) + "\n\n".join(part for part in _parts(text) if part.strip()) + "\n"


def _front(meta: Metadata) -> str:
    """Front matter; JSON's strings and lists are YAML's too."""
    known = {
        "title": meta.title,
        "authors": list(meta.authors),
        "site": meta.site,
        "url": meta.url,
        "published": meta.published,
        "language": meta.language,
    }
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in known.items() if value]
    return "---\n" + "\n".join(lines) + "\n---\n\n" if lines else ""


def _parts(text: Text) -> Iterator[str]:
    spans = by_block(text)
    for table, blocks in groupby(text.blocks, key=_table):
        if table is None:
            yield from (_block(text, block, spans[block.start]) for block in blocks)
        else:
            yield _rows(text, list(blocks), spans)


def _table(block: Block) -> str | None:
    return f"{block.attrs.get('table')}" if block.kind is BlockKind.TABLE_CELL else None


def _rows(text: Text, cells: Sequence[Block], spans: dict[int, list[Span]]) -> str:
    lines: list[str] = []
    for _row, row in groupby(cells, key=lambda cell: cell.attrs.get("row")):
        words = [_words(text, cell, spans[cell.start]).replace("\\\n", " ") for cell in row]
        lines.append("| " + " | ".join(words) + " |")
        if len(lines) == 1:
            lines.append("|" + " --- |" * len(words))
    return "\n".join(lines)


def _block(text: Text, block: Block, spans: Sequence[Span]) -> str:
    first, rest = _margin(block)
    if block.kind is BlockKind.RULE:
        return first + "---"
    if block.kind is BlockKind.FIGURE:
        return first + f"\\[{_escaped(label(block))}\\]"
    if block.kind is BlockKind.CODE:
        words = _fenced(text.value[block.start : block.end], str(block.attrs.get("language", "")))
    else:
        words = _sign(block) + _words(text, block, spans)
    return first + words.replace("\n", "\n" + rest)


def _margin(block: Block) -> tuple[str, str]:
    """What stands before the block's first line and before its other lines."""
    path = containers(block) or (("quote",) if block.kind is BlockKind.QUOTE else ())
    first = rest = ""
    for depth, name in enumerate(path, 1):
        if name.startswith("quote"):
            first, rest = first + "> ", rest + "> "
        else:
            marker = str(block.attrs.get("marker") or "-") if block.kind is BlockKind.LIST_ITEM else ""
            own = bool(marker) and depth == len(path)
            blanks = " " * (len(marker) + 1 if own else 3)
            first, rest = first + (f"{marker} " if own else blanks), rest + blanks
    return first, rest


def _sign(block: Block) -> str:
    if block.kind is BlockKind.TITLE:
        return "# "
    if block.kind is BlockKind.FOOTNOTE:
        return f"[^{block.attrs.get('note', '')}]: " if block.attrs.get("note") else ""
    level = block.attrs.get("level")
    return "#" * (level if isinstance(level, int) and 1 <= level <= 6 else 2) + " " if _is_heading(block) else ""


def _is_heading(block: Block) -> bool:
    return block.kind is BlockKind.HEADING


def _fenced(code: str, language: str) -> str:
    longest = max((len(run) for run in re.findall("`+", code)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{re.sub(r'[^A-Za-z0-9_+#-]', '', language)}\n{code}\n{fence}"


def _words(text: Text, block: Block, spans: Sequence[Span]) -> str:
    said = "".join(_piece(piece, covering) for piece, covering in pieces(text, block, spans))
    said = LINE_START.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", said)
    return said.replace("\n", " " if block.kind in (BlockKind.TITLE, BlockKind.HEADING) else "\\\n")


def _piece(piece: str, covering: Sequence[Span]) -> str:
    """One piece with its marks; blanks at its edges stay outside, where Markdown wants them."""
    core = piece.strip()
    if not core:
        return piece
    before, after = piece[: piece.index(core)], piece[piece.index(core) + len(core) :]
    if any(span.kind is SpanKind.NOTE_REF for span in covering):
        return f"{before}[^{_escaped(core.strip('[]'))}]{after}"
    words = core if _is_code(core, covering) else _escaped(core)
    for span in reversed(covering):
        mark = MARKS.get(span.kind, "") if span.kind is not SpanKind.CODE or _is_code(core, covering) else ""
        words = f"{mark}{words}{mark}"
        if span.kind is SpanKind.LINK and link(span):
            address = UNFIT.sub("", link(span))
            words = f"[{words}](<{address}>)"
    return before + words + after


def _is_code(piece: str, covering: Sequence[Span]) -> bool:
    return any(span.kind is SpanKind.CODE for span in covering) and "`" not in piece and "\n" not in piece


def _escaped(words: str) -> str:
    return SIGNS.sub(r"\\\1", words)
