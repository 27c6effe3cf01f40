"""Words in quotation marks, as the language they are written in sets them: those inside become the inner ones."""

import re
from dataclasses import dataclass

NBSP = "\u00a0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """A language's quotation marks, with the blanks that belong to them."""

    open: str
    close: str
    inner_open: str
    inner_close: str


ENGLISH = Marks(open="“", close="”", inner_open="‘", inner_close="’")
FRENCH = Marks(open=f"«{NBSP}", close=f"{NBSP}»", inner_open="“", inner_close="”")
GERMAN = Marks(open="„", close="“", inner_open="‚", inner_close="‘")
SOUTHERN = Marks(open="«", close="»", inner_open="“", inner_close="”")
MARKS = {"fr": FRENCH, "en": ENGLISH, "de": GERMAN, "es": SOUTHERN, "it": SOUTHERN, "pt": SOUTHERN}
BLANK = r"[ \u00a0\u202f]?"
INSIDE = (
    re.compile(rf"«{BLANK}([^«»]*?){BLANK}»"),
    re.compile(r"“([^“”„]*)”"),
    re.compile(r"„([^“”„]*)[“”]"),
    re.compile(r'(?<!\w)"(?=\S)([^"]*)(?<=\S)"(?!\w)'),
)
"""Pairs of outer marks. What is not a pair (the passage begins or ends within) stays as it is."""


def quoted(words: str, language: str) -> str:
    """The words between the marks of a language (ISO 639-1; English ones for a language that is not known here)."""
    marks = MARKS.get(language.lower()[:2], ENGLISH)
    for pair in INSIDE:
        words = pair.sub(lambda found: f"{marks.inner_open}{found[1]}{marks.inner_close}", words)
    return f"{marks.open}{words}{marks.close}"
