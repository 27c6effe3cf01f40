"""The counts beside sections and tags, asked anew after every change; those of sites and the like a little later.

In a large library they take a while: each is asked by itself, and only when nobody waits for anything else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from core.library import Counts, Facet, Library
from core.model.change import Change
from ui.library.sidebar import Sidebar
from ui.tasks import Tasks

FACETS_FIRST = 250
"""Milliseconds from the window's making until sites, languages, years and sources are asked for: they stand below."""
FACETS_EVERY = 1000
"""Milliseconds from a change until they are asked for again, so at most once in this time."""

LAST = tuple(Facet)[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What the sidebar shows."""

    counts: Counts
    tags: Mapping[str, int]
    """How many articles the shelf of each tag holds, by path."""

    @property
    def empty(self) -> bool:
        """Whether the library holds nothing at all."""
        return not (self.counts.all or self.counts.trash)


class Overview(QObject):
    """Keeps the sidebar true."""

    counted = Signal(Counted)

    def __init__(self, sidebar: Sidebar, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._sidebar, self._tasks = sidebar, tasks
        self._tags: Mapping[str, int] | None = None
        """None: they may have changed since they were counted."""
        self._numbers: dict[Facet, Mapping[str, int]] = {}
        self._facets = QTimer(self, singleShot=True)
        self._facets.timeout.connect(self._ask_facets)

    def refresh(self, change: Change | None = None) -> None:
        """Count again; the tags only when a change may have touched them."""
        if change is None or change.tags:
            self._tags = None
        known = self._tags
        self._tasks.run(lambda lib: count(lib, known), then=self._show, key="overview", later=True)
        if not self._facets.isActive() and (change is None or change.articles):
            self._facets.start(FACETS_FIRST if change is None else FACETS_EVERY)

    def _ask_facets(self) -> None:
        for facet in Facet:
            self._tasks.run(
                partial(_facet, facet), then=partial(self._show_facet, facet), key=f"facet {facet}", later=True
            )

    def _show_facet(self, facet: Facet, numbers: Mapping[str, int]) -> None:
        self._numbers[facet] = numbers
        if facet is LAST:  # the others have come before it
            self._sidebar.set_facets(dict(self._numbers))

    def _show(self, counted: Counted) -> None:
        self._tags = counted.tags
        self._sidebar.set_counts(counted.counts)
        self._sidebar.set_tags(counted.tags)
        self.counted.emit(counted)


def _facet(facet: Facet, library: Library) -> Mapping[str, int]:
    return library.articles.facet(facet)


def count(library: Library, tags: Mapping[str, int] | None) -> Counted:
    """Count articles, and tags unless they are known."""
    return Counted(counts=library.articles.counts(), tags=library.tags.sizes() if tags is None else tags)
