"""Takes the characters of a page out of PDFium, with their boxes, as fast as Python can ask for them."""

import ctypes
import re
import unicodedata
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from math import isfinite

import pypdfium2.raw as pdfium

from core.importing.pdf.accents import accented
from core.importing.pdf.document import Handle
from core.importing.pdf.native import ADDRESS, NUMBER, address_of, quick

_ODD = re.compile(
    "[\ud800-\udbff][\udc00-\udfff]|[\x00-\x1f\x7f-\x9f\xad\ud800-\udfff\ufffc-\uffff"
    "\ue000-\uf8ff\ufb00-\ufb06\ufb1d-\ufdff\ufe70-\ufeff]"
)
_HYPHENS = "\x02\ufffe"
"""What PDFium gives for a hyphen that ends a line; the first also for a glyph whose meaning the file does not tell."""
_BULLETS = dict.fromkeys("\uf0b7\uf06c\uf09f\uf0a1", "•") | dict.fromkeys("\uf0a7\uf06e\uf0a8", "▪") | {"\uf0d8": "➢"}
"""Bullets of symbol fonts, which have private codes."""

Change = tuple[int, int, str]
"""From where to where, and what stands there instead."""

_unicode = quick("FPDFText_GetUnicode", ctypes.c_uint, ADDRESS, NUMBER)
_text = quick("FPDFText_GetText", NUMBER, ADDRESS, NUMBER, NUMBER, ADDRESS)
_loose_box = quick("FPDFText_GetLooseCharBox", NUMBER, ADDRESS, NUMBER, ADDRESS)
_generated = quick("FPDFText_IsGenerated", NUMBER, ADDRESS, NUMBER)
_hyphen = quick("FPDFText_IsHyphen", NUMBER, ADDRESS, NUMBER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyphs:
    """The characters of a page in the order PDFium gives them; boxes are in the page's own coordinates.

    A line end stands where PDFium saw one. `places` are PDFium's own numbers of the characters.
    """

    text: str
    places: list[int]
    lefts: list[float]
    bottoms: list[float]
    rights: list[float]
    tops: list[float]
    unknown: int = 0
    """Characters that the file draws without telling what they are; they are left out."""


def count(text_page: Handle) -> int:
    """How many characters a page has."""
    return max(0, pdfium.FPDFText_CountChars(text_page))


def read_glyphs(text_page: Handle) -> Glyphs:
    """All characters of a page."""
    handle = address_of(text_page)
    number = count(text_page)
    boxes = array("f", bytes(16 * number))
    base = boxes.buffer_info()[0]
    list(map(_loose_box, repeat(handle), range(number), range(base, base + 16 * number, 16)))
    if not isfinite(sum(boxes)):
        boxes = array("f", (value if isfinite(value) else 0.0 for value in boxes))
    glyphs = Glyphs(
        text=_characters(handle, number),
        places=list(range(number)),
        lefts=list(boxes[0::4]),
        tops=list(boxes[1::4]),
        rights=list(boxes[2::4]),
        bottoms=list(boxes[3::4]),
    )
    changes = list(_changes(handle, glyphs.text))
    glyphs = replace(_changed(glyphs, changes), unknown=sum(not meant for _start, _end, meant in changes))
    return _changed(glyphs, accented(glyphs.text, (glyphs.lefts, glyphs.bottoms, glyphs.rights, glyphs.tops)))


def _characters(handle: int, number: int) -> str:
    """One code point for each of PDFium's characters; halves stay halves where it counts these."""
    buffer = (ctypes.c_ushort * (number + 1))()
    length = _text(handle, 0, number, ctypes.addressof(buffer))
    text = bytes(buffer).decode("utf-16-le", "surrogatepass")
    if length == number + 1 and len(text) == number + 1:
        return text[:-1]
    return "".join(map(_character, map(_unicode, repeat(handle), range(number))))


def _character(code: int) -> str:
    return chr(code) if code < 0x110000 else "\ufffd"


def _changed(glyphs: Glyphs, changes: Sequence[Change]) -> Glyphs:
    """The same with stretches of it exchanged: what stands for several, or for none, has the first one's box."""
    if not changes:
        return glyphs
    letters: list[str] = []
    places: list[int] = []
    done = 0
    for start, end, meant in changes:
        letters += (glyphs.text[done:start], meant)
        places += [*range(done, start), *[start] * len(meant)]
        done = end
    letters.append(glyphs.text[done:])
    places += range(done, len(glyphs.text))
    return Glyphs(
        text="".join(letters),
        places=[glyphs.places[place] for place in places],
        lefts=[glyphs.lefts[place] for place in places],
        bottoms=[glyphs.bottoms[place] for place in places],
        rights=[glyphs.rights[place] for place in places],
        tops=[glyphs.tops[place] for place in places],
        unknown=glyphs.unknown,
    )


def _changes(handle: int, text: str) -> Iterator[Change]:
    """Hyphens, ligatures, contextual forms and halves of characters put right, the unknown left out."""
    for match in _ODD.finditer(text):
        meant = _meant(handle, match.start(), match.group())
        if meant != match.group():
            yield match.start(), match.end(), meant


def _meant(handle: int, place: int, letter: str) -> str:
    if len(letter) == 2:
        return letter.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if letter in "\n\r":
        return letter if _generated(handle, place) else ""
    if letter == "\xad" or (letter in _HYPHENS and _hyphen(handle, place)):
        # A soft hyphen that is drawn is a hyphen.
        return "-"
    if letter == "\t":
        return " "
    if "\ufb00" <= letter < "\ufefd" and letter not in "\ufd3e\ufd3f":
        return unicodedata.normalize("NFKC", letter).strip()
    return _BULLETS.get(letter, letter if "\ue000" <= letter <= "\uf8ff" else "")
