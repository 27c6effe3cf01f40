"""Cuts plain text into drafts by its blank lines and the shape of its lines: paragraphs, verse, lists, quotes, code."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from core.importing.draft import Draft
from core.importing.lines import indentation, is_wrapped, joined, kept, width, wrap_column
from core.importing.lists import Item, follows, marker_of, split_items
from core.model.text import BlockKind

_RULE = re.compile(r"^\s*(?:([-*_=~#+.•])(?:\s?\1){2,}|⁂|\* \* \*|[─━═]{3,})\s*$")
_UNDERLINE = re.compile(r"^([=\-~^\"'*#+`_])\1{2,}\s*$")
_QUOTE = re.compile(r"^\s{0,3}((?:>\s?)+)(.*)$")
_DIALOGUE = re.compile(r"^\s*[—–―]\s*\S")
_CODE_SIGN = re.compile(r"[{}()\[\];=<>/\\|&$#_*+@~^]")
_CODE_LINE = re.compile(
    r"^\s*(?:[#$%]\s?\w|(?:if|for|while|return|import|include|struct|int|char|void|def|class|var|let|"
    r"const)\b.*[;:{(]|[\w.-]+\s*=\s*\S|[}{]|</?\w)"
)
_SECTIONS = 3
"""Names above indented lines that make a text one of sections; fewer may be addresses."""
_DEPTH = 50
"""Quotes inside quotes that are told apart."""


def drafts_of(text: str) -> list[Draft]:
    """The drafts of a text whose characters are canonical already."""
    chunks = _with_sections(list(_chunks(text)))
    column = wrap_column(chunks)
    drafts: list[Draft] = []
    lists = _Lists()
    for number, chunk in enumerate(chunks):
        following = chunks[number + 1] if number + 1 < len(chunks) else ()
        for draft in _of_chunk(chunk, following, column, lists):
            if drafts and drafts[-1].kind is draft.kind is BlockKind.CODE:
                # A blank line inside code does not end it.
                draft = replace(draft, text=f"{drafts.pop().text}\n\n{draft.text}")
            drafts.append(draft)
    return drafts


def _chunks(text: str) -> Iterator[tuple[str, ...]]:
    lines = [line.rstrip() for line in text.split("\n")]
    for filled, group in groupby(lines, key=bool):
        if filled:
            yield tuple(group)


def _with_sections(chunks: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Cuts `NAME` from the indented lines right below it, where a whole text is set so, as old manuals are.

    Names that come again are those of who speaks.
    """
    hung = [chunk[0] for chunk in chunks if _hangs(chunk)]
    if len(hung) < _SECTIONS or len(set(hung)) < len(hung):
        return chunks
    cut = [(chunk[:1], chunk[1:]) if _hangs(chunk) else (chunk,) for chunk in chunks]
    return [part for parts in cut for part in parts]


def _hangs(chunk: Sequence[str]) -> bool:
    """A line in capitals at the margin, and every line below it indented."""
    name, *body = chunk
    return name.isupper() and indentation(name) == 0 and bool(body) and all(indentation(line) >= 2 for line in body)


class _Lists:
    """Numbers the lists, and remembers what the last item was so that the next one may continue its list."""

    def __init__(self) -> None:
        self.number = 0
        self.last = ""

    def drafts(self, items: Sequence[Item], column: int) -> Iterator[Draft]:
        """The items as drafts of one list, or of the list before when they continue it."""
        if not (self.last and follows(items[0].marker, self.last)):
            self.number += 1
        self.last = items[0].marker
        base = min(item.indent for item in items)
        for item in items:
            if item.indent == base:
                self.last = item.marker
            text = joined(item.lines) if len(item.lines) < 2 or _reads_as_one(item.lines, column) else kept(item.lines)
            depth = 1 + (item.indent > base)
            inside = [f"list:{self.number}"] * depth
            yield Draft(text=text, kind=BlockKind.LIST_ITEM, attrs={"in": inside, "marker": item.marker})


def _reads_as_one(lines: Sequence[str], column: int) -> bool:
    return is_wrapped([line.strip() for line in lines], column - indentation(lines[-1])) or len(lines) == 2


def _of_chunk(chunk: Sequence[str], following: Sequence[str], column: int, lists: _Lists) -> Iterator[Draft]:
    for kind, group in groupby(chunk, key=_line_kind):
        lines = list(group)
        if kind == "quote":
            yield from _quotes(lines, column)
        elif kind == "rule":
            yield from _rule_or_nothing(lines, chunk)
        else:
            yield from _words(lines, following, column, lists, underlined=_underline(chunk, lines))


def _line_kind(line: str) -> str:
    if _QUOTE.match(line):
        return "quote"
    return "rule" if _RULE.match(line) else "words"


def _rule_or_nothing(lines: Sequence[str], chunk: Sequence[str]) -> Iterator[Draft]:
    """A line of signs by itself is a rule; one above or below words only decorates them."""
    if len(chunk) == len(lines):
        yield Draft(text="", kind=BlockKind.RULE)


def _underline(chunk: Sequence[str], lines: Sequence[str]) -> str:
    """The sign a line of words is underlined with, empty without."""
    place = next((n for n in range(len(chunk)) if chunk[n] is lines[-1]), len(chunk))
    if len(lines) != 1 or place + 1 >= len(chunk):
        return ""
    match = _UNDERLINE.match(chunk[place + 1])
    return match.group(1) if match and len(match.group()) >= width(lines[0].strip()) * 0.6 else ""


def _words(
    lines: list[str], following: Sequence[str], column: int, lists: _Lists, *, underlined: str
) -> Iterator[Draft]:
    if underlined:
        yield Draft(text=lines[0].strip(), kind=BlockKind.HEADING, attrs={"level": 2, "underline": underlined})
        return
    before, items = split_items(lines)
    if not items and marker_of(lines[0]) and _continues(lines, following, lists):
        before, items = [], [Item(marker=marker_of(lines[0]), indent=0, lines=_without_marker(lines))]
    if before:
        lists.last = lists.last if items else ""
        yield from _prose(before, column)
    if items:
        yield from lists.drafts(items, column)


def _continues(lines: Sequence[str], following: Sequence[str], lists: _Lists) -> bool:
    """Whether a single marked line belongs to a list that goes on across blank lines."""
    marker = marker_of(lines[0])
    if lists.last and follows(marker, lists.last):
        return True
    return bool(following and marker_of(following[0]) and follows(marker_of(following[0]), marker))


def _without_marker(lines: Sequence[str]) -> tuple[str, ...]:
    first = lines[0].lstrip()
    return (first[len(marker_of(first)) :].lstrip(), *lines[1:])


def _prose(lines: list[str], column: int) -> Iterator[Draft]:
    if _is_code(lines):
        yield Draft(text=kept(lines), kind=BlockKind.CODE)
        return
    for part in _paragraphs(lines):
        if len(part) == 1 or is_wrapped([line.strip() for line in part], column):
            yield Draft(text=joined(part), lines=len(part))
        elif _are_paragraphs(part):
            yield from (Draft(text=line.strip()) for line in part)
        else:
            yield Draft(text=kept(part), lines=len(part))


def _paragraphs(lines: list[str]) -> Iterator[list[str]]:
    """Cuts where a first line is indented, or speech begins."""
    indents = [indentation(line) for line in lines]
    by_indent = 0 < indents[0] <= 8 and 0 in indents[1:] and indents.count(indents[0]) * 2 <= len(lines) + 1
    part: list[str] = []
    for line, indent in zip(lines, indents, strict=True):
        if part and ((by_indent and indent == indents[0]) or _DIALOGUE.match(line)):
            yield part
            part = []
        part.append(line)
    yield part


def _are_paragraphs(lines: Sequence[str]) -> bool:
    """Unwrapped text without blank lines: most of its lines are too long for verse."""
    return sum(1 for line in lines if width(line) > 120) * 2 > len(lines)


def _is_code(lines: Sequence[str]) -> bool:
    text = "".join(lines)
    signs = len(_CODE_SIGN.findall(text)) / max(1, len(text.replace(" ", "")))
    coded = sum(1 for line in lines if _CODE_LINE.match(line) or line.endswith((";", "{", "}", "\\")))
    indented = all(indentation(line) >= 4 for line in lines)
    return signs > (0.08 if indented else 0.15) and coded * 2 >= len(lines) and (indented or len(lines) > 1)


def _quotes(lines: Sequence[str], column: int) -> Iterator[Draft]:
    marked = [_QUOTE.match(line) for line in lines]
    split = [(min(match.group(1).count(">"), _DEPTH), match.group(2)) for match in marked if match]
    for depth, group in groupby(split, key=lambda pair: pair[0]):
        for filled, part in groupby((line for _, line in group), key=lambda line: bool(line.strip())):
            if filled:
                words = [line.strip() for line in part]
                text = joined(words) if is_wrapped(words, column - 2) else "\n".join(words)
                yield Draft(text=text, kind=BlockKind.QUOTE, attrs={"in": [f"quote:{n + 1}" for n in range(depth)]})
