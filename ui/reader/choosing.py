"""Which of several passages is meant where they overlap: asked by a small list, answered by mouse or keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from ui.reader.chooser import Chooser
from ui.reader.reshaping import standing

if TYPE_CHECKING:
    from ui.reader.reader import Reader
    from ui.reader.views import View


class Choosing:
    """One view's. While the list is open, the passage it points at is the current one."""

    def __init__(self, reader: Reader, view: View, done: Callable[[], object]) -> None:
        self._reader, self._view = reader, view
        self.chooser = Chooser(view.area)
        self.chooser.meant.connect(reader.choose)
        self.chooser.chosen.connect(done)
        self.chooser.left.connect(self._give_back)
        self._offered: tuple[int, ...] = ()
        """What was offered last, until one turned to something else."""

    def click(self, point: QPointF, passages: Sequence[int]) -> None:
        """Passages overlap where one clicked: the shortest is meant, with each further click the next one."""
        current = self._reader.current_annotation()
        again = current in passages and self._offered == tuple(passages)
        index = (passages.index(current) + 1) % len(passages) if again and current is not None else 0
        self._offer(point, passages, passages[index])

    def open(self) -> None:
        """Offer the passages that overlap the current one, or at the caret."""
        passages, point = self.here()
        if passages and point is not None:
            current = self._reader.current_annotation()
            self._offer(point, passages, current if current in passages else passages[0])

    def here(self) -> tuple[list[int], QPointF | None]:
        """The passages one could choose among, shortest first, and where they lie in the document."""
        standings = {one.id: span for one in self._reader.marked.annotations.values() if (span := standing(one))}
        current = self._reader.current_annotation()
        head = self._view.pencil.ends()[1]
        span = standings[current] if current in standings else (head, head + 1)
        met = [id_ for id_, other in standings.items() if other[0] < span[1] and span[0] < other[1]]
        met.sort(key=lambda id_: standings[id_][1] - standings[id_][0])
        both = self._view.pencil.edges(met[0]) if len(met) > 1 else None
        return (met, both[0].p2()) if both is not None else ([], None)

    def stop(self) -> None:
        """Offer nothing any more."""
        self._offered = ()
        if self.chooser.isVisible():
            self.chooser.hide()

    def _offer(self, point: QPointF, passages: Sequence[int], meant: int) -> None:
        self.stop()
        self._reader.choose(meant)
        self._offered = tuple(passages)
        view = QRectF(self._view.area.viewport().geometry()).adjusted(8, 8, -8, -8)
        at = point - self._view.area.to_document(QPointF(0, 0)) + self._view.area.viewport().pos()
        shown = [self._reader.marked.annotations[id_] for id_ in passages if id_ in self._reader.marked.annotations]
        self.chooser.show_at(at, shown, meant, view)

    def _give_back(self) -> None:
        """The keyboard goes back to the words, unless something else has taken it."""
        if self.chooser.rows.hasFocus() or self._view.area.window().focusWidget() in (None, self.chooser.rows):
            self._view.area.setFocus()
