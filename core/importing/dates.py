"""Finds dates in date lines, as precise as they are written; no zone and no part of a date is invented."""

import datetime
import re
from dataclasses import dataclass

from core.importing.months import MONTHS

_NAMES = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_TIME = (
    r"(?:[\s,]*(?:[-–—|•·]\s*)?(?:(?:à|a las|alle|às|at|um|om|ore|kl\.?|في|على الساعة|الساعة|в)\s+)?"
    r"(?<!\d)(?P<hour>[01]?\d|2[0-3])(?:\s?(?:heures?|h|"
    r"[:٫時点时])\s?(?P<minute>[0-5]\d)?[分]?(?::(?P<second>[0-5]\d))?|(?=\s?[ap]\.?m))"
    r"(?!\d)(?:\s?(?P<half>[ap])\.?m\b\.?)?(?:\s?Uhr)?)?"
)
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?!\d)"
_BEFORE = r"(?<![\w/.:-])"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_BEFORE}(?P<year>(?:1[5-9]|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
        r"(?:[T ](?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:\.\d+)?)?"
        r"\s?(?P<zone>Z\b|[+-][01]\d:?[0-5]\d)?)?",
        rf"{_BEFORE}(?P<day>[0-3]?\d)(?:\s?(?:er|st|nd|rd|th|º|ª|°)\b\.?|\.)?,?\s+(?:de\s+|of\s+)?"
        rf"(?P<name>{_NAMES})\b\.?,?\s+(?:de[l]?\s+)?{_YEAR}(?:\s?(?:г|года)\b\.?)?{_TIME}",
        rf"{_BEFORE}(?P<name>{_NAMES})\b\.?\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s+{_YEAR}{_TIME}",
        rf"{_YEAR}\s?年\s?(?P<month>1[0-2]|0?[1-9])\s?月\s?(?P<day>[0-3]?\d)\s?日(?:\s?[（(].[)）])?{_TIME}",
        rf"{_BEFORE}(?P<day>[0-3]?\d)(?P<mark>[./])(?P<month>[0-1]?\d)(?P=mark){_YEAR}{_TIME}",
        rf"{_BEFORE}(?P<year>(?:1[5-9]|20)\d\d)/(?P<month>0[1-9]|1[0-2])/(?P<day>0[1-9]|[12]\d|3[01])(?!\d){_TIME}",
        rf"{_BEFORE}(?<!\d\s)(?<!\d\.\s)(?P<name>{_NAMES})\b\.?\s+{_YEAR}",
        r"(?P<year>(?:1[5-9]|20)\d\d)\s?年\s?(?P<month>1[0-2]|0?[1-9])\s?月(?!\s?\d)",
    )
)
_ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A date in a line: where it stands, in code points of the line, and its value in ISO 8601."""

    start: int
    end: int
    iso: str


def find_dates(line: str) -> list[Found]:
    """The full dates of a short line, in order of place; a day without a year is none."""
    line = line.translate(_ARABIC_DIGITS)
    found: list[Found] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(line):
            iso = _iso(match.groupdict())
            free = all(match.end() <= other.start or match.start() >= other.end for other in found)
            if iso and free:
                found.append(Found(start=match.start(), end=match.end(), iso=iso))
    return sorted(found, key=lambda one: one.start)


def exact_date(value: str) -> str:
    """The value in ISO 8601 when it is one date and nothing else (front matter, a header), else empty."""
    value = value.strip()
    if re.fullmatch(r"(?:1[5-9]|20)\d\d(?:-(?:0[1-9]|1[0-2]))?", value):
        return value
    found = find_dates(value)
    return found[0].iso if found and found[0].start <= len("Wed, ") else ""


def _iso(parts: dict[str, str | None]) -> str:
    year = int(parts["year"] or 0)
    name, day = parts.get("name"), parts.get("day")
    month = MONTHS[name.lower()] if name else int(parts.get("month") or 0)
    if parts.get("mark") == "/" and _could_be_either(int(day or 0), month):
        return ""
    if parts.get("mark") == "/" and month > 12:
        month, day = int(day or 0), str(month)
    if day is None:
        return f"{year:04}-{month:02}"
    try:
        date = datetime.date(year, month, int(day)).isoformat()
    except ValueError:
        return ""
    return date + _clock(parts)


def _could_be_either(first: int, second: int) -> bool:
    return first <= 12 and second <= 12 and first != second


def _clock(parts: dict[str, str | None]) -> str:
    if parts.get("hour") is None:
        return ""
    hour = int(parts["hour"] or 0)
    half = (parts.get("half") or "").lower()
    if half and not 1 <= hour <= 12:
        return ""
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    clock = f"T{hour:02}:{int(parts.get('minute') or 0):02}"
    if parts.get("second"):
        clock += f":{parts['second']}"
    zone = parts.get("zone") or ""
    return clock + (zone if zone in ("", "Z") or ":" in zone else f"{zone[:3]}:{zone[3:]}")
