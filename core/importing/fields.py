"""Reads what stands in the head of an e-mail or of a Gutenberg text: `Subject:`, `Title:`, `Author:`."""

import re
from email.utils import parsedate_to_datetime

from core.importing.bylines import plain_authors
from core.importing.dates import exact_date
from core.model.article import Metadata

_HEAD = 3_000
"""Code points in which fields are looked for."""
_FIELD = re.compile(r"^([A-Za-zÀ-ÿ][A-Za-zÀ-ÿ -]{0,24}?)\s?:[ \t\u00a0]+(\S.*(?:\n[ \t]+\S.*)*)$", re.MULTILINE)
_GUTENBERG = re.compile(r"project gutenberg(?:'s|’s)? (?:ebook|e-book|etext)|project gutenberg's", re.IGNORECASE)
_LANGUAGES = {
    "english": "en",
    "french": "fr",
    "german": "de",
    "spanish": "es",
    "italian": "it",
    "portuguese": "pt",
    "dutch": "nl",
}


def is_mail(text: str) -> bool:
    """Whether a text opens with the head of an e-mail."""
    head = text[:_HEAD].lstrip("\n").split("\n\n", 1)[0]
    names = {match.group(1).lower() for match in _FIELD.finditer(head)}
    return bool(names & {"from", "de", "von"}) and bool(
        names & {"subject", "objet", "betreff", "date", "to", "à", "an"}
    )


def is_gutenberg(text: str) -> bool:
    """Whether a text bears the head of the Gutenberg project."""
    return bool(_GUTENBERG.search(text[:_HEAD]))


def is_gutenberg_start(words: str) -> bool:
    """Whether a block is the line after which such a text begins."""
    return words.startswith("***") and "START OF" in words.upper()


def read_fields(text: str) -> Metadata:
    """What the head of such a text says about it."""
    mail = is_mail(text)
    head = text[:_HEAD].lstrip("\n").split("\n\n", 1)[0] if mail else text[:_HEAD]
    values: dict[str, str] = {}
    for match in _FIELD.finditer(head):
        values.setdefault(match.group(1).strip().lower(), " ".join(match.group(2).split()))
    title = values.get("subject") or values.get("objet") or values.get("betreff") or values.get("title") or ""
    author = values.get("from") or values.get("de") or values.get("von") or values.get("author") or ""
    return Metadata(
        title=title,
        authors=plain_authors(author),
        published=_mail_date(values.get("date", "")) if mail else "",
        language=_LANGUAGES.get(values.get("language", "").lower(), ""),
    )


def _mail_date(value: str) -> str:
    """An e-mail names its zone, so it is kept."""
    try:
        return parsedate_to_datetime(value).isoformat(timespec="seconds")
    except (ValueError, TypeError, IndexError, OverflowError):
        return exact_date(value)
