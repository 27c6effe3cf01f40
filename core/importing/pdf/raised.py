"""Tells what stands higher or lower than its line: numbers of notes, powers, ordinals."""

import re

from core.importing.pdf.lines import Line
from core.importing.pdf.pieces import Piece

_SMALLER = 0.9
"""Of the line's type size."""
_SHIFT = 0.15
"""Type sizes."""
_LABEL = re.compile(r"\d{1,3}|[*∗†‡§¶#]{1,4}|[a-z]")


def raised(line: Line, piece: Piece) -> bool:
    """Whether a piece of a line stands higher than it, in smaller type."""
    return piece.size < _SMALLER * line.size and line.baseline - piece.baseline > _SHIFT * line.size


def lowered(line: Line, piece: Piece) -> bool:
    """Whether it stands lower."""
    return piece.size < _SMALLER * line.size and piece.baseline - line.baseline > 0.6 * _SHIFT * line.size


def is_label(text: str) -> bool:
    """Whether some characters may be the number or the sign of a note."""
    return bool(_LABEL.fullmatch(text.strip()))


def opens_note(line: Line) -> bool:
    """Whether a line begins with the raised number of a note."""
    first = line.pieces[0]
    return len(line.pieces) > 1 and raised(line, first) and is_label(first.text)
