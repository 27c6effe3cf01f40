"""Cuts the lines of a column into paragraphs: by white, indents, lines that end early, and changes of type."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from core.importing.pdf.lines import Line
from core.importing.pdf.measures import Measures, leading_of
from core.importing.pdf.raised import opens_note

_WHITE = 0.28
"""Type sizes of white, beyond the usual distance of lines, that part two paragraphs."""
_INDENT = 0.6
"""Type sizes by which the start of a line differs when that means something."""
_ROOM = 0.4
"""Type sizes that a word must have had to spare at the end of a line for the break to be meant."""
_MOSTLY = 0.7
_WIDEST = 4.0
"""Type sizes of the widest indent of a first line."""
_LEVEL = 1.5
"""Points between the starts of lines that are meant to start at one place."""
_FAR = 1.5
"""Type sizes between the cells of a table or a list."""
_HYPHEN = re.compile(r"\w[-\u2010]$")
_BULLET = re.compile(r"^(?:[•◦▪‣·●○■□➢✓►▶❖◆*–—-])(?:\s|$)")
_DASHES = "*–—-"
_MARKER = re.compile(r"^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\[\d{1,3}\])\s+\S|^\[\w[^\]\s]{0,12}\]\s+\S")
_MARKED = re.compile(r"^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\[\w[^\]\s]{0,12}\])\s+")
_SECTION = re.compile(r"^(?:[A-Z]|\d{1,2})(?:\.\d{1,2})*\.?\s+(?=\S)")
_LEADERS = re.compile(r"(?:\.\s?){4,}|…{2,}")
_PAGE = re.compile(r"\d{1,4}|[ivxlc]{1,7}")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Paragraph:
    """Lines that read on, with the measure of the column they stand in, points from its left."""

    lines: tuple[Line, ...]
    left: float
    right: float
    indented: bool = False
    """Whether it begins farther in than its column's lines do."""

    @property
    def size(self) -> float:
        """Of the type of most of its letters, points."""
        return max(self.lines, key=lambda line: len(line.text)).size

    @property
    def text(self) -> str:
        """Its lines with a blank between, to look at."""
        return " ".join(line.text for line in self.lines)

    @property
    def bold(self) -> bool:
        """Whether all its lines are bold."""
        return all(line.bold for line in self.lines)

    @property
    def italic(self) -> bool:
        """Whether all its lines are italic."""
        return all(line.italic for line in self.lines)

    @property
    def mono(self) -> bool:
        """Whether all its lines are of a typewriter's letters."""
        return all(line.mono for line in self.lines)

    @property
    def entry(self) -> bool:
        """Whether it is one of a table of contents: dots lead to its end, or a number stands there far off."""
        last = self.lines[-1]
        far = bool(last.cells) and last.cells[-1] == len(last.pieces) - 1
        return bool(_LEADERS.search(self.text)) or (far and bool(_PAGE.fullmatch(last.pieces[-1].text)))

    @property
    def full(self) -> bool:
        """Whether its last line goes to the end of the column."""
        return self.right - self.lines[-1].stop < 2.5 * self.size


def paragraphs_of(column: Sequence[Line], measures: Measures) -> list[Paragraph]:
    """The paragraphs of one column, from the top."""
    return [paragraph for block in _blocks(column, measures) for paragraph in _of_block(block)]


def _blocks(column: Sequence[Line], measures: Measures) -> Iterator[list[Line]]:
    """Cuts where white or another size of type parts the lines."""
    leadings: dict[float, float] = {}
    block: list[Line] = []
    for line in column:
        if block and _parted(block[-1], line, column, measures, leadings):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _parted(line: Line, after: Line, column: Sequence[Line], measures: Measures, leadings: dict[float, float]) -> bool:
    size = max(line.size, after.size)
    if abs(line.size - after.size) > 0.08 * size or line.leftward != after.leftward:
        return True
    if line.size not in leadings:
        usual = measures.leading * line.size / measures.size
        leadings[line.size] = leading_of([column], line.size) or usual
    return after.baseline - line.baseline > leadings[line.size] + _WHITE * size


def _of_block(block: Sequence[Line]) -> Iterator[Paragraph]:
    right = max(line.stop for line in block)
    hanging = _hangs(block, right)
    left, indents = (_usual_start(block), []) if hanging else _margin(block)
    part: list[Line] = [block[0]]
    for line, after in pairwise(block):
        first = not after.mono and any(abs(after.start - indent) < _LEVEL for indent in indents)
        first = first and not _goes_round(part, after)
        if first or _begins(part, line, after, right, hanging=hanging):
            yield _paragraph(part, left, right, hanging=hanging)
            part = []
        part.append(after)
    yield _paragraph(part, left, right, hanging=hanging)


def _margin(block: Sequence[Line]) -> tuple[float, list[float]]:
    """Where the lines of paragraphs start but their first ones, and where these do, when they are indented."""
    pairs = [(a, b) for a, b in pairwise(block) if a.start - b.start > _INDENT * a.size and not _is_marked(a)]
    if not pairs:
        return _usual_start(block), []
    margin = _usual_start([b for _, b in pairs])
    return margin, [a.start for a, b in pairs if abs(b.start - margin) < _LEVEL and a.start - margin < _WIDEST * a.size]


def _is_marked(line: Line) -> bool:
    return bool(_BULLET.match(line.text) or _MARKER.match(line.text))


def _paragraph(lines: Sequence[Line], left: float, right: float, *, hanging: bool) -> Paragraph:
    indented = not hanging and lines[0].start - left > _INDENT * lines[0].size
    return Paragraph(lines=tuple(lines), left=left, right=right, indented=indented)


def _usual_start(block: Sequence[Line]) -> float:
    """Where most lines start; of several, and of one line, the leftmost."""
    starts = sorted(line.start for line in block)
    near = [sum(abs(other - start) < _LEVEL for other in starts) for start in starts]
    return starts[near.index(max(near))]


def _fits(line: Line, after: Line, right: float) -> bool:
    """Whether the next line's first word had room at the end of this one, so that the break was meant."""
    word = after.text.split(maxsplit=1)[0] if after.text.strip() else ""
    share = len(word) / max(1, len(after.text))
    room = right - line.stop
    return room > share * after.box.width + (0.25 + _ROOM) * line.size and not _HYPHEN.search(line.text)


def _hangs(block: Sequence[Line], right: float) -> bool:
    """Whether first lines stand out and the others are indented, as in a bibliography.

    A line before an indented one then goes to the end of the column, and one before a line that stands out may not.
    """
    into = [not _fits(a, b, right) for a, b in pairwise(block) if b.start - a.start > _INDENT * a.size]
    out = [not _fits(a, b, right) for a, b in pairwise(block) if a.start - b.start > _INDENT * a.size]
    inner = [line for line in block if line.start - min(one.start for one in block) > _INDENT * line.size]
    if not into or sum(into) < _MOSTLY * len(into) or len(inner) * 3 < len(block):
        return False
    if out:
        return sum(out) < _MOSTLY * len(out)
    return len(into) > 1 or max(sum(abs(one.start - other.start) < _LEVEL for other in inner) for one in inner) > 1


def _begins(part: Sequence[Line], line: Line, after: Line, right: float, *, hanging: bool) -> bool:
    """Whether a new paragraph begins with the line after `line`, the last of the part so far."""
    if after.mono and all(one.mono for one in part):
        return False
    if line.mono != after.mono and not _goes_straight_on(line, after, right):
        return True
    if (
        opens_note(after)
        or _is_bullet(part, after, right)
        or _is_next_item(part, after)
        or _LEADERS.search(line.text)
        or _are_rows(line, after)
    ):
        return True
    if line.bold and after.bold and _SECTION.match(after.text) and "." in after.text[:4]:
        return True
    if line.bold != after.bold and _turns(line, after, right):
        return True
    if _are_centred(line, after):
        return False
    shift = (after.start - line.start) / line.size
    if hanging:
        return shift < -_INDENT or (abs(shift) <= _INDENT and _fits(line, after, right))
    return (shift > _INDENT and not _goes_round(part, after)) or _fits(line, after, right)


def _goes_straight_on(line: Line, after: Line, right: float) -> bool:
    """Whether a typed line is one of a paragraph that happens to be typed: it begins and ends where the others do."""
    level = abs(line.start - after.start) < _INDENT * line.size
    return level and not _fits(line, after, right) and not line.text.endswith(":")


def _goes_round(part: Sequence[Line], after: Line) -> bool:
    """Whether a line stands under the words of a list item, a note or a heading, not under its marker."""
    first = part[0]
    match = _BULLET.match(first.text) or _MARKED.match(first.text) or (first.bold and _SECTION.match(first.text))
    if not match:
        return False
    under = part[1].start if len(part) > 1 else _place(first, match.end() - (not first.text[match.end() - 1].isspace()))
    return abs(after.start - under) < _INDENT * first.size


def _place(line: Line, number: int) -> float:
    """Where a character of a line begins, measured like `start`."""
    for piece, blank in zip(line.pieces, line.blanks, strict=True):
        number -= blank
        if number < len(piece.text):
            edge = piece.edges[max(0, number)]
            return -edge if line.leftward else edge
        number -= len(piece.text)
    return line.start


def _is_bullet(part: Sequence[Line], after: Line, right: float) -> bool:
    """Whether a bullet begins an item; a dash may also stand where a line happens to break."""
    match = _BULLET.match(after.text)
    if not match or match.group().strip() not in _DASHES:
        return bool(match)
    before = _BULLET.match(part[0].text)
    return bool(before and before.group() == match.group()) or _fits(part[-1], after, right)


def _is_next_item(part: Sequence[Line], after: Line) -> bool:
    """Whether a number or a letter begins the next item of a list."""
    if not _MARKER.match(after.text):
        return False
    marked = bool(_MARKER.match(part[0].text)) and abs(after.start - part[0].start) < 0.7 * after.size
    return marked or part[-1].start - after.start > _INDENT * after.size


def _are_rows(line: Line, after: Line) -> bool:
    """Whether both lines are parted into cells."""
    return _has_cells(line) and _has_cells(after)


def _has_cells(line: Line) -> bool:
    gaps = (
        max(
            line.pieces[place].left - line.pieces[place - 1].right,
            line.pieces[place - 1].left - line.pieces[place].right,
        )
        for place in line.cells
    )
    return any(gap > _FAR * line.size for gap in gaps)


def _turns(line: Line, after: Line, right: float) -> bool:
    """Whether a change between bold and light parts two paragraphs: not in the middle of a sentence."""
    return not (after.text[:1].islower() or _HYPHEN.search(line.text)) and (_fits(line, after, right) or line.bold)


def _are_centred(line: Line, after: Line) -> bool:
    """Whether two lines of different lengths have one middle."""
    apart = abs((line.box.left + line.box.right) - (after.box.left + after.box.right)) / 2
    return apart < 0.3 * line.size and abs(line.start - after.start) > _INDENT * line.size
