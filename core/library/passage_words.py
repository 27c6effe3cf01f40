"""The words of all passages, folded and kept: a filter that is typed looks through twenty thousand in a few ms.

The index does not serve for it: it knows a new note only a second later, and finds whole words, which takes longer.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import islice

from core.store import history, listed
from core.store.database import Database

STEP = 500
"""Passages that are folded at a time: a few milliseconds."""
MARKS = re.compile("[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0670\u00ad]+")
LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "’": "'", "‘": "'"})


def folded(words: str) -> str:
    """As they are compared: without case, accents and kinds of blanks and apostrophes."""
    words = words.casefold()
    if words.isascii():
        return words
    return MARKS.sub("", unicodedata.normalize("NFKD", words.translate(LETTERS)))


class PassageWords:
    """Of one open library; read when they are first wanted, then kept up to date by its history."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._words: dict[int, str] = {}
        self._seen: int | None = None
        """The entry of the history up to which they are known; None before they are."""

    def prepare(self) -> Iterator[None]:
        """Read them step by step, before somebody types."""
        if self._seen is not None:
            return
        seen = history.latest(self._db)
        found = listed.words(self._db)
        rest = iter(found.items())
        words: dict[int, str] = {}
        while few := list(islice(rest, STEP)):
            words.update((number, folded(text)) for number, text in few)
            yield
        self._words, self._seen = words, seen

    def forget(self) -> None:
        """Nobody types any more: give the memory back."""
        self._words, self._seen = {}, None

    def holding(self, text: str, ids: Iterable[int]) -> list[int]:
        """Those passages that hold every word of `text`, in their order."""
        wanted = folded(text).split()
        self._learn()
        known = self._words
        found = [number for number in ids if number in known]
        for one in wanted:
            found = [number for number in found if one in known[number]]
        return found

    def _learn(self) -> None:
        if self._seen is None:
            for _step in self.prepare():
                pass
            return
        latest = history.latest(self._db)
        if latest != self._seen:
            touched = {one for change in history.since(self._db, self._seen) for one in change.annotations}
            found = listed.words(self._db, touched)
            self._words.update((number, folded(text)) for number, text in found.items())
            self._seen = latest
