"""Finds the columns of a page by the gutters between them, and so the order in which its lines are read."""

from bisect import bisect
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from core.importing.pdf.pieces import GAP
from core.importing.pdf.segments import Segment

_DEEPEST = 6
"""Gutters beside gutters that are looked for."""
_ROWS = 3
"""Lines with words on both sides that make a gutter."""
_LETTERS = 12
"""Characters of a line of a column: the cells of a table have fewer."""
_FILLED = 0.55
"""How much of the width of most of its column's lines the words of a line of prose take."""
_SHARE = 0.42
"""How many lines of a column are lines of prose; the others are headings, formulas, ends of paragraphs."""
_TRIES = 4
_MOST = 4_000
"""Segments of a page that has columns; a map or a forgery has more."""
_NARROWEST = 5.0
"""Points."""

Column = list[Segment]
Gap = tuple[float, float, Segment, Segment]
"""White between two segments of one line: from where to where, and what stands on its two sides."""


def columns_of(segments: Sequence[Segment], *, leftward: bool = False) -> list[Column]:
    """The columns, or stretches of columns, in reading order; `leftward`: the rightmost is read first."""
    return _split(list(segments), leftward, _DEEPEST)


def _split(segments: list[Segment], leftward: bool, depth: int) -> list[Column]:
    gutter = _gutter(segments) if depth and 2 * _ROWS <= len(segments) <= _MOST else None
    if gutter is None:
        return [segments]
    columns: list[Column] = []
    for band in _bands(segments, gutter):
        left = [segment for segment in band if segment.box.right <= gutter]
        right = [segment for segment in band if segment.box.left >= gutter]
        if len(left) + len(right) < len(band):
            columns += _split(band, leftward, depth - 1) if len(band) < len(segments) else [band]
        else:
            for side in (right, left) if leftward else (left, right):
                columns += _split(side, leftward, depth - 1) if side else []
    return columns


def _bands(segments: Sequence[Segment], gutter: float) -> list[Column]:
    """The page cut across: stretches in which nothing crosses the gutter, and what lies between them."""
    ordered = sorted(segments, key=lambda segment: (segment.middle, segment.box.left))
    marked = [(_crosses(segment, gutter), segment) for segment in ordered]
    groups = [
        (crossing, [segment for _, segment in group]) for crossing, group in groupby(marked, lambda pair: pair[0])
    ]
    bands: list[tuple[bool, Column]] = []
    for crossing, group in groups:
        single = crossing or not _has_two_sides(group, gutter)
        if bands and single and bands[-1][0]:
            bands[-1][1].extend(group)
        else:
            bands.append((single, list(group)))
    return [band for _, band in bands]


def _crosses(segment: Segment, gutter: float) -> bool:
    return segment.box.left < gutter < segment.box.right


def _has_two_sides(group: Sequence[Segment], gutter: float) -> bool:
    """Whether words stand on both sides, and on more than one line."""
    left = sum(segment.box.right <= gutter for segment in group)
    return left > 1 < len(group) - left or (0 < left < len(group) and len(group) > 2)


def _gutter(segments: Sequence[Segment]) -> float | None:
    """The place across at which most lines have white between two columns of prose."""
    gaps = _gaps(segments)
    for _try in range(_TRIES):
        if len(gaps) < _ROWS:
            return None
        place, along = _densest(gaps)
        left = [segment for segment in segments if segment.box.right <= place]
        right = [segment for segment in segments if segment.box.left >= place]
        if _unbroken(along, place, segments) >= _ROWS and _is_prose(left) and _is_prose(right):
            return place
        gaps = [gap for gap in gaps if gap not in along]
    return None


def _unbroken(along: Sequence[Gap], place: float, segments: Sequence[Segment]) -> int:
    """How many lines in a row have white there, no line between them going across: wide blanks meet by chance too."""
    crossing = sorted(segment.middle for segment in segments if _crosses(segment, place))
    stretches = Counter(bisect(crossing, gap[2].middle) for gap in along)
    return max(stretches.values(), default=0)


def _gaps(segments: Sequence[Segment]) -> list[Gap]:
    """The white between each segment and the next on its line."""
    gaps: list[Gap] = []
    ordered = sorted(segments, key=lambda segment: segment.box.top)
    for number, segment in enumerate(ordered):
        near = [other for other in _beside(ordered, number) if other.box.left >= segment.box.right]
        nearest = min(near, key=lambda other: other.box.left, default=None)
        if nearest and nearest.box.left - segment.box.right >= max(_NARROWEST, GAP * segment.size):
            gaps.append((segment.box.right, nearest.box.left, segment, nearest))
    return gaps


def _beside(ordered: Sequence[Segment], number: int) -> list[Segment]:
    """What stands on about the height of a segment, of segments ordered by their tops."""
    own = ordered[number].box
    found: list[Segment] = []
    for step in (-1, 1):
        place = number + step
        while 0 <= place < len(ordered) and abs(ordered[place].box.top - own.top) < 3 * own.height:
            other = ordered[place].box
            if min(own.bottom, other.bottom) - max(own.top, other.top) > 0.4 * min(own.height, other.height):
                found.append(ordered[place])
            place += step
    return found


def _densest(gaps: Sequence[Gap]) -> tuple[float, list[Gap]]:
    """The place that lies well inside the most gaps, and these."""
    inner = _NARROWEST / 2
    bounds = sorted([(gap[0] + inner, 0) for gap in gaps] + [(gap[1] - inner, 1) for gap in gaps])
    inside = best = 0
    start = stop = bounds[0][0]
    for number, (place, ends) in enumerate(bounds):
        inside += -1 if ends else 1
        if inside > best:
            best, start, stop = inside, place, bounds[number + 1][0]
    place = (start + stop) / 2
    return place, [gap for gap in gaps if gap[0] <= place <= gap[1]]


def _is_prose(side: Sequence[Segment]) -> bool:
    """Whether what stands on one side of a gutter is a column, not the cells of a table: enough lines fill it."""
    if len(side) < _ROWS:
        return False
    rows: list[list[Segment]] = []
    for segment in sorted(side, key=lambda one: one.baseline):
        if rows and rows[-1][0].level(segment):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    widths = sorted(max(one.box.right for one in row) - row[0].box.left for row in map(_from_left, rows))
    whole = widths[len(widths) * 3 // 4]
    full = sum(
        sum(one.box.width for one in row) >= _FILLED * whole and sum(one.letters for one in row) >= _LETTERS
        for row in rows
    )
    return full >= max(_ROWS - 1, _SHARE * len(rows))


def _from_left(row: Sequence[Segment]) -> list[Segment]:
    return sorted(row, key=lambda one: one.box.left)
