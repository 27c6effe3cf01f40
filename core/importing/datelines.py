"""Tells a line that says when (and where, and by whom) an article appeared from a sentence that holds a date."""

import re
from dataclasses import dataclass

from core.importing.bylines import authors_of, is_name, opening
from core.importing.dates import Found, find_dates
from core.importing.months import WEEKDAYS

_LIMIT = 200
"""Code points of the longest dateline."""
_PUBLISHED = (
    r"publié(?:e)?|published|posted|first published|veröffentlicht|erstellt|publicado|pubblicato|gepubliceerd|paru|"
    r"mis en ligne|issued|released|date|datum|fecha|data|stand|نشر(?:ت)?|نُشر|تاريخ النشر|"
    r"опубликовано|дата|公開日?|発行日?|"
    r"配信|掲載|发布(?:时间|日期)?|發布(?:時間|日期)?|发表于|發表於|日期|时间"
)
_MODIFIED = (
    r"mise? à jour|modifiée?|actualisée?|updated|last updated|modified|last modified|aktualisiert|geändert|actualizado|"
    r"aggiornato|bijgewerkt|atualizado|تحديث|آخر تحديث|обновлено|更新(?:日|时间|日期)?|最終更新日?"
)
_MODIFIED_BEFORE = re.compile(
    rf"(?:{_MODIFIED})\s*(?:le|on|am|el|il|op|em|at|:|：|-)?\s*(?:{'|'.join(WEEKDAYS)})?[\s,.:]*$", re.IGNORECASE
)
_FILLER = re.compile(
    rf"(?<!\w)(?:{_PUBLISHED}|{_MODIFIED}|last|le|la|on|am|el|il|op|em|at|à|a|um|om|ore|las|the|dernière|et|and|"
    rf"und|y|e|في|"
    r"heures?|h|uhr|est|edt|et|pst|pdt|gmt|utc|cet|cest|bst|ist|jst|local time|heure de paris|hrs?|"
    rf"temps de lecture|lecture|reading time|read|lesezeit|minutes?|mins?|min|{'|'.join(WEEKDAYS)})(?!\w)",
    re.IGNORECASE,
)
_LEFT_OVER = re.compile(r"[\W\d_]+")
_PLACE = re.compile(r"^[^\W\d_][\w’'. -]{1,30}(?:\([\w’'. -]{2,30}\))?$")
_SMALL = ("de", "du", "des", "la", "le", "les", "sur", "en", "sous", "upon", "of", "del", "am", "an", "bei")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """What a date line says: `published` in ISO 8601, and who wrote."""

    published: str
    authors: tuple[str, ...]


def read_dateline(line: str) -> Dateline | None:
    """What a line says when it is a dateline and nothing else."""
    if len(line) > _LIMIT:
        return None
    dates = find_dates(line)
    if not dates or len(dates) > 3:
        return None
    rest = _without(line, dates)
    before, authors = _byline_in(rest)
    left = _FILLER.sub(" ", before)
    if not _is_nothing_or_place(left):
        return None
    return Dateline(published=_published(line, dates), authors=authors)


def _published(line: str, dates: list[Found]) -> str:
    """The first date that is not said to be of a change, else the first: it is the nearest that is known."""
    first = [found.iso for found in dates if not _MODIFIED_BEFORE.search(line[: found.start])]
    return first[0] if first else dates[0].iso


def _without(line: str, dates: list[Found]) -> str:
    for found in reversed(dates):
        line = f"{line[: found.start]} | {line[found.end :]}"
    return line


def _byline_in(rest: str) -> tuple[str, tuple[str, ...]]:
    """What stands beside a byline, and its authors."""
    pieces = [piece.strip(" ,;.–—-") for piece in re.split(r"[|•·\n]", rest)]
    authors: tuple[str, ...] = ()
    others: list[str] = []
    for piece in pieces:
        bare = re.sub(rf"^(?:(?:{_PUBLISHED})\s+)(?=par\b|by\b|von\b|por\b)", "", piece, flags=re.IGNORECASE)
        names = authors_of(bare) if opening(bare) else None
        names = names if names is not None else _bare_names(piece)
        if names is not None and not authors:
            authors = names
        else:
            others.append(piece)
    return " | ".join(others), authors


def _bare_names(piece: str) -> tuple[str, ...] | None:
    """`Jane Doe | 5 March 2024`: two or three words that are all names; one word is more likely a place."""
    words = piece.split()
    filler = _FILLER.search(piece)
    return (piece,) if 2 <= len(words) <= 3 and not filler and is_name(piece) and "." not in piece[-1:] else None


def _is_nothing_or_place(left: str) -> bool:
    pieces = [piece for piece in (_tidy(piece) for piece in left.split("|")) if piece]
    if not pieces:
        return True
    words = pieces[0].split()
    named = words[0][0].isupper() and all(word in _SMALL or not word[0].islower() for word in words)
    return len(pieces) == 1 and len(words) <= 3 and named and bool(_PLACE.match(pieces[0])) and words[-1] not in _SMALL


def _tidy(piece: str) -> str:
    piece = piece.strip(" \t\u00a0\u202f.,:;-–—()[]/")
    return piece if _LEFT_OVER.sub("", piece) else ""
