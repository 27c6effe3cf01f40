"""A block's words with their marks, as Markdown: whatever overlaps what, marks open and close in order."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from core.exporting.inline import link
from core.exporting.markdown_letters import address, escaped, signs
from core.model.text import Block, Span, SpanKind, Text

TAGS = {
    SpanKind.STRONG: "strong",
    SpanKind.EMPHASIS: "em",
    SpanKind.SUPERSCRIPT: "sup",
    SpanKind.SUBSCRIPT: "sub",
    SpanKind.CODE: "code",
}
STARS = {"strong": "**", "em": "*"}
DRAWN = ("mark", "u")
"""Elements of what a person highlighted and underlined; several may lie over one another."""
NO_NOTES: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """A marked stretch of the text, in code points, and its colour's name."""

    start: int
    end: int
    color: str
    underline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What lies over a stretch of one block. `name` is an HTML element's, `value` its address, colour or label."""

    start: int
    end: int
    name: str
    value: str = ""
    number: int = 0
    """Tells two of the same kind and place apart."""

    @property
    def order(self) -> tuple[bool, int, int, int]:
        """Outer ones first; code lies innermost, for nothing can be marked within it."""
        return self.name == "code", self.start, -self.end, self.number


@dataclass(slots=True, frozen=True, kw_only=True)
class Token:
    """A tie that opens or closes, or words (without a tie)."""

    text: str = ""
    tie: Tie | None = None
    opens: bool = False


def words(
    text: Text,
    block: Block,
    spans: Sequence[Span] = (),
    highlights: Sequence[Highlight] = (),
    notes: Mapping[str, str] = NO_NOTES,
) -> str:
    """The block's words; `notes` are the labels of footnotes that can be referred to, by their names in the text."""
    value = text.value
    ties = [tie for tie in _ties(spans, notes) if block.start <= tie.start and tie.end <= block.end]
    ties += [
        _drawn(one, block, number)
        for number, one in enumerate(highlights)
        if one.start < block.end and one.end > block.start
    ]
    trimmed = [fit for tie in ties if (fit := _trimmed(value, tie))]
    return _Writer(list(_tokens(value, block, trimmed))).write()


def _drawn(one: Highlight, block: Block, number: int) -> Tie:
    start, end, name = max(one.start, block.start), min(one.end, block.end), "u" if one.underline else "mark"
    return Tie(start=start, end=end, name=name, value=one.color, number=number)


def _ties(spans: Sequence[Span], notes: Mapping[str, str]) -> Iterator[Tie]:
    for number, span in enumerate(spans):
        name, value = TAGS.get(span.kind, ""), ""
        if span.kind is SpanKind.LINK and link(span):
            name, value = "a", link(span)
        elif span.kind is SpanKind.NOTE_REF:
            label = notes.get(str(span.attrs.get("note", "")))
            name, value = ("note", label) if label else ("sup", "")
        if name:
            yield Tie(start=span.start, end=span.end, name=name, value=value, number=number)


def _trimmed(value: str, tie: Tie) -> Tie | None:
    """The tie without blanks at its edges, where Markdown wants none; None when nothing is left."""
    words = value[tie.start : tie.end]
    start = tie.start + len(words) - len(words.lstrip())
    end = tie.end - len(words) + len(words.rstrip())
    return Tie(start=start, end=end, name=tie.name, value=tie.value, number=tie.number) if start < end else None


def _tokens(value: str, block: Block, ties: Sequence[Tie]) -> Iterator[Token]:
    """Words and marks in order; where two ties cross, the inner one is closed and opened again."""
    part = value[block.start : block.end]
    places, open_ones = signs(part), list[Tie]()
    starts, ends = _edges(ties)
    active: set[Tie] = set()
    for start, end in pairwise(sorted({block.start, block.end, *starts, *ends})):
        active -= ends.get(start, set())
        active |= starts.get(start, set())
        wanted = _wanted(active)
        yield from _between(open_ones, wanted)
        open_ones = wanted
        raw = bool(wanted) and wanted[-1].name == "code"
        first, last = start - block.start, end - block.start
        yield Token(text=part[first:last] if raw else escaped(part, first, last, places))
    yield from _between(open_ones, [])


def _edges(ties: Sequence[Tie]) -> tuple[dict[int, set[Tie]], dict[int, set[Tie]]]:
    starts, ends = dict[int, set[Tie]](), dict[int, set[Tie]]()
    for tie in ties:
        starts.setdefault(tie.start, set()).add(tie)
        ends.setdefault(tie.end, set()).add(tie)
    return starts, ends


def _wanted(active: set[Tie]) -> list[Tie]:
    """What is open over a stretch, outermost first; of links, notes and code one of a kind, and none in a note."""
    result: list[Tie] = []
    kinds: set[str] = set()
    for tie in sorted(active, key=lambda tie: tie.order):
        once = tie.name not in DRAWN
        if "note" in kinds or (once and tie.name in kinds):
            continue
        kinds.add(tie.name)
        result.append(tie)
    return result


def _between(old: Sequence[Tie], new: Sequence[Tie]) -> Iterator[Token]:
    same = 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1
    yield from (Token(tie=tie) for tie in reversed(old[same:]))
    yield from (Token(tie=tie, opens=True) for tie in new[same:])


class _Writer:
    """Writes tokens; stars only where every reader takes them for emphasis, tags elsewhere."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.out: list[str] = []
        self.starred: list[Tie] = []

    def write(self) -> str:
        index = 0
        while index < len(self.tokens):
            token = self.tokens[index]
            if token.tie is None:
                self.out.append(token.text)
            elif token.tie.name in ("code", "note") and token.opens:
                index = self._whole(token.tie, index)
            else:
                self._mark(token.tie, index, opens=token.opens)
            index += 1
        return "".join(self.out)

    def _whole(self, tie: Tie, index: int) -> int:
        """What is written in one piece, up to its end; where that is."""
        end = next(i for i in range(index + 1, len(self.tokens)) if self.tokens[i].tie == tie)
        content = "".join(token.text for token in self.tokens[index + 1 : end])
        if tie.name == "code":
            beside = bool(self.out) and self.out[-1].endswith("`")
            self.out.append(_code(content, beside=beside))
        else:
            self._guard()
            self.out.append(f"[^{tie.value}]")
        return end

    def _mark(self, tie: Tie, index: int, *, opens: bool) -> None:
        if tie.name == "a":
            if opens:
                self._guard()
            self.out.append("[" if opens else f"]({address(tie.value)})")
        elif tie in self.starred or (opens and tie.name in STARS and self._may_star(tie, index)):
            self.out.append(STARS[tie.name])
            (self.starred.append if opens else self.starred.remove)(tie)
        elif not opens:
            self.out.append(f"</{tie.name}>")
        else:
            self.out.append(f'<{tie.name} class="{tie.value}">' if tie.name in DRAWN else f"<{tie.name}>")

    def _guard(self) -> None:
        """An exclamation mark right before a bracket would make a picture of it."""
        if self.out and self.out[-1].endswith("!"):
            self.out[-1] = self.out[-1][:-1] + "\\!"

    def _may_star(self, tie: Tie, index: int) -> bool:
        """Whether stars are taken for marks here: none around them, and beside words rather than between signs."""
        end = next(i for i in range(index + 1, len(self.tokens)) if self.tokens[i].tie == tie)
        before = self.out[-1][-1:] if self.out else ""
        inside = self.tokens[index + 1 : end]
        after = self.tokens[end + 1 : end + 2]
        follows = _first(after[0]) if after else ""
        if self.starred or before == "*":
            return False
        return _flanks(before, _first(inside[0])) and _flanks(follows, _last(inside[-1]))


def _first(token: Token) -> str:
    """The first letter a token will be written with, as far as it matters whether it is a sign."""
    return token.text[:1] if token.tie is None else "<"


def _last(token: Token) -> str:
    return token.text[-1:] if token.tie is None else ">"


def _flanks(outside: str, inside: str) -> bool:
    """CommonMark's rule for emphasis on one side; an empty string is the edge of the block."""
    if not inside or inside.isspace():
        return False
    return not _is_sign(inside) or not outside or outside.isspace() or _is_sign(outside)


def _is_sign(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "PS"


def _code(content: str, *, beside: bool) -> str:
    """Code between as many backticks as it needs; as an element where those would change it or stand `beside`."""
    if beside or "\n" in content or "|" in content or not content.strip():
        return f"<code>{escaped(content, 0, len(content), signs(content))}</code>"
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", content)), default=0))
    air = " " if content[0] in "` " or content[-1] in "` " else ""
    return f"{fence}{air}{content}{air}{fence}"
