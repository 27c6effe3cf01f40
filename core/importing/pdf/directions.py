"""From what stands on paper, left to right, to the order in which it is read, for scripts that run to the left.

This is the Unicode bidirectional algorithm backwards, as far as one line of ordinary text needs it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from core.importing.pdf.pieces import Piece

_WORDY = re.compile(r"\w")
_PAIRS = {"(": ")", "[": "]", "{": "}", "«": "»", "‹": "›"}
_OPENING, _CLOSING = "".join(_PAIRS), "".join(_PAIRS.values())
_MIRROR = str.maketrans(_OPENING + _CLOSING, _CLOSING + _OPENING)


def is_leftward(pieces: Sequence[Piece], unless: bool = False) -> bool:
    """Whether most letters are read from the right; `unless` there are none."""
    right = sum(len(piece.text) for piece in pieces if piece.leftward)
    left = sum(len(piece.text) for piece in pieces if not piece.leftward and any(map(str.isalpha, piece.text)))
    return right > left if right or left else unless


def logical(pieces: Sequence[Piece], leftward: bool) -> list[Piece]:
    """The pieces of a line, given from left to right, as they are read; `leftward`: the line is read from the right.

    Runs of one direction stay together, the runs follow each other in the line's own direction, and signs go with
    what stands around them.
    """
    if not leftward and not any(piece.leftward for piece in pieces):
        return list(pieces)
    pairs = zip(pieces, _directions(pieces, leftward), strict=True)
    runs = [(way, [piece for piece, _ in group]) for way, group in groupby(pairs, key=lambda pair: pair[1])]
    ordered: list[Piece] = []
    for way, run in reversed(runs) if leftward else runs:
        ordered += map(_turned, reversed(run)) if way else run
    return ordered


def _directions(pieces: Sequence[Piece], leftward: bool) -> list[bool]:
    """For each piece whether it is read from the right; signs between two of one direction share it."""
    known = [piece.leftward if _WORDY.search(piece.text) else None for piece in pieces]
    after: list[bool] = []
    way = leftward
    for own in reversed(known):
        way = way if own is None else own
        after.append(way)
    after.reverse()
    result: list[bool] = []
    before = leftward
    for own, later in zip(known, after, strict=True):
        before = before if own is None else own
        result.append(before if own is not None or before == later else leftward)
    return result


def _turned(piece: Piece) -> Piece:
    """Signs among letters that run to the left, read from the right as these are."""
    if piece.leftward:
        return piece
    return replace(piece, text=piece.text[::-1], edges=piece.edges[::-1], leftward=True)


def shapes_named(lines: Iterable[Sequence[Piece]]) -> bool:
    """Whether a document names the brackets of such lines by their shape on paper, not by what they do: then its
    brackets fit together only when they are turned round."""
    score = 0
    for pieces in lines:
        if any(piece.leftward for piece in pieces):
            text = "".join(piece.text for piece in pieces)
            score += _fitting(text.translate(_MIRROR)) - _fitting(text)
    return score > 0


def mirrored(piece: Piece) -> Piece:
    """The piece with its brackets turned round, when it is read from the right."""
    return replace(piece, text=piece.text.translate(_MIRROR)) if piece.leftward else piece


def _fitting(text: str) -> int:
    """How many brackets close one that was opened, less those that do not."""
    waiting: list[str] = []
    score = 0
    for sign in text:
        if sign in _PAIRS:
            waiting.append(_PAIRS[sign])
        elif sign in _CLOSING:
            fits = bool(waiting) and waiting.pop() == sign
            score += 1 if fits else -1
    return score - len(waiting)
