"""Puts accents that a file draws as signs of their own onto the letters under them, as old TeX writes `´e` for `é`."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence

_SIGNS = {
    "´": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    "ˆ": "\u0302",
    "~": "\u0303",
    "˜": "\u0303",
    "¨": "\u0308",
    "¸": "\u0327",
    "ˇ": "\u030c",
    "˘": "\u0306",
    "˚": "\u030a",
    "˙": "\u0307",
    "˝": "\u030b",
    "¯": "\u0304",
    "˛": "\u0328",
}
"""Spacing accents and the marks they mean when they stand over a letter."""
_SIGN = re.compile("[´`^ˆ~˜¨¸ˇ˘˚˙˝¯˛]")
_DOTLESS = {"ı": "i", "ȷ": "j"}
_BUCKET = 8.0
"""Points of width of the drawers that letters are kept in."""
_NEAR = 0.12
"""Heights of a letter between two that stand in one word."""

Boxes = tuple[Sequence[float], Sequence[float], Sequence[float], Sequence[float]]
"""Lefts, bottoms, rights and tops of characters."""


def accented(text: str, boxes: Boxes) -> list[tuple[int, int, str]]:
    """What to change in a page's characters, in order: from where to where, and what stands there instead."""
    signs = [match.start() for match in _SIGN.finditer(text)]
    if not signs:
        return []
    drawers = _drawers(text, boxes)
    marks: dict[int, str] = {}
    gone: set[int] = set()
    for sign in signs:
        letter = _under(sign, text, boxes, drawers)
        if letter is not None and letter not in marks:
            marks[letter] = _SIGNS[text[sign]]
            gone.add(sign)
    gone.update(blank for sign in list(gone) for blank in _blanks(sign, text, boxes, gone))
    changes = [(place, place + 1, "") for place in gone]
    changes += [(place, place + 1, _composed(text[place], mark)) for place, mark in marks.items()]
    return sorted(changes)


def _drawers(text: str, boxes: Boxes) -> dict[int, list[int]]:
    """The letters of a page by where they stand across it."""
    drawers: dict[int, list[int]] = defaultdict(list)
    for place, letter in enumerate(text):
        if letter.isalpha() and not _SIGN.match(letter):
            drawers[int(boxes[0][place] // _BUCKET)].append(place)
    return drawers


def _under(sign: int, text: str, boxes: Boxes, drawers: dict[int, list[int]]) -> int | None:
    """The letter that an accent stands over, or under: its middle lies within the letter's sides."""
    lefts, bottoms, rights, tops = boxes
    middle = (lefts[sign] + rights[sign]) / 2
    drawer = int(middle // _BUCKET)
    found: list[tuple[float, int]] = []
    for place in (place for near in range(drawer - 2, drawer + 1) for place in drawers.get(near, ())):
        height = tops[place] - bottoms[place]
        level = abs(bottoms[place] - bottoms[sign]) < 0.4 * height
        if lefts[place] <= middle <= rights[place] and level and _composes(text[place], text[sign]):
            found.append(
                (abs((lefts[place] + rights[place]) / 2 - middle) + abs(bottoms[place] - bottoms[sign]), place)
            )
    return min(found)[1] if found else None


def _composed(letter: str, mark: str) -> str:
    return unicodedata.normalize("NFC", _DOTLESS.get(letter, letter) + mark)


def _composes(letter: str, sign: str) -> bool:
    return len(_composed(letter, _SIGNS[sign])) == 1


def _blanks(sign: int, text: str, boxes: Boxes, gone: set[int]) -> Iterator[int]:
    """Blanks beside an accent that only its jump made: the letters on both sides touch."""
    before, after = sign - 1, sign + 1
    while before >= 0 and (text[before] == " " or before in gone):
        before -= 1
    while after < len(text) and (text[after] == " " or after in gone):
        after += 1
    if before < 0 or after >= len(text) or after - before < 3:
        return
    lefts, bottoms, rights, tops = boxes
    height = max(tops[before] - bottoms[before], 0.1)
    level = abs(bottoms[before] - bottoms[after]) < 0.3 * height
    if level and -height < lefts[after] - rights[before] < _NEAR * height:
        yield from (place for place in range(before + 1, after) if text[place] == " ")
