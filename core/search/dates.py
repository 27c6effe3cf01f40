"""Ranges of dates as they are typed: `2024`, `2024-01..2024-06`, `>2023-05`, `<7d`.

Dates are kept as ISO 8601 text, each as precise as it is known, and compare as text: `2024-04` stands before
`2024-04-25T15:05`, and `~` after everything that begins alike.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

EVER = "0"
NEVER = "~"
DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}

_DATE = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d{2}(?::\d{2}(?::\d{2})?)?)?)?)?"
_ONE = re.compile(rf"(<=|>=|<|>)?({_DATE})", re.IGNORECASE)
_SPAN = re.compile(rf"({_DATE})?\.\.({_DATE})?", re.IGNORECASE)
_AGE = re.compile(r"(<=|>=|<|>)?(\d{1,4})([dwmy])", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """From `first` on, up to but without `end`; both compare as text with ISO 8601 dates."""

    first: str
    end: str


def dates(typed: str, now: datetime | None = None) -> Dates | None:
    """The range that was typed, or None when it is none. Ages (`<7d`) count back from `now` (UTC)."""
    if (found := _SPAN.fullmatch(typed)) and (found[1] or found[2]):
        return Dates(first=_iso(found[1]) or EVER, end=_iso(found[2]) + NEVER)
    if found := _ONE.fullmatch(typed):
        return _compared(found[1] or "=", _iso(found[2]))
    if found := _AGE.fullmatch(typed):
        moment = (now or datetime.now(UTC)) - timedelta(days=int(found[2]) * DAYS[found[3].lower()])
        since = moment.isoformat(timespec="seconds")[:19]
        return Dates(first=EVER, end=since) if (found[1] or "<").startswith(">") else Dates(first=since, end=NEVER)
    return None


def _iso(date: str | None) -> str:
    return (date or "").upper()


def _compared(sign: str, date: str) -> Dates:
    return {
        "=": Dates(first=date, end=date + NEVER),
        "<": Dates(first=EVER, end=date),
        "<=": Dates(first=EVER, end=date + NEVER),
        ">": Dates(first=date + NEVER, end=NEVER),
        ">=": Dates(first=date, end=NEVER),
    }[sign]
