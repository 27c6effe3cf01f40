"""Strings that people and other programs hand over, made fit to be stored: titles, notes, tags, dates."""

import re
import unicodedata
from datetime import datetime

from core.errors import KnownError, UsageError
from core.translate import _

UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0\ufdd1\ufeff\u202a-\u202e\u2066-\u2069]")
DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-5][0-9])?)?)?)?")
LANGUAGE = re.compile(r"([a-z]{2,3})([-_][A-Za-z0-9]{2,8})*")
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


def date(text: str) -> str:
    """A date as precise as a person knows it, `2024`, `2024-04`, `2024-04-25` or with a time; empty when unknown."""
    clean = line(text)
    if clean and not (DATE.fullmatch(clean) and _on_the_calendar(clean)):
        sentence = _("“{date}” is no date. Write it as 2024, 2024-04, 2024-04-25 or 2024-04-25T15:05.")
        raise UsageError(sentence, date=clean[:40])
    return clean


def _on_the_calendar(text: str) -> bool:
    try:
        datetime.fromisoformat(text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text)
    except ValueError:
        return False
    return True


def language(text: str) -> str:
    """A language by its ISO 639 code, without the region (`fr-CA` is `fr`); empty when unknown."""
    clean = line(text)
    found = LANGUAGE.fullmatch(clean)
    if clean and not found:
        raise UsageError(_("“{code}” is no language. Write its short code: fr, en, de."), code=clean[:40])
    return found[1] if found else ""


def tag(path: str) -> str:
    """A tag's path: its parts without blanks around them, no empty ones."""
    parts = (line(part, TAG_LIMIT) for part in path.split("/"))
    clean = "/".join(part for part in parts if part)
    if not clean:
        raise KnownError(_("A tag needs a name. Write one, with / between the parts of a path."))
    return line(clean, TAG_LIMIT)
