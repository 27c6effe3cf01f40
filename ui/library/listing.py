"""Which articles the list shows: a shelf in an order, loaded page by page in the library's thread."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass

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


class Listing(QObject):
    """Joins the list and the library."""

    counted = Signal(int)
    """How many rows the shelf holds."""

    def __init__(self, view: RowView, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shelf = Shelf()
        self.sort = Sort.ADDED
        self._view = view
        self._tasks = tasks
        view.rows.wanted.connect(self._load)
        view.ordered = True
        view.order_wanted.connect(self._load_order)

    def show(self, shelf: Shelf, sort: Sort | None = None) -> None:
        """Show a shelf from its beginning."""
        self.shelf = shelf
        self.sort = sort or self.sort
        self._view.scrollToTop()
        self._view.rows.restart()

    def sort_by(self, sort: Sort) -> None:
        """Show the same shelf in another order."""
        self.show(self.shelf, sort)

    def refresh(self, change: Change) -> None:
        """Ask again for what is in sight when a change may touch it."""
        if change.articles or change.annotations:
            self._view.rows.refresh()

    def _load(self, page: int) -> None:
        shelf, sort, size = self.shelf, self.sort, self._view.rows.page

        def fill(answer: Loaded) -> None:
            if (shelf, sort) == (self.shelf, self.sort):
                self._view.rows.fill(page, answer.total, answer.rows)
                self.counted.emit(answer.total)

        self._tasks.run(lambda lib: load(lib, shelf, sort, page * size, size), then=fill, key=f"rows {page}")

    def _load_order(self) -> None:
        shelf, sort = self.shelf, self.sort

        def tell(order: Sequence[Row]) -> None:
            if (shelf, sort) == (self.shelf, self.sort):
                self._view.set_order(order)

        self._tasks.run(lambda lib: load_order(lib, shelf, sort), then=tell, key="order")


def load_order(library: Library, shelf: Shelf, sort: Sort) -> Sequence[Row]:
    """Every row of a shelf, saying what it stands for and, outside the trash, no more."""
    if shelf.section is Section.TRASH and not shelf.tag:
        return load(library, shelf, sort, 0, sys.maxsize).rows
    ids = library.articles.ids(section=shelf.section, tag=shelf.tag, bearing=shelf.bearing, sort=sort)
    return [Row(article=article, title="", body="", meta=()) for article in ids]


def load(library: Library, shelf: Shelf, sort: Sort, offset: int, limit: int) -> Loaded:
    """`limit` rows of a shelf from the row `offset` on."""
    if shelf.section is Section.TRASH and not shelf.tag:
        total, found = library.trash.stretch(limit=limit, offset=offset)
        rows = [article_row(article) for article in found.articles] + [passage_row(one) for one in found.annotations]
        return Loaded(total=total, rows=rows)
    page = library.articles.list(
        section=shelf.section, tag=shelf.tag, bearing=shelf.bearing, sort=sort, limit=limit, offset=offset
    )
    return Loaded(total=page.total, rows=[article_row(article) for article in page.articles])
