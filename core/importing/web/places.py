"""Knows at every moment of a walk over a page which lists, quotes, figures and tables it stands in."""

import re
from collections.abc import Mapping
from dataclasses import replace

from lxml.html import HtmlElement

from core.importing.web.chrome import is_chrome, is_unseen
from core.importing.web.found import Place
from core.importing.web.lists import ListMarkers
from core.importing.web.notes import Notes
from core.importing.web.tables import Cell, grid
from core.importing.web.tags import CODE, HEADINGS, LISTS
from core.model.text import BlockKind

_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][\w-]+)?")
_CODED = ("language-", "lang-", "highlight-source-", "sourceCode-")
"""How names of elements begin that say a programming language."""


class Places:
    """The places of the elements that are open, innermost last."""

    def __init__(self, notes: Notes, language: str = "", direction: str = "") -> None:
        """`language` and `direction` are the page's own; empty when it does not say."""
        self._notes = notes
        self._language = language
        self._open = [Place(tongue=(("direction", "rtl"),) if direction == "rtl" else ())]
        self._markers = ListMarkers()
        self._counts = {"list": 0, "quote": 0, "table": 0, "figure": 0, "item": 0}
        self._fresh: set[int] = set()
        self._cells: dict[HtmlElement, tuple[int, Cell]] = {}

    @property
    def here(self) -> Place:
        """The innermost place."""
        return self._open[-1]

    def begins_item(self) -> bool:
        """Whether the block to come is the first of its list item; asked once an item."""
        if self.here.item in self._fresh:
            self._fresh.discard(self.here.item)
            return True
        return False

    def enter(self, element: HtmlElement) -> Place:
        """A block element begins."""
        place = self._said(element)
        if is_chrome(element):
            place = replace(place, tools=(*place.tools, element))
        if is_unseen(element):
            place = replace(place, unseen=(*place.unseen, element))
        if element.get("lang") or element.get("dir"):
            place = replace(place, tongue=self._tongue(element))
        label = self._notes.bodies.get(element)
        if label is not None:
            place = replace(place, kind=BlockKind.FOOTNOTE, attrs={"note": label}, item=0)
        self._open.append(place)
        return place

    def leave(self, element: HtmlElement) -> None:
        """It ends."""
        self._open.pop()
        if element.tag in LISTS:
            self._markers.leave()

    def _said(self, element: HtmlElement) -> Place:
        """The place that an element's tag makes within the one around it."""
        here, tag = self.here, str(element.tag)
        if tag in HEADINGS:
            return replace(here, kind=BlockKind.HEADING, attrs={"level": HEADINGS[tag]})
        if tag in CODE:
            return replace(here, kind=BlockKind.CODE, attrs=_language(element))
        if tag in LISTS:
            self._markers.enter(element)
            return self._within(here, "list", kind=here.kind)
        if tag == "li":
            return self._item(here, element)
        if tag == "blockquote":
            return self._within(here, "quote", kind=BlockKind.QUOTE)
        if tag == "figure":
            return replace(here, figure=self._count("figure"))
        if tag == "figcaption" or (tag == "caption" and here.table):
            return replace(here, kind=BlockKind.CAPTION, attrs={})
        if tag == "table":
            return self._table(here, element)
        return self._cell(here, element) if element in self._cells else here

    def _count(self, name: str) -> int:
        self._counts[name] += 1
        return self._counts[name]

    def _within(self, here: Place, name: str, *, kind: BlockKind) -> Place:
        return replace(here, inside=(*here.inside, f"{name}:{self._count(name)}"), kind=kind)

    def _item(self, here: Place, element: HtmlElement) -> Place:
        if here.kind is BlockKind.FOOTNOTE:
            return here
        if not any(name.startswith("list:") for name in here.inside):
            here = self._within(here, "list", kind=here.kind)
        item = self._count("item")
        self._fresh.add(item)
        return replace(here, item=item, attrs={"marker": self._markers.marker(element)})

    def _table(self, here: Place, element: HtmlElement) -> Place:
        cells = grid(element)
        if cells is None:
            return here
        number = self._count("table")
        self._cells.update((cell, (number, place)) for cell, place in cells.items())
        return replace(here, table=number)

    def _cell(self, here: Place, element: HtmlElement) -> Place:
        number, cell = self._cells[element]
        attrs: dict[str, object] = {"table": number, "row": cell.row, "column": cell.column}
        if cell.header:
            attrs["header"] = True
        if cell.rows > 1 or cell.columns > 1:
            attrs["spans"] = [cell.rows, cell.columns]
        return replace(here, kind=BlockKind.TABLE_CELL, attrs=attrs)

    def _tongue(self, element: HtmlElement) -> tuple[tuple[str, str], ...]:
        """What an element says of its language and direction, else what those around it say."""
        said = dict(self.here.tongue)
        match = _LANGUAGE.fullmatch(element.get("lang") or "")
        if match:
            said["lang"] = match.group(1).lower()
        if said.get("lang") == self._language:
            del said["lang"]
        direction = (element.get("dir") or "").lower()
        if direction == "rtl":
            said["direction"] = direction
        elif direction == "ltr":
            said.pop("direction", None)
        return tuple(said.items())


def _language(element: HtmlElement) -> Mapping[str, object]:
    """The programming language that the names of a block of code say."""
    parent = element.getparent()
    for one in (element, *element.iterchildren("code"), *([] if parent is None else [parent])):
        for name in (one.get("class") or "").split():
            for start in _CODED:
                if name.startswith(start) and 0 < len(name) - len(start) <= 20:
                    return {"language": name.removeprefix(start)}
    return {}
