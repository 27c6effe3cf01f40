"""Two people wrote one note at once: both texts stay, under a dated line."""

import re

from core.library.desk import Desk
from core.model.annotation import Annotation
from core.store import history
from core.store.entry import Entry

LINE = re.compile(r"\n\n— \d{4}-\d\d-\d\d \d\d:\d\d, [^\n]{1,60} —\n\n")
"""What stands between two texts that were written at once."""


def written(desk: Desk, entry: Entry, seen: Annotation, now: Annotation, mine: str, typing: str) -> str:
    """The note to store when `mine` was written by somebody who saw `seen` while the library holds `now`."""
    if now.note in (seen.note, mine):
        return mine
    if mine == seen.note:
        return now.note
    if typing and history.wrote(desk.db, desk.origin, f"{typing}/{seen.id}", now.id, "note", now.note):
        return _retyped(now.note, mine)
    return _both(now.note, mine, f"\n\n— {_minute(entry.moment)}, {desk.who()} —\n\n")


def _both(theirs: str, mine: str, line: str) -> str:
    """One text when it holds the other from its first character on, else theirs, the line, mine."""
    if mine.startswith(theirs):
        return mine
    if theirs.startswith(mine):
        return theirs
    return theirs + line + mine


def _retyped(note: str, mine: str) -> str:
    """The next keystrokes of a session that has itself written `note`: only its own part gives way to them."""
    lines = list(LINE.finditer(note))
    if not lines or mine.startswith(note[: lines[-1].end()]):
        return mine
    return note[: lines[-1].end()] + mine


def _minute(moment: str) -> str:
    return moment[:16].replace("T", " ")
