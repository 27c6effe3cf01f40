"""The characters of a page become a tree, within limits: nothing is fetched or run, no depth or length breaks it."""

import re
from dataclasses import dataclass

import lxml.etree as etree
from lxml import html

from core.errors import KnownError
from core.translate import _

_HEAVY = (
    "script",
    "style",
    "svg",
    "template",
    "iframe",
    "object",
    "embed",
    "canvas",
    "map",
    "link",
    "select",
    "datalist",
)
_LONGEST_NAMES = 2_000
"""Characters of an element's names or style: each is looked through many times."""
_MOST = 150_000
"""Elements of a page: a book has a tenth of them."""
_UNENDING = re.compile(r"</?(?:embed|keygen|wbr)(?=[\s/>])[^<>]*>", re.IGNORECASE)
"""Elements without content: the parser waits for their end, and takes all that follows for theirs."""
_PARKED = re.compile(r"""data:[^"'()<>\s]{2000,}""")
"""Long addresses that hold their data: a parser has a limit, and every copy of the tree would copy them."""
_CROWDED = re.compile(r"<([A-Za-z][\w:-]*+)[^<>]{10000,}+>")
_MOST_ATTRIBUTES = 500
"""Of one element: a parser's time grows with their square."""
_PARKING = "data:,parked-"
_LOUD = re.compile(r"<(script|style|svg)\b|<!--", re.IGNORECASE)
_ENDS = {name: re.compile(f"</{name}" if name else "-->", re.IGNORECASE) for name in ("script", "style", "svg", "")}
_LAYERS = re.compile(
    r"</?(?:font|b|i|u|s|a|span|em|strong|small|big|center|div|section|article|main|nobr|tt|abbr|ins|del|q|cite)\b[^>]*>",
    re.IGNORECASE,
)
"""Tags that pages forget to close, so that all the rest lies inside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A page's elements, and the long `data:` addresses that were taken out of it."""

    root: html.HtmlElement
    parked: tuple[str, ...] = ()

    def address(self, value: str) -> str:
        """An address as the page wrote it."""
        if not value.startswith(_PARKING):
            return value
        number = value.removeprefix(_PARKING)
        return self.parked[int(number)] if number.isdecimal() and int(number) < len(self.parked) else ""


def parse(source: str, name: str = "") -> Tree:
    """The tree of a page's characters; a KnownError when its elements lie too deep in each other."""
    parked: list[str] = []

    def park(match: re.Match[str]) -> str:
        parked.append(match.group())
        return f"{_PARKING}{len(parked) - 1}"

    source = _CROWDED.sub(_thinned, _UNENDING.sub("", _PARKED.sub(park, source)))
    root = _parsed(source)
    if root is None:
        root = _parsed(_LAYERS.sub(" ", _quiet(source)))
    if root is None:
        raise _beyond(name)
    return Tree(root=root, parked=tuple(parked))


def _thinned(match: re.Match[str]) -> str:
    """A tag as it is, or without its attributes when they are thousands."""
    return f"<{match.group(1)}>" if match.group().count("=") > _MOST_ATTRIBUTES else match.group()


def lightened(tree: Tree, name: str = "") -> list[html.HtmlElement]:
    """Takes out of the tree what nobody reads but costs time at every copy; linked data stays. Gives all elements left.

    Who holds them keeps their Python objects from being made anew at every look. A KnownError when there are too many.
    """
    root = tree.root
    for script in list(root.iter("script")):
        if "ld+json" in (script.get("type") or "").lower():
            script.tag = "ld-json"
    etree.strip_elements(root, *_HEAVY, with_tail=False)
    for script in list(root.iter("ld-json")):
        script.tag = "script"
    elements = list(root.iter())
    if len(elements) > _MOST:
        raise _beyond(name)
    for element in elements:
        for attribute in ("class", "id", "style"):
            value = element.get(attribute)
            if value and len(value) > _LONGEST_NAMES:
                element.set(attribute, value[:_LONGEST_NAMES])
    return elements


def _beyond(name: str) -> KnownError:
    return KnownError(
        _("{name} is nested too deeply, or made of too many parts, to be read. Save its text alone and add that."),
        name=name or _("The text"),
    )


def _quiet(source: str) -> str:
    """The source without scripts, styles and comments; one that never ends takes the rest, as in browsers."""
    pieces: list[str] = []
    start = 0
    while match := _LOUD.search(source, start):
        pieces.append(source[start : match.start()])
        end = _ENDS[(match.group(1) or "").lower()].search(source, match.end())
        start = end.start() if end else len(source)
    return " ".join([*pieces, source[start:]])


def _parsed(source: str) -> html.HtmlElement | None:
    """The root, None when the parser met one of its limits: what follows would be missing without a word."""
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, default_doctype=False
    )
    try:
        root = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        root = html.document_fromstring("<html><body></body></html>")
    limited = any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log)
    return None if limited else root
