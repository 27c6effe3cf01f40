"""Reads who signed an article below its last words: a line that says so, or a name at the right edge."""

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from core.importing.bylines import is_name
from core.importing.web.author_names import LONGEST, names_in
from core.importing.web.found import Found
from core.model.text import BlockKind

_SAYS = re.compile(
    r"(?:autor(?:in(?:nen)?|en)?|auteure?s?|authors?|autore)(?:\s*:\s*|\s+)(?=[^\W\d_]\S*\s)", re.IGNORECASE
)
_RIGHT = re.compile(r"text-align\s*:\s*(?:right|end)", re.IGNORECASE)
_FEWEST, _MOST = 2, 4
"""Words of a name that stands alone in its line."""
_LEVELS = 3
"""Elements around a line that may say where it is set."""


def signed(found: Sequence[Found], site: str) -> tuple[str, ...]:
    """The authors that a line after the title names, when all such lines name the same."""
    said: dict[tuple[str, ...], None] = {}
    for one in found:
        if one.kind is BlockKind.PARAGRAPH and not one.hidden and not one.chrome and len(one.words) <= LONGEST:
            said.setdefault(_named(one, site))
    said.pop((), None)
    return next(iter(said)) if len(said) == 1 else ()


def _named(one: Found, site: str) -> tuple[str, ...]:
    words = one.words.strip()
    opening = _SAYS.match(words)
    if opening:
        names = names_in([words[opening.end() :].rstrip(".")], site, strict=True)
        return names if all(" " in name for name in names) else ()
    alone = _FEWEST <= len(words.split()) <= _MOST and is_name(words) and _at_the_right(one.element)
    return names_in([words], site, strict=True) if alone else ()


def _at_the_right(element: HtmlElement) -> bool:
    """Whether a line is set at the right edge, as signatures are."""
    around = [element, *element.iterancestors()][:_LEVELS]
    return any((up.get("align") or "").lower() == "right" or _RIGHT.search(up.get("style") or "") for up in around)
