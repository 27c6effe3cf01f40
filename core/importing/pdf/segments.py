"""Puts pieces that stand beside each other together to segments: as much of a line as surely belongs together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.importing.pdf.geometry import Box, boxed
from core.importing.pdf.pieces import GAP, Piece

_ASCENT, _DESCENT = 0.75, 0.25
"""Type sizes that a line of letters reaches above and below its base line; fonts lie about theirs."""
_BUCKET = 6.0
"""Points of height of the drawers that pieces are kept in, so that neighbours are found at once."""
_CROWDED, _REACH = 50, 200.0
"""Segments in a drawer from which those are let go whose end lies so many points back."""
_SAME = 0.5
"""Share of the smaller's height that two pieces of one line have in common."""
_DOUBLED = 0.2
"""Type sizes by which a word drawn twice, to look bold, is shifted at most."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Segment:
    """Pieces side by side, from left to right. It is itself, not its value: two may be alike."""

    pieces: tuple[Piece, ...]
    box: Box
    size: float
    baseline: float

    @property
    def letters(self) -> int:
        """How many characters it has."""
        return sum(len(piece.text) for piece in self.pieces)

    @property
    def middle(self) -> float:
        """Its middle, points from the top."""
        return (self.box.top + self.box.bottom) / 2

    def level(self, other: "Segment") -> bool:
        """Whether the two stand on one line."""
        return level((self.baseline, self.size), (other.baseline, other.size))


def level(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether two base lines with their type sizes are one line, be one of them raised or lowered a little."""
    top = max(one[0] - _ASCENT * one[1], other[0] - _ASCENT * other[1])
    bottom = min(one[0] + _DESCENT * one[1], other[0] + _DESCENT * other[1])
    return bottom - top > _SAME * min(one[1], other[1])


def segment_of(pieces: Iterable[Piece]) -> Segment:
    """A segment of these pieces; its size and base line are those of most of its letters."""
    ordered = tuple(sorted(pieces, key=lambda piece: (piece.left, piece.right)))
    main = max(ordered, key=lambda piece: (len(piece.text) * piece.size, piece.size))
    box = boxed(
        min(piece.left for piece in ordered),
        min(piece.baseline - _ASCENT * piece.size for piece in ordered),
        max(piece.right for piece in ordered),
        max(piece.baseline + _DESCENT * piece.size for piece in ordered),
    )
    return Segment(pieces=ordered, box=box, size=main.size, baseline=main.baseline)


def segments_of(pieces: Sequence[Piece]) -> list[Segment]:
    """The segments of the pieces of a page that are turned alike, from the top down."""
    drawers: dict[int, list[list[Piece]]] = {}
    groups: list[list[Piece]] = []
    for piece in sorted(_once(pieces), key=lambda piece: (piece.left, piece.baseline)):
        group = _neighbour(piece, drawers)
        if group is None:
            group = []
            groups.append(group)
            drawers.setdefault(int(piece.baseline // _BUCKET), []).append(group)
        group.append(piece)
    segments = map(segment_of, groups)
    return sorted(segments, key=lambda segment: (segment.baseline, segment.box.left))


def _once(pieces: Sequence[Piece]) -> list[Piece]:
    """Without what is drawn twice on one spot."""
    kept: list[Piece] = []
    seen: dict[str, list[Piece]] = {}
    for piece in pieces:
        alike = seen.setdefault(piece.text, [])
        reach = _DOUBLED * piece.size
        if any(abs(p.left - piece.left) < reach and abs(p.baseline - piece.baseline) < reach for p in alike[-20:]):
            continue
        alike.append(piece)
        kept.append(piece)
    return kept


def _neighbour(piece: Piece, drawers: dict[int, list[list[Piece]]]) -> list[Piece] | None:
    """The segment that the piece continues on its right."""
    best, distance = None, GAP
    reach = 0.6 * piece.size
    for drawer in range(int((piece.baseline - reach) // _BUCKET), int((piece.baseline + reach) // _BUCKET) + 1):
        groups = drawers.get(drawer, [])
        if len(groups) > _CROWDED:
            groups[:] = [group for group in groups if piece.left - group[-1].right < _REACH]
        for group in groups:
            last = group[-1]
            size = max(last.size, piece.size)
            gap = (piece.left - max(last.right, group[0].right)) / size
            if -1.0 < gap < distance and level((last.baseline, last.size), (piece.baseline, piece.size)):
                best, distance = group, max(gap, 0.0) + 1e-9
    return best
