"""Finds what was missed, but belongs to the text by how it stands: among its paragraphs, in its lists and tables."""

from collections.abc import Mapping, Sequence

from lxml.html import HtmlElement

from core.importing.web.found import Found
from core.importing.web.phrases import is_teaser
from core.importing.web.tags import names
from core.model.text import BlockKind, SpanKind

_DENSE, _NOTHING_ELSE = 0.3, 0.8
"""Shares of links: over the first a block is doubtful, over the second it is hardly anything but links."""
_SURE = 60
"""Letters of a block that shows where the text stands."""
_PROSE = 80
"""Letters of a paragraph that is no tool of the page."""
_SEVERAL = 3
"""Paragraphs of one look that make it the text's own."""
_PARTS = names("p h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre code hr")
_CELLS = names("table tbody thead tfoot tr td th")
"""Tags of blocks and of what they are parts of."""
Wholes = Mapping[str, Sequence[int]]


def rescued(found: Sequence[Found], kept: set[int], title: int | None) -> set[int]:
    """The indices of blocks that were missed; `title` is the title's index."""
    if not kept:
        return set()
    wholes = _wholes(found)
    saved = _of_wholes(found, wholes, kept)
    saved |= _cousins(found, kept | saved)
    saved |= _between(found, kept | saved, title)
    saved |= _contents(found, wholes, max(kept))
    return saved | _notes(found, kept | saved)


def _wholes(found: Sequence[Found]) -> Wholes:
    """The blocks of each table, list and quote."""
    wholes: dict[str, list[int]] = {}
    for index, one in enumerate(found):
        if one.kind is BlockKind.TABLE_CELL:
            wholes.setdefault(f"table:{one.place.table}", []).append(index)
        if one.words:
            for name in one.place.inside:
                wholes.setdefault(name, []).append(index)
    return wholes


def _of_wholes(found: Sequence[Found], wholes: Wholes, kept: set[int]) -> set[int]:
    """The rest of tables, lists and quotes of which half was kept."""
    saved: set[int] = set()
    for of_whole in wholes.values():
        there = sum(found[index].letters for index in of_whole if index in kept)
        if there and there * 2 >= sum(found[index].letters for index in of_whole):
            saved.update(index for index in of_whole if not found[index].hidden)
    return saved


def _cousins(found: Sequence[Found], kept: set[int]) -> set[int]:
    """Prose that looks like the kept prose and stands in the same part of the page: a text cut by advertisements."""
    looks: dict[tuple[object, ...], int] = {}
    for index in kept:
        if _is_prose(found[index]):
            looks[_look(found[index])] = looks.get(_look(found[index]), 0) + 1
    common = {look for look, count in looks.items() if count >= _SEVERAL}
    return {index for index, one in enumerate(found) if _is_prose(one) and not _is_tool(one) and _look(one) in common}


def _is_tool(one: Found) -> bool:
    return one.chrome or one.hidden


def _is_prose(one: Found) -> bool:
    return one.element.tag == "p" and one.letters >= _PROSE and not one.links(_DENSE) and not one.place.inside


def _look(one: Found) -> tuple[object, ...]:
    """What an element, its parent and its grandparent are called, and the element around all three."""
    look: list[object] = []
    element: HtmlElement | None = one.element
    for _step in range(3):
        if element is None:
            break
        look += [element.tag, element.get("class")]
        element = element.getparent()
    return (*look, element)


def _between(found: Sequence[Found], kept: set[int], title: int | None) -> set[int]:
    """What stands among kept blocks, as their brother, and is no tool of the page; prose also under the title."""
    homes = _homes(found, kept)
    saved: set[int] = set()
    for index, one in enumerate(found):
        if index in kept or _is_tool(one) or not (one.words or one.kind is BlockKind.RULE) or is_teaser(one):
            continue
        first, last = homes.get(_home(one), (index, index))
        if title is not None and title < index < first and one.letters >= _PROSE and not one.links(_DENSE):
            saved.add(index)
        fits = one.kind is BlockKind.HEADING or not one.links(_DENSE) or _is_headed(found, index, kept | saved)
        if first < index < last and fits:
            saved.add(index)
    return saved


def _homes(found: Sequence[Found], kept: set[int]) -> dict[HtmlElement | None, tuple[int, int]]:
    """The elements that hold kept blocks, with the indices of the first and last of them."""
    homes: dict[HtmlElement | None, tuple[int, int]] = {}
    for index in sorted(kept):
        one = found[index]
        if one.letters >= _SURE and not one.links(_DENSE):
            first, _last = homes.get(_home(one), (index, index))
            homes[_home(one)] = (first, index)
    return homes


def _home(one: Found) -> HtmlElement | None:
    """The element in which a block, or the list, quote or table that it is a part of, is a child."""
    parts = _PARTS | _CELLS if one.kind is BlockKind.TABLE_CELL else _PARTS
    element: HtmlElement | None = one.element
    while element is not None and element.tag in parts:
        element = element.getparent()
    return element


def _is_headed(found: Sequence[Found], index: int, kept: set[int]) -> bool:
    """Whether a list of links stands right under a heading that stays."""
    while index > 0 and found[index].place.inside:
        index -= 1
    return found[index].kind is BlockKind.HEADING and index in kept


def _contents(found: Sequence[Found], wholes: Wholes, last: int) -> set[int]:
    """Tables of contents: lists of nothing but links into the text."""
    contents: set[int] = set()
    for name, of_whole in wholes.items():
        is_list = name.startswith("list:") and len(of_whole) > 1 and of_whole[0] < last
        if is_list and all(_leads_inside(found[index]) and not _is_tool(found[index]) for index in of_whole):
            contents.update(of_whole)
    return contents


def _leads_inside(one: Found) -> bool:
    links = [str(span.attrs.get("href", "")) for span in one.spans if span.kind is SpanKind.LINK]
    return one.links(_NOTHING_ELSE) and bool(links) and all(link.startswith("#") for link in links)


def _notes(found: Sequence[Found], kept: set[int]) -> set[int]:
    """The footnotes that the text refers to."""
    labels = {span.attrs.get("note") for index in kept for span in found[index].spans if span.kind is SpanKind.NOTE_REF}
    return {
        index
        for index, one in enumerate(found)
        if one.kind is BlockKind.FOOTNOTE and one.attrs.get("note") in labels and not one.hidden
    }
