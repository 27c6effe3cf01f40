"""A piece of a page that a person chose: every word of it is wanted, whatever a page would call its furniture."""

from collections.abc import Mapping, Sequence

from lxml.html import HtmlElement

from core.importing.web.chrome import is_concealed, is_for_ears
from core.importing.web.found import Found
from core.importing.web.images import Image
from core.model.text import BlockKind


def laid_open(body: HtmlElement) -> None:
    """Change a tree so that a walk passes by no words but those that nobody saw."""
    for element in list(body.iterdescendants()):
        if is_concealed(element):
            element.drop_tree()
            continue
        if element.tag == "button":
            element.tag = "span"
        if is_for_ears(element):
            del element.attrib["class"]
        if element.get("aria-hidden") and not _says_again(element):
            del element.attrib["aria-hidden"]


def all_of(found: Sequence[Found], images: Mapping[HtmlElement, Image]) -> tuple[frozenset[int], frozenset[int]]:
    """The indices of all blocks that hold words, and of all pictures; pictures alone are nothing to read."""
    figures = frozenset(index for index, one in enumerate(found) if one.kind is BlockKind.FIGURE)
    words = frozenset(range(len(found))) - figures
    shown = frozenset(index for index in figures if _shows(images[found[index].element]))
    return words, shown if any(found[index].words for index in words) else frozenset()


def _shows(image: Image) -> bool:
    return bool(image.references) and not image.icon


def _says_again(element: HtmlElement) -> bool:
    """A formula as it is drawn, beside what it says."""
    parent = element.getparent()
    return parent is not None and next(parent.iter("math"), None) is not None
