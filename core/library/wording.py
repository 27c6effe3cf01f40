"""Strings that people and other programs hand over, made fit to be stored: titles, notes, tags."""

import re
import unicodedata

from core.errors import KnownError
from core.translate import _

UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0\ufdd1\ufeff\u202a-\u202e\u2066-\u2069]")
NOTE_LIMIT = 1_000_000
LINE_LIMIT = 2_000
TAG_LIMIT = 200


def note(text: str) -> str:
    """A note: what cannot be stored or shown is dropped, every other character stays as it was written."""
    if len(text) > NOTE_LIMIT:
        raise KnownError(_("The note is longer than {limit} characters. Shorten it."), limit=NOTE_LIMIT)
    return UNFIT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def line(text: str, limit: int = LINE_LIMIT) -> str:
    """A title, a name: one line without blanks around it."""
    clean = _one_line(text)
    if len(clean) > limit:
        raise KnownError(_("“{text}…” is longer than {limit} characters. Shorten it."), text=clean[:40], limit=limit)
    return clean


def cut(text: str) -> str:
    """A title or name that a file says, cut where a person would have been asked to shorten it."""
    return _one_line(text)[:LINE_LIMIT]


def _one_line(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(UNFIT.sub("", text).split()))


def tag(path: str) -> str:
    """A tag's path: its parts without blanks around them, no empty ones."""
    parts = (line(part, TAG_LIMIT) for part in path.split("/"))
    clean = "/".join(part for part in parts if part)
    if not clean:
        raise KnownError(_("A tag needs a name. Write one, with / between the parts of a path."))
    return line(clean, TAG_LIMIT)
