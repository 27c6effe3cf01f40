"""From what stands on paper, left to right, to the order in which it is read, for scripts that run to the left.

This is the Unicode bidirectional algorithm backwards, as far as one line of ordinary text needs it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from core.importing.pdf.pieces import Piece, part_of

_SIGNS = re.compile(r"[\s.,:;!?…()\[\]{}«»\"“”'’–—/|]*(?P<word>.*?)[\s.,:;!?…()\[\]{}«»\"“”'’–—/|]*")
_WORDY = re.compile(r"\w")
_OPENING, _CLOSING = "([{«‹", ")]}»›"
_BRACKET = re.compile(r"[()\[\]{}«»‹›]")
_TOUCHING = 0.12
"""Type sizes of white between what touches."""
_MIRROR = str.maketrans(_OPENING + _CLOSING, _CLOSING + _OPENING)


def is_leftward(pieces: Sequence[Piece], unless: bool = False) -> bool:
    """Whether a line is read from the right: most letters are, or some among others that are (`unless`)."""
    right = sum(len(piece.text) for piece in pieces if piece.leftward)
    left = sum(len(piece.text) for piece in pieces if not piece.leftward and any(map(str.isalpha, piece.text)))
    return (right > left or (unless and right > 0)) if right or left else unless


def logical(pieces: Sequence[Piece], leftward: bool) -> list[Piece]:
    """The pieces of a line, given from left to right, as they are read; `leftward`: the line is read from the right.

    Runs of one direction stay together, the runs follow each other in the line's own direction, and signs go with
    what stands around them.
    """
    if not leftward and not any(piece.leftward for piece in pieces):
        return list(pieces)
    if leftward:
        pieces = [part for piece in pieces for part in _without_signs(piece)]
    known = _directions(pieces, leftward)
    if leftward:
        known = _with_pairs(pieces, known)
    runs = [
        (way, [piece for piece, _ in group])
        for way, group in groupby(zip(pieces, known, strict=True), key=lambda pair: pair[1])
    ]
    ordered: list[Piece] = []
    for way, run in reversed(runs) if leftward else runs:
        ordered += map(_turned, reversed(run)) if way else run
    return ordered


def oriented(text: str) -> str:
    """The words of a line that is read from the right, its brackets opening before words and closing after them.

    Files and PDFium disagree whether a bracket is named by its shape on paper or by what it does.
    """
    return _BRACKET.sub(lambda match: _by_context(text, match.start()), text)


def _by_context(text: str, place: int) -> str:
    sign = text[place]
    opens = not text[:place].rstrip(_OPENING + _CLOSING)[-1:].strip() or text[place - 1] in "“‘"
    closes = not _WORDY.match(text[place + 1 :].lstrip(_OPENING + _CLOSING)[:1])
    if opens == closes:
        return sign
    wanted = _OPENING if opens else _CLOSING
    return sign if sign in wanted else sign.translate(_MIRROR)


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


def _with_pairs(pieces: Sequence[Piece], known: Sequence[bool]) -> list[bool]:
    """Brackets around words that are read from the left go with these, when one of the pair already does."""
    result = list(known)
    waiting: list[int] = []
    for number, piece in enumerate(pieces):
        if piece.leftward or not _BRACKET.fullmatch(piece.text):
            continue
        opens = _opens(pieces, number)
        if opens:
            waiting.append(number)
        elif waiting:
            first = waiting.pop()
            if not any(result[first + 1 : number]) and not (result[first] and result[number]):
                result[first] = result[number] = False
    return result


def _opens(pieces: Sequence[Piece], number: int) -> bool:
    """Whether a bracket on paper touches the word on its right, not the one on its left."""
    own = pieces[number]
    right = pieces[number + 1].left - own.right if number + 1 < len(pieces) else own.size
    left = own.left - pieces[number - 1].right if number else own.size
    near = _TOUCHING * own.size
    return right < near <= left or (own.text in _OPENING and not left < near <= right)


def _without_signs(piece: Piece) -> list[Piece]:
    """A word read from the left, the signs at its ends apart: on a line read from the right these are the line's."""
    if piece.leftward:
        return [piece]
    match = _SIGNS.fullmatch(piece.text)
    start, end = match.span("word") if match else (0, len(piece.text))
    bounds = [*range(start), start, end, *range(end + 1, len(piece.text) + 1)]
    parts = [part_of(piece, a, b) for a, b in pairwise(bounds) if a < b]
    return [part for part in parts if part.text.strip()]


def _turned(piece: Piece) -> Piece:
    """Signs among letters that run to the left, read from the right as these are."""
    if piece.leftward:
        return piece
    return replace(piece, text=piece.text[::-1].translate(_MIRROR), edges=piece.edges[::-1], leftward=True)
