"""What is done with passages: the reader asks, the library writes, the reader shows what was written."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from core.library import Annotated, Library
from core.model.annotation import Annotation, Color
from core.model.change import Change
from core.model.place import Region
from ui.library.note_saver import NoteSaver
from ui.library.reading import Reading
from ui.reader.reader import Reader
from ui.tasks import Tasks

Written = Callable[[Annotation], object]


class Passages(QObject):
    """Joins the reader's wishes and `lib.passages`. What could not be saved is not shown."""

    def __init__(
        self, reader: Reader, reading: Reading, tasks: Tasks, tags: Callable[[], Sequence[str]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.color = Color.YELLOW
        self._reader = reader
        self._reading = reading
        self._tasks = tasks
        self._tags = tags
        self._notes = NoteSaver(tasks, reading)
        self._listen()

    def highlight(self, color: Color | None = None) -> None:
        """Highlight the selected words."""
        selection = self._reader.selection()
        if selection is not None:
            self.add(*selection, color=color, region=self._reader.views.view.region())

    def add(
        self, start: int | None, end: int | None, *, color: Color | None = None, then: Written | None = None,
        region: Region | None = None,
    ) -> None:  # fmt: skip
        """Highlight `[start, end)` (code points) or a region there, or write a note on the whole article."""
        article = self._reading.article
        if article is None:
            return
        self.color = color or self.color
        chosen = self.color
        self._tasks.run(
            lambda lib: lib.passages.add(article.id, start=start, end=end, color=chosen, region=region),
            then=lambda answer: self._added(answer, (start, end), then),
        )

    def note(self) -> None:
        """Write a note on the selection, on the highlight one is at, else on the whole article."""
        selection, current = self._reader.selection(), self._reader.current_annotation()
        if selection is not None:
            self.add(*selection, then=self._edit_note, region=self._reader.views.view.region())
        elif current is not None:
            self._reader.edit_note(current)
        else:
            self.add(None, None, then=self._edit_note)

    def tag(self) -> None:
        """Tag the selection or the highlight one is at."""
        selection, current = self._reader.selection(), self._reader.current_annotation()
        if selection is not None:
            self.add(*selection, then=self._edit_tags, region=self._reader.views.view.region())
        elif current is not None:
            self._reader.edit_tags(current, tuple(self._tags()))

    def paint(self, annotation: int, color: Color) -> None:
        """Give a highlight another colour."""
        self.color = color
        seen = self._reading.annotations.get(annotation)
        if seen is not None:
            self._tasks.run(lambda lib: lib.passages.edit(seen, color=color), then=self._changed)

    def remove(self, annotation: int) -> None:
        """Put a passage into the trash."""
        self._reader.flush()
        self._tasks.run(
            lambda lib: lib.passages.trash([annotation]), then=lambda _change: self._reading.take(annotation)
        )

    def _listen(self) -> None:
        reader = self._reader
        reader.highlight_requested.connect(self._highlight)
        reader.note_requested.connect(self._add_note)
        reader.tag_requested.connect(self._add_tags)
        reader.article_note_requested.connect(lambda: self.add(None, None, then=self._edit_note))
        reader.note_edited.connect(self._notes.edit)
        reader.color_changed.connect(self.paint)
        reader.tags_requested.connect(self._offer_tags)
        reader.tags_changed.connect(self._retag)
        reader.remove_requested.connect(self.remove)

    def _highlight(self, start: int, end: int, region: Region | None, color: Color) -> None:
        self.add(start, end, color=color, region=region)

    def _add_note(self, start: int, end: int, region: Region | None) -> None:
        self.add(start, end, then=self._edit_note, region=region)

    def _add_tags(self, start: int, end: int, region: Region | None) -> None:
        self.add(start, end, then=self._edit_tags, region=region)

    def _offer_tags(self, annotation: int) -> None:
        self._reader.edit_tags(annotation, tuple(self._tags()))

    def _added(self, answer: Annotated, asked: tuple[int | None, int | None], then: Written | None) -> None:
        self._reading.put(answer.annotation)
        # Somebody quick may have selected the next words or opened another article by now.
        free = self._reader.selection() in (None, asked)
        if answer.annotation.id in self._reading.annotations and (free or then is not None):
            self._reader.choose(answer.annotation.id)
        if then is not None:
            then(answer.annotation)

    def _changed(self, answer: Annotated) -> None:
        self._reading.put(answer.annotation)

    def _edit_note(self, annotation: Annotation) -> None:
        self._reader.edit_note(annotation.id)

    def _edit_tags(self, annotation: Annotation) -> None:
        self._offer_tags(annotation.id)

    def _retag(self, annotation: int, added: Sequence[str], removed: Sequence[str]) -> None:
        self._tasks.run(lambda lib: retag(lib, annotation, added, removed), then=self._changed)


def retag(library: Library, annotation: int, added: Sequence[str], removed: Sequence[str]) -> Annotated:
    """Put tags on an annotation and take others away."""
    change = Change()
    if added:
        change |= library.passages.tag([annotation], added)
    if removed:
        change |= library.passages.untag([annotation], removed)
    return Annotated(annotation=library.passages.get(annotation), change=change)
