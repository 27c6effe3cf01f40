"""The counts beside sections and tags, asked anew after every change; those of sites and the like a little later.

In a large library they take a while: each is asked by itself, and only when nobody waits for anything else.
"""

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from core.library import Counts, Facet, Library
from core.model.annotation import Color
from core.model.change import Change
from ui.library.sidebar import Sidebar
from ui.tasks import Tasks

FACETS_FIRST = 250
"""Milliseconds from the window's making until sites, languages, years and sources are asked for: they stand below."""
FACETS_EVERY = 1000
"""Milliseconds from a change until they are asked for again, so at most once in this time."""

MOMENT = 0.01
"""Seconds for which tags are counted at a stretch."""
Steps = Iterator[Mapping[str, int] | None]
LAST = tuple(Facet)[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What the sidebar shows."""

    counts: Counts
    tags: Mapping[str, int]
    """How many articles the shelf of each tag holds, by path."""
    colors: Mapping[str, Color]
    """Of the tags that have one, by path."""

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
        self._counting = self._again = False
        """Whether tags are being counted, and whether they must be once more."""
        self._numbers: dict[Facet, Mapping[str, int]] = {}
        self._facets = QTimer(self, singleShot=True)
        self._facets.timeout.connect(self._ask_facets)

    def refresh(self, change: Change | None = None) -> None:
        """Count again; the tags only when a change may have touched them."""
        if change is None or change.tags:
            self._tags = None
        known = self._tags
        if known is not None:
            self._tasks.run(lambda lib: count(lib, known), then=self._show, key="overview", later=True)
        elif self._counting:
            self._again = True  # what is under way comes to its end, however often something changes
        else:
            self._go_on(None)
        if not self._facets.isActive() and (change is None or change.articles):
            self._facets.start(FACETS_FIRST if change is None else FACETS_EVERY)

    def _go_on(self, steps: Steps | None) -> None:
        """Count tags for a moment; whoever waits for something else by then goes first."""
        self._counting = True
        self._tasks.run(partial(_step, steps), then=self._stepped, failed=self._failed, key="overview", later=True)

    def _stepped(self, answer: Counted | Steps) -> None:
        if not isinstance(answer, Counted):
            self._go_on(answer)
            return
        self._counting = False
        self._show(answer)
        if self._again:
            self._again, self._tags = False, None
            self._go_on(None)

    def _failed(self, _error: Exception) -> None:
        self._counting = self._again = False

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
        self._sidebar.set_tags(counted.tags, counted.colors)
        self.counted.emit(counted)


def _step(steps: Steps | None, library: Library) -> Counted | Steps:
    """Everything that is counted, or, after a moment, what is left to do."""
    steps = steps or library.tags.sizing()
    until = time.monotonic() + MOMENT
    sizes = next(steps)
    while sizes is None:
        if time.monotonic() > until:
            return steps
        sizes = next(steps)
    return count(library, sizes)


def _facet(facet: Facet, library: Library) -> Mapping[str, int]:
    return library.articles.facet(facet)


def count(library: Library, tags: Mapping[str, int] | None) -> Counted:
    """Count articles, and tags unless they are known."""
    return Counted(
        counts=library.articles.counts(),
        tags=library.tags.sizes() if tags is None else tags,
        colors=library.tags.colors(),
    )
