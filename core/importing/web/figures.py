"""Chooses the pictures that belong to an article and the captions that belong to them."""

import re
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from core.importing.web.chrome import is_credited
from core.importing.web.found import Found
from core.importing.web.images import Image
from core.model.text import BlockKind

_SHARE = 0.97
"""How much of the kept text the smallest part of the page holds within which pictures are looked for."""
_ABOVE, _BELOW = 3, 3
"""Blocks above the title and below the last words among which a picture may be the article's."""
_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:\w*caption\w*|(?:photo|image|illustration)-?(?:text|credit|legend)|credits?|legende?|bildtext|bu|"
    r"bildunterschrift|cutline|copyright|rights|pie-?de-?foto|didascalia)(?=$|[\s_-])",
    re.IGNORECASE,
)
_LONGEST, _CREDIT_LONGEST = 500, 100
"""Letters of the longest caption and credit."""
_FEW = 40
"""Letters of an author's name, job and date; titles and leads have more."""
_TELLING = 14
"""Characters of a file's name that is another picture's hardly ever."""
_SIZE = re.compile(
    r"[-_@](?:\d{2,4}x\d{2,4}|\d{2,4}w|\d{2,4}px|scaled|[1-4]x)(?=\.\w+$)|(?<=/)(?:w|h|c|q|s)[_,=]?\d{2,4}(?=/)"
)
Counts = dict[HtmlElement, list[int]]
"""By element: letters of the text in it, and how many of them are kept."""


class Figures:
    """The pictures of a page, judged by the text around them."""

    def __init__(self, found: Sequence[Found], kept: frozenset[int], images: Mapping[HtmlElement, Image]) -> None:
        self._found = found
        self._kept = kept
        self._images = images
        self._counts = _letters(found, kept)
        self._whole = _container(self._counts, sum(found[index].letters for index in kept))

    def choose(self, title: int | None) -> frozenset[int]:
        """The indices of pictures and captions that are the article's; `title` is its title's index."""
        if not self._kept:
            return frozenset()
        first, last = min(self._kept), max(self._kept)
        start = title if title is not None and title < first else first
        best: dict[str, int] = {}
        for index, one in enumerate(self._found):
            if one.kind is not BlockKind.FIGURE or not start - _ABOVE <= index <= last + _BELOW:
                continue
            image = self._images[one.element]
            if self._belongs(one, image, head=start <= index < first):
                name = _name(image)
                if name not in best or image.size > self._images[self._found[best[name]].element].size:
                    best[name] = index
        return frozenset(self._captions(set(best.values())) | set(best.values()))

    def _belongs(self, one: Found, image: Image, *, head: bool) -> bool:
        if image.icon or not image.references or one.hidden or one.chrome:
            return False
        if not self._within(one):
            return head and not self._is_portrait(one)
        return not self._is_card(one)

    def _within(self, one: Found) -> bool:
        return self._whole is None or any(up is self._whole for up in one.element.iterancestors())

    def _is_card(self, one: Found) -> bool:
        """Whether the words nearest to it are not the article's: a teaser's picture, an author's portrait."""
        for up in one.element.iterancestors():
            if up is self._whole:
                return False
            every, kept = self._counts.get(up, (0, 0))
            if every:
                return kept * 2 < every
        return False

    def _is_portrait(self, one: Found) -> bool:
        """Whether the words nearest to a picture above the text are a few, as with an author's."""
        letters = (self._counts[up][0] for up in one.element.iterancestors() if up in self._counts)
        return next(letters, _FEW) < _FEW

    def _captions(self, chosen: set[int]) -> set[int]:
        """Captions of figures that stay, of tables that stay, and what is named a caption right after a picture."""
        figures = {self._found[index].place.figure for index in chosen} - {0}
        tables = {self._found[index].place.table for index in self._kept} - {0}
        captions: set[int] = set()
        near = False
        for index, one in enumerate(self._found):
            if one.kind is BlockKind.FIGURE:
                near = near or index in chosen
            elif one.kind is BlockKind.CAPTION:
                if one.place.figure in figures or one.place.table in tables or near or self._stands_alone(one):
                    captions.add(index)
            elif near and is_caption(one):
                captions.add(index)
            else:
                near = False
        return captions

    def _stands_alone(self, one: Found) -> bool:
        """A caption within the text whose picture the page lacks."""
        if not one.place.figure or one.chrome or one.hidden:
            return False
        return self._within(one) and not self._is_card(one)


def is_caption(one: Found) -> bool:
    """Whether a block's names, or those of what holds it closely, say that it is a caption or a credit."""
    if one.kind not in (BlockKind.PARAGRAPH, BlockKind.CAPTION) or one.letters > _LONGEST:
        return False
    parent = one.element.getparent()
    return any(element is not None and _CAPTION.search(element.get("class") or "") for element in (one.element, parent))


def is_credit(one: Found) -> bool:
    """Whether a short block's own names say that it is a picture's credit."""
    return one.letters <= _CREDIT_LONGEST and is_credited(one.element)


def _letters(found: Sequence[Found], kept: frozenset[int]) -> Counts:
    """How many letters each element holds, and how many of them are kept; captions count for nothing."""
    own: Counts = {}
    for index, one in enumerate(found):
        beside = one.kind is BlockKind.CAPTION or is_caption(one) or (one.place.figure and index not in kept)
        if one.letters and not beside:
            count = own.setdefault(one.element, [0, 0])
            count[0] += one.letters
            count[1] += one.letters if index in kept else 0
    every: Counts = {}
    for element, (letters, of_kept) in own.items():
        for up in (element, *element.iterancestors()):
            count = every.setdefault(up, [0, 0])
            count[0] += letters
            count[1] += of_kept
    return every


def _container(counts: Counts, letters: int) -> HtmlElement | None:
    """The smallest element that holds nearly all that is kept."""
    holding = [element for element, (_every, kept) in counts.items() if kept >= letters * _SHARE]
    return min(holding, key=lambda element: counts[element][0], default=None)


def _name(image: Image) -> str:
    """What tells two pictures apart, whatever size they are shown in."""
    first = image.references[0]
    try:
        parts = urlsplit(first)
    except ValueError:
        return first
    if parts.scheme == "data":
        return first
    path = _SIZE.sub("", parts.path)
    name = path.rsplit("/", 1)[-1]
    if "." in name:
        return name if len(name) >= _TELLING else path
    return f"{parts.netloc}{path}?{parts.query}"
