"""Puts a page's characters together to pieces: words in a row on one line, in one style, without a gap between."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.importing.canonical import clean
from core.importing.pdf.cursive import in_reading_order, ligatures_turned
from core.importing.pdf.edges import clings, settled, smooth
from core.importing.pdf.geometry import Box, Frame, boxed
from core.importing.pdf.glyphs import Glyphs
from core.importing.pdf.looks import Look, Looks
from core.importing.pdf.styles import Style

_WORD = re.compile("[^ \n\r\u3000]+")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u05ff\u0600-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_TURNS = re.compile("[\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff]+(?:[^\\w]*[\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff]+)*")
GAP = 0.8
"""Type sizes of white after which words are not known to read on: a gutter may lie between."""
_NUMBER = 0.6
"""Type sizes of white between words read from the right in which no number has room: it would be a piece of its own."""
_BACK = 0.5
"""Type sizes that a character may begin before the one before it ends (kerning, accents)."""
_RAISED = 0.15
"""Type sizes by which boxes of one line differ at the foot at most, unless something is raised."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Characters in a row, in reading order. Places are points in the frame in which the text is upright."""

    text: str
    edges: tuple[float, ...]
    """Between the characters, one more than they are: where a caret stands. Descending when read from the right."""
    top: float
    bottom: float
    baseline: float
    size: float
    """Of the type, points."""
    style: Style
    angle: int
    leftward: bool = False
    """Whether it is read from the right."""
    spaced: bool = False
    """Whether blank stands before it in the file."""

    @property
    def left(self) -> float:
        """Its left side, whichever way it is read."""
        return self.edges[-1] if self.leftward else self.edges[0]

    @property
    def right(self) -> float:
        """Its right side."""
        return self.edges[0] if self.leftward else self.edges[-1]

    @property
    def box(self) -> Box:
        """What it covers."""
        return boxed(self.left, self.top, self.right, self.bottom)


def part_of(piece: Piece, start: int, end: int) -> Piece:
    """Characters `start` to `end` of a piece as one of their own."""
    spaced = piece.spaced if start == 0 else piece.text[start - 1].isspace()
    return replace(piece, text=piece.text[start:end], edges=piece.edges[start : end + 1], spaced=spaced)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stretch:
    """Characters `start` to `end` of a page that go together."""

    start: int
    end: int
    address: int
    look: Look
    leftward: bool


def pieces_of(glyphs: Glyphs, looks: Looks, frame: Frame) -> list[Piece]:
    """The pieces of a page, in the order the file draws them. `frame` is any of the page's."""
    grids = _Grids(glyphs, frame)
    pieces: list[Piece] = []
    last: _Stretch | None = None
    for word in _stretches(glyphs, looks, grids):
        if last and _reads_on(glyphs.text, last, word, grids):
            last = _Stretch(
                start=last.start, end=word.end, address=word.address, look=last.look, leftward=last.leftward
            )
            continue
        if last:
            pieces += _piece(glyphs, looks, last, grids)
        last = word
    return pieces + _piece(glyphs, looks, last, grids) if last else pieces


class _Grids:
    """The characters' boxes as lists of lefts, tops, rights and bottoms, for each way text is turned."""

    def __init__(self, glyphs: Glyphs, frame: Frame) -> None:
        self._glyphs = glyphs
        self._frame = frame
        self._grids: dict[int, tuple[list[float], list[float], list[float], list[float]]] = {}
        self._turned: bool | None = None

    @property
    def turned(self) -> bool:
        """Whether the letters of ligatures that are read from the right come last letter first."""
        if self._turned is None:
            self._turned = ligatures_turned(self._glyphs.text, self._glyphs.lefts, self._glyphs.rights)
        return self._turned

    def at(self, angle: int) -> tuple[list[float], list[float], list[float], list[float]]:
        grid = self._grids.get(angle)
        if grid is None:
            glyphs = self._glyphs
            turned = self._frame.turned(angle)
            grid = self._grids[angle] = turned.columns(glyphs.lefts, glyphs.bottoms, glyphs.rights, glyphs.tops)
        return grid


def _stretches(glyphs: Glyphs, looks: Looks, grids: _Grids) -> Iterator[_Stretch]:
    """The words of a page; one that changes its style, its line or its direction, in parts."""
    mixed = bool(_RIGHT_TO_LEFT.search(glyphs.text))
    for match in _WORD.finditer(glyphs.text):
        start, end = match.span()
        address, look = looks.at(glyphs.places[start])
        for first, stop, leftward in _directions(glyphs.text, start, end) if mixed else ((start, end, False),):
            if _is_even(first, stop, look, grids) or leftward:
                yield _Stretch(start=first, end=stop, address=address, look=look, leftward=leftward)
            else:
                yield from _parts(glyphs, looks, first, stop, grids)


def _directions(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """A word's parts by the direction they are read in."""
    done = start
    for match in _TURNS.finditer(text, start, end):
        if done < match.start():
            yield done, match.start(), False
        yield match.start(), match.end(), True
        done = match.end()
    if done < end:
        yield done, end, False


def _is_even(start: int, end: int, look: Look, grids: _Grids) -> bool:
    """Whether a word plainly stands on one line, each character after the other."""
    lefts, _tops, _rights, bottoms = grids.at(look.angle)
    own = lefts[start:end]
    feet = bottoms[start:end]
    wide = own[-1] - own[0] > (end - start) * look.size * 1.2
    return max(feet) - min(feet) < _RAISED * look.size and not wide and own == sorted(own)


def _parts(glyphs: Glyphs, looks: Looks, start: int, end: int, grids: _Grids) -> Iterator[_Stretch]:
    """A word cut where its look changes, and where it jumps."""
    first = start
    address, look = looks.at(glyphs.places[start])
    for place in range(start + 1, end):
        now, next_look = looks.at(glyphs.places[place])
        lefts, _tops, rights, _bottoms = grids.at(look.angle)
        gap = lefts[place] - rights[place - 1]
        jumps = not -_BACK * look.size < gap < GAP * look.size and lefts[place] != lefts[place - 1]
        if clings(glyphs.text[place]):
            continue
        if jumps or (now != address and not _alike(look, next_look)):
            yield _Stretch(start=first, end=place, address=address, look=look, leftward=False)
            first = place
        address, look = now, next_look
    yield _Stretch(start=first, end=end, address=address, look=look, leftward=False)


def _alike(one: Look, other: Look) -> bool:
    return (
        one.style == other.style
        and one.angle == other.angle
        and abs(one.size - other.size) < 0.05 * one.size
        and abs(one.baseline - other.baseline) < 0.1 * one.size
    )


def _reads_on(text: str, last: _Stretch, word: _Stretch, grids: _Grids) -> bool:
    if last.leftward != word.leftward or (last.address != word.address and not _alike(last.look, word.look)):
        return False
    between = text[last.end : word.start]
    if "\n" in between or "\r" in between:
        return False
    lefts, _tops, rights, _bottoms = grids.at(word.look.angle)
    if word.leftward:
        gap = min(lefts[last.start : last.end]) - max(rights[word.start : word.end])
        return -_BACK * word.look.size < gap < _NUMBER * word.look.size
    gap = lefts[word.start] - rights[last.end - 1]
    return -_BACK * word.look.size < gap < GAP * word.look.size


def _piece(glyphs: Glyphs, looks: Looks, stretch: _Stretch, grids: _Grids) -> list[Piece]:
    """The stretch as a piece, in a list; none when its characters say nothing."""
    lefts, tops, rights, bottoms = grids.at(stretch.look.angle)
    text = glyphs.text
    order: Sequence[int] = range(stretch.start, stretch.end)
    if stretch.leftward:
        objects = [looks.at(glyphs.places[place])[0] for place in order]
        order = in_reading_order(text, order, objects, lefts, rights, turned=grids.turned)
    words = "".join(text[place] for place in order) if stretch.leftward else text[stretch.start : stretch.end]
    near, far = (rights, lefts) if stretch.leftward else (lefts, rights)
    edges = smooth(words, [near[place] for place in order], [far[place] for place in order], stretch.leftward)
    if clean(words) != words or "  " in words:
        words, edges = settled(words, edges)
    if not words.strip():
        return []
    return [
        Piece(
            text=words,
            edges=tuple(edges),
            top=min(tops[stretch.start : stretch.end]),
            bottom=max(bottoms[stretch.start : stretch.end]),
            baseline=stretch.look.baseline,
            size=stretch.look.size,
            style=stretch.look.style,
            angle=stretch.look.angle,
            leftward=stretch.leftward,
            spaced=text[max(0, stretch.start - 1) : stretch.start].isspace(),
        )
    ]
