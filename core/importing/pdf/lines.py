"""A line of text as it is read: pieces in logical order, with blanks where words part."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from core.importing.pdf.directions import is_leftward, logical, oriented
from core.importing.pdf.edges import clings
from core.importing.pdf.geometry import Box, around
from core.importing.pdf.pieces import GAP, Piece
from core.importing.pdf.segments import Segment, segment_of

_BLANK, _SURE_BLANK = 0.1, 0.15
"""Type sizes of white that part two words, when the file has a blank there and when it has none."""
_FIRST = -1e9
"""The gap before the first piece of a line."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Line:
    """One line of a column, in reading order. Places are points in the frame in which it is upright."""

    page: int
    text: str
    pieces: tuple[Piece, ...]
    blanks: tuple[bool, ...]
    """For each piece whether a blank stands before it."""
    cells: tuple[int, ...]
    """Numbers of the pieces that stand far off from the one before, as in a table."""
    box: Box
    size: float
    baseline: float
    bold: bool
    italic: bool
    mono: bool
    leftward: bool
    """Whether it is read from the right."""

    @property
    def start(self) -> float:
        """How far its beginning is indented, measured rightward; from the right for a line read from there."""
        return -self.box.right if self.leftward else self.box.left

    @property
    def stop(self) -> float:
        """Where it ends, measured like `start`."""
        return -self.box.left if self.leftward else self.box.right


def lines_of(segments: Iterable[Segment], page: int, *, leftward: bool = False) -> list[Line]:
    """The lines of one column, from the top. `leftward`: read from the right where letters do not tell."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda one: (one.baseline, one.box.left)):
        row = next((row for row in rows[:-4:-1] if any(one.level(segment) for one in (row[0], row[-1]))), None)
        if row is None:
            rows.append([segment])
        else:
            row.append(segment)
    whole = (segment_of(piece for segment in row for piece in segment.pieces) for row in rows)
    return [line_of(segment, page, leftward=leftward) for segment in sorted(whole, key=lambda one: one.baseline)]


def line_of(segment: Segment, page: int, *, leftward: bool = False) -> Line:
    """A segment as a line."""
    leftward = is_leftward(segment.pieces, leftward)
    ordered = logical(segment.pieces, leftward)
    gaps = _gaps(ordered, leftward)
    blanks = tuple(_parts(piece, gap) for piece, gap in zip(ordered, gaps, strict=True))
    weight = segment.letters
    text = _joined(ordered, blanks)
    if leftward and oriented(text) != text:
        text = oriented(text)
        ordered = _renamed(ordered, blanks, text)
    return Line(
        page=page,
        text=text,
        pieces=tuple(ordered),
        blanks=blanks,
        cells=tuple(number for number, gap in enumerate(gaps) if gap >= GAP * segment.size),
        box=segment.box,
        size=segment.size,
        baseline=segment.baseline,
        bold=_most(segment.pieces, weight, [piece.style.bold for piece in segment.pieces]),
        italic=_most(segment.pieces, weight, [piece.style.italic for piece in segment.pieces]),
        mono=_most(segment.pieces, weight, [piece.style.mono for piece in segment.pieces]),
        leftward=leftward,
    )


def _most(pieces: Sequence[Piece], weight: int, marks: Sequence[bool]) -> bool:
    return sum(len(piece.text) for piece, mark in zip(pieces, marks, strict=True) if mark) > 0.75 * weight


def _joined(pieces: Sequence[Piece], blanks: Sequence[bool]) -> str:
    return "".join(f" {piece.text}" if blank else piece.text for piece, blank in zip(pieces, blanks, strict=True))


def _renamed(pieces: Sequence[Piece], blanks: Sequence[bool], text: str) -> list[Piece]:
    """The pieces with the characters that the whole line has in their places."""
    renamed: list[Piece] = []
    place = 0
    for piece, blank in zip(pieces, blanks, strict=True):
        place += blank
        renamed.append(replace(piece, text=text[place : place + len(piece.text)]))
        place += len(piece.text)
    return renamed


def _gaps(ordered: Sequence[Piece], leftward: bool) -> list[float]:
    """The white before each piece in reading order, points: between runs of two directions that between the runs."""
    gaps: list[float] = []
    before: Box | None = None
    for way, group in groupby(ordered, key=lambda piece: piece.leftward):
        run = list(group)
        box = around([piece.box for piece in run])
        if before:
            gaps.append(before.left - box.right if leftward else box.left - before.right)
        else:
            gaps.append(_FIRST)
        gaps += [a.left - b.right if way else b.left - a.right for a, b in pairwise(run)]
        before = box
    return gaps


def _parts(piece: Piece, gap: float) -> bool:
    return gap > (_BLANK if piece.spaced else _SURE_BLANK) * piece.size or (gap != _FIRST and clings(piece.text[0]))
