"""Where one has been, article by article and place by place: the one way back and forward of the window."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from ui.library.reading import Reading, Spot

MOST = 200
"""Places that are remembered; of more, the oldest are forgotten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Something that stands in the window instead of an article, as a tag's page, to come back to."""

    name: str
    """Two views of the same name are the same place: `tag politique/sécurité`."""
    show: Callable[[], object] = field(compare=False)
    """Shows it again, as it was."""


Stop = Spot | View


class Trail(QObject):
    """Places one came from and places one went back from.

    Opening an article remembers by itself. Whatever else jumps calls `remember()` before it does; a view that stands
    in the place of the article says so by `watch`, then one comes back to it as well.
    """

    moved = Signal()
    """There is another place to go back or forward to, or none any more."""
    returned = Signal()
    """An article is gone back or forward to: a view that stands in its place makes room."""

    def __init__(self, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._behind: deque[Stop] = deque(maxlen=MOST)
        self._ahead: deque[Stop] = deque(maxlen=MOST)
        self._views: list[Callable[[], View | None]] = []
        reading.leaving.connect(self.remember)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether one went back from somewhere."""
        return bool(self._ahead)

    def watch(self, view: Callable[[], View | None]) -> None:
        """Ask `view` from now on whether it is what shows instead of an article: it answers None when it is not."""
        self._views.append(view)

    def here(self) -> Stop | None:
        """Where one is now; None where there is nothing to come back to."""
        shown = (view() for view in self._views)
        return next((view for view in shown if view is not None), None) or self._reading.spot()

    def remember(self) -> None:
        """Remember where one is: call it just before a jump, so that Back returns to exactly here."""
        here = self.here()
        if here is None:
            return
        if not self._behind or not same(self._behind[-1], here):
            self._behind.append(here)
        self._ahead.clear()
        self.moved.emit()

    def back(self) -> None:
        """Return to where one was before the latest jump."""
        self._walk(self._behind, self._ahead, self.here())

    def forward(self) -> None:
        """Go again where one came back from."""
        self._walk(self._ahead, self._behind, self.here())

    def _walk(self, to: deque[Stop], other: deque[Stop], here: Stop | None) -> None:
        """Go to the last of `to` that is elsewhere and still there; the others are forgotten."""
        while to and here is not None and same(to[-1], here):
            to.pop()
        if to:
            stop = to.pop()
            if here is not None:
                other.append(here)
            if isinstance(stop, View):
                stop.show()
            else:
                self._reading.revisit(stop, gone=lambda: self._walk(to, other, None))
                self.returned.emit()
        self.moved.emit()


def same(one: Stop, other: Stop) -> bool:
    """Whether two stops are one place, whatever the window's size was."""
    if isinstance(one, Spot) and isinstance(other, Spot):
        return (one.article, one.place) == (other.article, other.place)
    return one == other
