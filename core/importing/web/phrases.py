"""Knows the phrases by which pages lead away from an article: to others of theirs, to lists of readers, to networks."""

import re

from core.importing.web.found import Found
from core.model.text import BlockKind

_TEASER = re.compile(
    r"\s*(?:read (?:more|also|next|the full)|related|see also|more (?:on|from|stories|news)|don[’']t miss|recommended|"
    r"you may (?:also )?like|popular|trending|sign up|subscribe|follow us|lire aussi|à lire|voir aussi|"
    r"sur le même sujet|lesen sie|mehr zum|siehe auch|auch interessant|leggi anche|lee también|lea también|"
    r"te puede interesar|leia também|lees ook|читайте также|اقرأ أيضا)\b",
    re.IGNORECASE,
)
_FAREWELL = re.compile(
    r"\W*(?:copyright|©|\(c\)|all rights reserved|follow|subscribe|sign up|newsletter|comments?\b|share\b|tags?\b|"
    r"filed under|posted in|click here|get the latest|tell us|join (?:us|the)|like us|contact us|categor(?:y|ies)|"
    r"tous droits réservés|suivez|abonnez|partage[rz]|mots[- ]clés|inscrivez|folgen sie|abonnieren|teilen|schlagw|"
    r"kommentare?|compart[ei]|etiquetas|suscr[ií]b|síguenos|condividi|seguici|iscriviti|delen|volg ons|poleć|"
    r"udostępnij|поделиться|подпис)",
    re.IGNORECASE,
)
_LONGEST = 250
"""Letters of the longest farewell."""


def is_teaser(one: Found) -> bool:
    """Whether a block leads to other articles, and says so."""
    return bool(_TEASER.match(one.words)) and (one.kind is BlockKind.HEADING or one.linked * 2 >= one.letters)


def is_farewell(one: Found) -> bool:
    """Whether a block at a text's end is no part of it, by how it begins."""
    return one.letters <= _LONGEST and bool(_FAREWELL.match(one.words))
