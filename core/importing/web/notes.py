"""Finds the footnotes of a page: the numbers in its lines, the notes they lead to, and the links that lead back."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from lxml.html import HtmlElement

from core.importing.web.tags import BLOCKS

_LABEL = re.compile(r"[\[(]?\s*((?:note |n\.? ?)?\d{1,4}|[*†‡§¶]{1,4}|[a-z]{1,2}|[ivxlc]{1,6})\s*[\])]?", re.IGNORECASE)
_SAYS = re.compile(
    r"(?:^|[\s_:-])(?:foot-?|end-?|side-?)?(?:notes?|noteref|fn|fnref|sdfootnote\w*|cite[_-]?(?:note|ref)\w*|reference)\d*(?=$|[\s_:-])",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"[\s↩↑⤴^⏎←▲⇧\ufe0e\ufe0f]*|back(?: to (?:text|top|content))?|retour(?: au texte)?|zurück", re.IGNORECASE
)
_MOST = 5_000
"""Links inside a page that are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """A page's footnotes, by their elements."""

    references: Mapping[HtmlElement, str] = field(default_factory=dict[HtmlElement, str])
    """Links in the text, with the label of the note each leads to."""
    bodies: Mapping[HtmlElement, str] = field(default_factory=dict[HtmlElement, str])
    """The notes' own block elements, with their labels."""
    returns: frozenset[HtmlElement] = frozenset()
    """Links of notes that lead back into the text."""
    targets: frozenset[str] = frozenset()
    """Names inside the page that its links lead to."""


def read_notes(body: HtmlElement) -> Notes:
    """The footnotes of a page, and the names its own links lead to."""
    links = [(link, unquote(name)) for link in body.iter("a") if (name := _name_of(link))][:_MOST]
    wanted = {name for _link, name in links}
    places = _named(body, wanted) if wanted else {}
    order = {element: number for number, element in enumerate(body.iter())} if places else {}
    references: dict[HtmlElement, str] = {}
    bodies: dict[HtmlElement, str] = {}
    for link, name in links:
        label = _label(link)
        target = places.get(name)
        later = target is not None and order.get(target, 0) > order.get(link, 0)
        note = _block_of(target) if label and target is not None and later else None
        if note is None or target is None or note in link.iterancestors() or not _is_note(link, target, note):
            continue
        references[link] = bodies.setdefault(note, label)
    references = {
        link: label for link, label in references.items() if not any(up in bodies for up in link.iterancestors())
    }
    kept = set(references.values())
    bodies = {note: label for note, label in bodies.items() if label in kept}
    returns = frozenset(link for link, _name in links if link not in references and _leads_back(link, bodies))
    return Notes(references=references, bodies=bodies, returns=returns, targets=frozenset(places))


def _name_of(link: HtmlElement) -> str:
    href = (link.get("href") or "").strip()
    return href[1:] if href.startswith("#") and len(href) > 1 else ""


def _named(body: HtmlElement, wanted: set[str]) -> dict[str, HtmlElement]:
    places: dict[str, HtmlElement] = {}
    for element in body.iter():
        for name in (element.get("id"), element.get("name")):
            if name and name in wanted:
                places.setdefault(name, element)
    return places


def _label(link: HtmlElement) -> str:
    words = " ".join("".join(link.itertext()).split())
    match = _LABEL.fullmatch(words) if len(words) <= 12 else None
    return match.group(1) if match else ""


def _block_of(element: HtmlElement) -> HtmlElement | None:
    """The block that a named place begins or is."""
    while element.tag not in BLOCKS:
        parent = element.getparent()
        if parent is None:
            return None
        element = parent
    return None if element.tag in ("body", "tr", "tbody", "table", "ol", "ul") else element


def _is_note(link: HtmlElement, target: HtmlElement, note: HtmlElement) -> bool:
    """Raised, or named as one, or answered by a link back."""
    parent = link.getparent()
    raised = (parent is not None and parent.tag == "sup") or next(link.iter("sup"), None) is not None
    if raised or any(_says(one) for one in (link, parent, target, note) if one is not None):
        return True
    names = {name for one in (link, parent) if one is not None for name in (one.get("id"), one.get("name")) if name}
    return any(unquote(_name_of(back)) in names for back in note.iter("a"))


def _says(element: HtmlElement) -> bool:
    values = (element.get(name) for name in ("class", "id", "role", "rel", "epub:type", "name"))
    return any(
        value and (_SAYS.search(value) or value in ("doc-noteref", "doc-footnote", "doc-endnote")) for value in values
    )


def _leads_back(link: HtmlElement, bodies: Mapping[HtmlElement, str]) -> bool:
    note = next((up for up in link.iterancestors() if up in bodies), None)
    if note is None:
        return False
    words = "".join(link.itertext()).strip()
    return bool(_BACK.fullmatch(words)) or words.strip("[]().") == bodies[note]
