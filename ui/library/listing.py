"""Which articles the list shows: a shelf in an order, loaded page by page in the library's thread."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from core.library import Library, Section, Sort
from core.model.change import Change
from ui.library.row import Row, article_row, passage_row
from ui.library.row_view import RowView
from ui.library.sidebar_model import Shelf
from ui.tasks import Tasks


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A page as the library answered it."""

    total: int
    rows: Sequence[Row]


class Order(NamedTuple):
    """By what a list is sorted, and whether that is turned round."""

    sort: Sort = Sort.ADDED
    backwards: bool = False


class Listing(QObject):
    """Joins the list and the library."""

    counted = Signal(int)
    """How many rows the shelf holds."""

    def __init__(self, view: RowView, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shelf = Shelf()
        self.order = Order()
        self._view = view
        self._tasks = tasks
        view.rows.wanted.connect(self._load)
        view.ordered = True
        view.order_wanted.connect(self._load_order)

    def show(self, shelf: Shelf, order: Order | None = None) -> None:
        """Show a shelf from its beginning."""
        self.shelf = shelf
        self.order = order or self.order
        self._view.scrollToTop()
        self._view.rows.restart()

    def sort_by(self, sort: Sort, backwards: bool = False) -> None:
        """Show the same shelf in another order."""
        self.show(self.shelf, Order(sort, backwards))

    def refresh(self, change: Change) -> None:
        """Ask again for what is in sight when a change may touch it."""
        if change.articles or change.annotations:
            self._view.rows.refresh()

    def _load(self, page: int) -> None:
        shelf, order, size = self.shelf, self.order, self._view.rows.page

        def fill(answer: Loaded) -> None:
            if (shelf, order) == (self.shelf, self.order):
                self._view.rows.fill(page, answer.total, answer.rows)
                self.counted.emit(answer.total)

        self._tasks.run(lambda lib: load(lib, shelf, order, page * size, size), then=fill, key=f"rows {page}")

    def _load_order(self) -> None:
        shelf, order = self.shelf, self.order

        def tell(every: Sequence[Row]) -> None:
            if (shelf, order) == (self.shelf, self.order):
                self._view.set_order(every)

        self._tasks.run(lambda lib: load_order(lib, shelf, order), then=tell, key="order")


def load_order(library: Library, shelf: Shelf, order: Order) -> Sequence[Row]:
    """Every row of a shelf, saying what it stands for and, outside the trash, no more."""
    if shelf.section is Section.TRASH and not shelf.tag:
        return load(library, shelf, order, 0, sys.maxsize).rows
    ids = library.articles.ids(
        section=shelf.section, tag=shelf.tag, bearing=shelf.bearing, sort=order.sort, backwards=order.backwards
    )
    return [Row(article=article, title="", body="", meta=()) for article in ids]


def load(library: Library, shelf: Shelf, order: Order, offset: int, limit: int) -> Loaded:
    """`limit` rows of a shelf from the row `offset` on."""
    if shelf.section is Section.TRASH and not shelf.tag:
        total, found = library.trash.stretch(limit=limit, offset=offset)
        rows = [article_row(article) for article in found.articles] + [passage_row(one) for one in found.annotations]
        return Loaded(total=total, rows=rows)
    page = library.articles.list(
        section=shelf.section, tag=shelf.tag, bearing=shelf.bearing, sort=order.sort, backwards=order.backwards,
        limit=limit, offset=offset,
    )  # fmt: skip
    return Loaded(total=page.total, rows=[article_row(article) for article in page.articles])
