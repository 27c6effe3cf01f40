"""Takes people's names out of what a page says of its author: without "by", job titles, agencies and addresses."""

import re
from collections.abc import Iterable

from core.importing.bylines import authors_of, is_name, plain_authors
from core.importing.web.found import key

_NO_NAME = re.compile(
    r"https?:|www\.|@\w+\.|\w\.(?:com|org|net|de|at|ch|fr|it|es|co\.uk)\b|[{}<>=*#?!|]|\d{3}|"
    r"^(?:admin(?:istrator)?|user|guest|root|webmaster|editor|author|autor(?:in)?|no[- ]author|anonym(?:ous|us)?|"
    r"unknown|unbenannt|n/a|none|null|by|von|par|posted|follow|share|contributor|name|e-?mail|visitor|publisher|agencies|"
    r"agency|facebook|twitter|youtube|linkedin|instagram|xing|rss|home|permalink|article|news|read more|"
    r"(?:veröffentlicht|published|publié|updated|aktualisiert|stand|quelle|source|bild|foto|photo)\b.*)$|"
    r"^(?-i:(?:dein|mein|unser|eu(?:e)?r)(?:e[mnrs]?)?|your|our|my|notre|votre|nos|vos)\s",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(r"[^\W\d_][\w.-]{2,24}")
"""A name that a person has on a site, which may end in a number."""
_DEGREE = re.compile(
    r"^(?:ph\.?\s?d|rdn|m\.?d|d\.?o|j\.?d|r\.?[nd]|m\.?p\.?h|m\.?b\.?a|m\.?sc?|b\.?sc?|ll\.?m|m\.?a|b\.?a|esq|jr|sr|msw|"
    r"dipl\W?\s?[\w.-]+)\.?$",
    re.IGNORECASE,
)
"""What stands behind a name after a comma and is nobody's name."""
_HANDLE = re.compile(r"\s*\(?(?<!\w)@[\w.]+\)?")
_BEFORE = re.compile(
    r"^(?:(?:zeige |alle |view |all |see |voir |tous |les |more |mehr |ver )*"
    r"(?:beiträge |posts |articles |artikel |stories |entradas |alles )(?:von|by|de|from)|"
    r"(?:ein |blog[- ]?|gast)*beitrag von|(?:veröffentlicht|geschrieben|erstellt|verfasst|eingestellt) (?:von|durch)|"
    r"(?:recipe|written|posted|published) by|publié par|(?:un )?article (?:de|par)|from|by|vo[mn]|par|por|di)"
    r"(?:\s*[:：]\s*|\s+)(?=\S)|^(?:über|about)\s|"
    r"^(?:photo by|interview|(?:texte?|words)(?:\s*(?:&|\+|und|and|et)\s*(?:fotos?|photos?|bild(?:er)?|pictures))?|"
    r"story|autor(?:in(?:nen)?|en)?|redakt(?:ion|or)|über|about|author)\s*[:：]\s*(?=\S)",
    re.IGNORECASE,
)
_LOOSE = (
    *("from", "by", "di", "text", "texte", "story", "words", "über", "about", "interview", "article", "por", "par"),
    *("von", "vom", "autor"),
)
"""Openings that a sentence may have too."""
_WITH_PICTURES = re.compile(r"^(?:texte?|words)\s*(?:&|\+|und|and|et)\s", re.IGNORECASE)
_AFTER = re.compile(
    r"(?:\s+(?:says|schreibt|sagt|on|am|vom|le|il|el|at|stand)\b.*|\s*[|•·–—(,;]\s*(?=.*\d).*|"
    r"\s*,\s*\w+(?:-\w+)*(?:in|eur|rice|er|or)\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
_ORGANISATION = re.compile(
    r"\b(?:e\.\s?V|GmbH|AG|Inc|Ltd|LLC|S\.A|SARL|gGmbH|Verlag|Stiftung|Institut|University|Universität)\b"
)
_PIECES = re.compile(r"\s*[–—|•·]\s*|\s-\s*|\n")
LONGEST = 120
"""Code points of the longest line that names authors."""
_WORDS, _HANDLE_LONGEST = 4, 25
"""Words of a name that is written unlike others; code points of a name in one word."""


def names_in_line(words: str, site: str) -> tuple[str, ...]:
    """The authors that a line near the title names, if it is such a line."""
    if len(words) > LONGEST:
        return ()
    for piece in (words, *_PIECES.split(words)):
        names = authors_of(piece)
        if names is not None:
            return names
        loose = piece.lower().startswith(_LOOSE) and not _WITH_PICTURES.match(piece)
        if _BEFORE.match(piece) and not loose:
            return names_in([piece], site, strict=True)
    return ()


def names_in(values: Iterable[str], site: str, *, strict: bool, handles: bool = False) -> tuple[str, ...]:
    """People's names; where a page's elements may say anything, only what looks like names, or a single word."""
    found: dict[str, str] = {}
    for value in values:
        value = _AFTER.sub("", _BEFORE.sub("", _HANDLE.sub("", value).strip(" ,;|·•-–—:"))).strip(" ,;|·•-–—:")
        value = re.sub(rf"\s*[,|–—-]\s*{re.escape(site)}$", "", value, flags=re.IGNORECASE) if site else value
        account = handles and bool(_ACCOUNT.fullmatch(value))
        if not value or len(value) > LONGEST or _unnamed(value, site, account=account):
            continue
        for name in _people(value):
            single = " " not in name and len(name) <= _HANDLE_LONGEST
            written = not strict and len(name.split()) <= _WORDS and not (single and name.islower())
            told = is_name(name, sure=True) or (handles and single) or written
            if told and not _DEGREE.match(name) and not _unnamed(name, site, account=account):
                found.setdefault(key(name), name)
    return tuple(found.values())


def _unnamed(value: str, site: str, *, account: bool) -> bool:
    """Whether some words cannot be a person's; only an account may be called by a number."""
    told = re.sub(r"\d+$", "", value) if account else value
    return bool(_NO_NAME.search(told)) or _same(value, site)


def are_organisations(names: Iterable[str]) -> bool:
    """Whether names say themselves that they are no people's."""
    return all(_ORGANISATION.search(name) for name in names)


def _people(value: str) -> Iterable[str]:
    if _ORGANISATION.search(value):
        return (value,)
    inverted = re.fullmatch(r"([^\W\d_][\w'’-]+), ([^\W\d_][\w.'’-]+)", value)
    if inverted:
        return (f"{inverted.group(2)} {inverted.group(1)}",)
    return plain_authors(value)


def _same(name: str, site: str) -> bool:
    one, other = key(name), key(site)
    return one == other or not one
