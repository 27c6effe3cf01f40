"""The annotations of the article on the page, and which one is current: a change repaints what it changes."""

from collections.abc import Sequence

from core.model.annotation import Annotation
from ui.annotations.changed import changed
from ui.reader.marks import Mark
from ui.reader.page import Page
from ui.reader.placing import Placing
from ui.reader.sheet import Sheet

MANY = 40
"""Annotations that change at once from which on the whole page is painted: finding their lines would cost more."""


class Marked:
    """Keeps highlights, cards and tabs true to the annotations it is given."""

    def __init__(self, page: Page, placing: Placing) -> None:
        self.annotations: dict[int, Annotation] = {}
        self.current: int | None = None
        self._page = page
        self._placing = placing
        self._sheet: Sheet | None = None

    def lie_on(self, sheet: Sheet | None) -> None:
        """Mark another sheet: the same article set anew, or, after `forget`, another one."""
        self._sheet = sheet
        if sheet is not None:
            sheet.set_annotations(self.annotations.values())
            sheet.overlay.current = self.current

    def forget(self) -> None:
        """Have no annotations; what is typed is handed on."""
        self._placing.margin.clear()
        self.annotations, self.current, self._sheet = {}, None, None

    def show(self, annotations: Sequence[Annotation]) -> list[int]:
        """Show these as they are now, and return the ids of those that came, went or changed."""
        before, self.annotations = self.annotations, {one.id: one for one in annotations}
        different = changed(before, self.annotations)
        if self._sheet is not None:
            touched = [mark for id_ in different for mark in self._sheet.show(id_, self.annotations.get(id_))]
            self._repaint(touched)
            self._placing.margin.set_annotations(annotations)
            self._placing.show_tabs()
        return different

    def choose(self, id: int | None) -> bool:  # noqa: A002 - the word of the record
        """Make another annotation current, or none; False when it was so already."""
        if id == self.current:
            return False
        before, self.current = self.current, id
        if self._sheet is not None:
            marks = [self.mark(one) for one in (before, id)]
            self._sheet.overlay.current = id
            self._repaint([mark for mark in marks if mark is not None])
        self._placing.margin.set_current(id)
        self._placing.show_tabs()
        return True

    def mark(self, id: int | None) -> Mark | None:  # noqa: A002
        """Where an annotation stands on the page."""
        return self._sheet.overlay.highlights.get(id) if self._sheet is not None and id is not None else None

    def _repaint(self, marks: Sequence[Mark]) -> None:
        if len(marks) > MANY:
            self._page.viewport().update()
        elif marks:
            self._page.touch(*((mark.start, mark.end) for mark in marks))
