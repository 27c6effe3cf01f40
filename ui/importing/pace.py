"""How fast something goes and how long it still takes, said as a person would."""

import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QLocale

from core import translate
from core.translate import _, ngettext

WINDOW = 20.0
"""Seconds by which the pace is judged."""
SURE = 2.0
"""Seconds before which nothing is said about it."""


class Pace:
    """What came when; rests do not count."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._rested = 0.0
        self._since: float | None = None
        self._seen = deque([(self._now(), 0)])

    def reach(self, done: int) -> None:
        """So many are done now."""
        now = self._now()
        if now - self._seen[-1][0] >= WINDOW / 40:
            self._seen.append((now, done))
        while len(self._seen) > 2 and now - self._seen[1][0] > WINDOW:
            self._seen.popleft()

    def rest(self, resting: bool) -> None:
        """It rests, or goes on."""
        if resting and self._since is None:
            self._since = self._clock()
        elif not resting and self._since is not None:
            self._rested += self._clock() - self._since
            self._since = None

    def rate(self, done: int) -> float:
        """How many a second of late; 0 while nobody can tell."""
        start, before = self._seen[0]
        passed = self._now() - start
        return (done - before) / passed if passed >= SURE else 0.0

    def words(self, done: int, total: int | None) -> str:
        """The pace and what is left, empty while nobody can tell."""
        rate = self.rate(done)
        if rate <= 0:
            return ""
        parts = [_("{count} a second").format(count=number(round(rate)))] if rate >= 1 else []
        if total is not None and total > done:
            parts.append(left((total - done) / rate))
        return " · ".join(parts)

    def _now(self) -> float:
        """Seconds of work."""
        return (self._clock() if self._since is None else self._since) - self._rested


def left(seconds: float) -> str:
    """How long it still takes, no more precise than one can know."""
    if seconds < 60:
        return _("less than a minute left")
    minutes = round(seconds / 60)
    if minutes < 90:
        return ngettext("about {count} minute left", "about {count} minutes left", minutes).format(count=minutes)
    hours = round(seconds / 3600)
    return ngettext("about {count} hour left", "about {count} hours left", hours).format(count=hours)


def number(count: int) -> str:
    """A number as the person's language groups its digits."""
    return QLocale(translate.language()).toString(count)
