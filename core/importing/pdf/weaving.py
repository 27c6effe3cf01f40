"""Makes one string of the lines of a paragraph, and remembers where on paper each part of it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from core.importing.pdf.hyphens import Words, between
from core.importing.pdf.lines import Line
from core.importing.pdf.pieces import Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """Characters of one piece in a woven string: `start` is counted in the string, `first` and `last` in the piece."""

    start: int
    piece: Piece
    first: int
    last: int
    line: Line

    @property
    def end(self) -> int:
        """Code point of the string after it."""
        return self.start + self.last - self.first


@dataclass(frozen=True, slots=True, kw_only=True)
class Woven:
    """A block's words and where they come from; what no strip covers (blanks between lines) stands nowhere."""

    text: str
    strips: tuple[Strip, ...]

    def part(self, start: int, end: int) -> "Woven":
        """The characters from `start` to `end` alone, without blank at their ends."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        end = start + len(words.strip())
        kept = (_clipped(strip, start, end) for strip in self.strips if strip.start < end and strip.end > start)
        return Woven(text=self.text[start:end], strips=tuple(kept))

    def pages(self) -> list[tuple[int, int]]:
        """Where each page begins in it: code point and number of the page."""
        found: list[tuple[int, int]] = []
        for strip in self.strips:
            if not found or found[-1][1] != strip.line.page:
                found.append((strip.start, strip.line.page))
        return found


def woven(lines: Sequence[Line], words: Words) -> Woven:
    """The lines of a paragraph as one, cut words joined."""
    texts: list[str] = []
    strips: list[Strip] = []
    length = 0
    for number, line in enumerate(lines):
        strips += _strips(line, length)
        text = line.text
        if number + 1 < len(lines):
            drops, glue = between(text, lines[number + 1].text, words)
            if drops:
                text = text[:-1]
                strips[-1] = replace(strips[-1], last=strips[-1].last - 1)
            text += glue
        texts.append(text)
        length += len(text)
    kept = tuple(strip for strip in strips if strip.first < strip.last)
    return Woven(text="".join(texts), strips=kept).part(0, length)


def listed(lines: Sequence[Line]) -> Woven:
    """Lines that stay lines, indented as they are on paper."""
    widths = [piece.box.width / len(piece.text) for line in lines for piece in line.pieces]
    left = min(line.start for line in lines)
    step = max(0.1, median(widths))
    texts: list[str] = []
    strips: list[Strip] = []
    length = 0
    for line in lines:
        indent = min(80, round((line.start - left) / step))
        strips += _strips(line, length + indent)
        texts.append(" " * indent + line.text)
        length += len(texts[-1]) + 1
    return Woven(text="\n".join(texts), strips=tuple(strips))


def _strips(line: Line, start: int) -> Iterator[Strip]:
    for piece, blank in zip(line.pieces, line.blanks, strict=True):
        start += blank
        yield Strip(start=start, piece=piece, first=0, last=len(piece.text), line=line)
        start += len(piece.text)


def _clipped(strip: Strip, start: int, end: int) -> Strip:
    """The strip within `start` and `end`, counted from `start`."""
    before = max(0, start - strip.start)
    after = max(0, strip.end - end)
    return replace(strip, start=strip.start + before - start, first=strip.first + before, last=strip.last - after)
