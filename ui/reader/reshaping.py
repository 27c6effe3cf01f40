"""Making one passage of several and two of one: which are meant by what is selected, chosen or clicked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from core.model.annotation import Annotation
from core.model.place import Status
from core.model.spoken import region_of

if TYPE_CHECKING:
    from ui.reader.reader import Reader

Range = tuple[int, int]


class Reshaping:
    """One reader's. It only asks."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._known: tuple[Mapping[int, Annotation], dict[int, Range]] = ({}, {})

    def touching(self) -> tuple[int, ...]:
        """The passages that would be merged: all that the selection touches, else the current one and its neighbour."""
        standing = self._standing()
        selected, current = self._reader.selection(), self._reader.current_annotation()
        if selected:
            met = tuple(id_ for id_, span in standing.items() if span[0] < selected[1] and selected[0] < span[1])
            return met if len(met) > 1 else ()
        if current is None or current not in standing:
            return ()
        here = standing[current]
        low, high = self._reach(here)
        near = [id_ for id_, span in standing.items() if span[0] <= high and span[1] >= low and id_ != current]
        after = [id_ for id_ in near if standing[id_] >= here]
        chosen = (
            min(after, key=lambda id_: standing[id_])
            if after
            else max(near, key=lambda id_: standing[id_], default=None)
        )
        return (current, chosen) if chosen is not None else ()

    def cut(self, at: int | None = None) -> tuple[int, int] | None:
        """The passage that would be split and where: at `at`, at the edge of the selection, or at the caret."""
        standing, selected = self._standing(), self._reader.selection()
        places = [at] if at is not None else list(selected or (self._reader.views.view.pencil.ends()[1],))
        for place in places:
            inside = [id_ for id_, span in standing.items() if self._parts(span, place)]
            if inside:
                current = self._reader.current_annotation()
                inside.sort(key=lambda id_: (id_ != current, standing[id_][1] - standing[id_][0]))
                return inside[0], place
        return None

    def merge(self) -> None:
        """Ask to make one passage of those that touch."""
        ids = self.touching()
        if ids:
            self._reader.clear_selection()
            self._reader.wishes.merge_requested.emit(ids)

    def split(self, at: int | None = None) -> None:
        """Ask to make two passages of one."""
        cut = self.cut(at)
        if cut is not None:
            self._reader.clear_selection()
            self._reader.wishes.split_requested.emit(*cut)

    def held(self) -> set[str]:
        """The words that hold now, for `when` of commands."""
        current = self._reader.current_annotation()
        found = {
            "mergeable": bool(self.touching()),
            "splittable": self.cut() is not None,
            "passage": current is not None and current in self._standing(),
            "colorable": bool(self._reader.selection()) or current is not None or self._reader.wishes.pen.drawn,
        }
        return {word for word, holds in found.items() if holds}

    def _standing(self) -> dict[int, Range]:
        """Every passage of words, by the order of their beginnings."""
        annotations = self._reader.marked.annotations
        if self._known[0] is not annotations:
            found = ((one.id, standing(one)) for one in annotations.values())
            placed = [(id_, span) for id_, span in found if span is not None]
            self._known = (annotations, dict(sorted(placed, key=lambda one: (one[1], one[0]))))
        return self._known[1]

    def _words(self, start: int, end: int) -> str:
        return self._reader.sheet.text.value[start:end] if self._reader.sheet else ""

    def _reach(self, span: Range) -> Range:
        """The passage with the blanks around it: what stands in or at this touches it."""
        words = self._reader.sheet.text.value if self._reader.sheet else ""
        low, high = span
        while 0 < low <= len(words) and words[low - 1].isspace():
            low -= 1
        while high < len(words) and words[high].isspace():
            high += 1
        return low, high

    def _parts(self, span: Range, at: int) -> bool:
        return span[0] < at < span[1] and bool(self._words(span[0], at).strip() and self._words(at, span[1]).strip())


def standing(one: Annotation) -> Range | None:
    """Where its words stand; None when it has none in the text as it is."""
    place = one.place
    if place is None or place.start is None or place.end is None or place.status is Status.ORPHAN or region_of(one):
        return None
    return place.start, place.end
