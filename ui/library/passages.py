"""What is done with passages: the reader asks, the library writes, the reader shows what was written."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from core.library import Annotated, Library, Split
from core.model.annotation import Annotation, Color, Style
from core.model.change import Change
from core.model.place import Region
from ui.library.note_saver import NoteSaver
from ui.library.reading import Reading
from ui.reader.reader import Reader
from ui.tags.suggesting import vocabulary
from ui.tasks import Tasks

Written = Callable[[Annotation], object]


class Passages(QObject):
    """Joins the reader's wishes and `lib.passages`. What could not be saved is not shown."""

    def __init__(self, reader: Reader, reading: Reading, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._reader = reader
        self._reading = reading
        self._tasks = tasks
        self._notes = NoteSaver(tasks, reading)
        self._listen()

    def highlight(self, color: Color | None = None, style: Style | None = None) -> None:
        """Mark the selected words, or give the highlight one is at another colour or style."""
        self._reader.wishes.highlight(color, style)

    def add(
        self, start: int | None, end: int | None, *, color: Color | None = None, style: Style | None = None,
        then: Written | None = None, region: Region | None = None,
    ) -> None:  # fmt: skip
        """Mark `[start, end)` (code points) or a region there, or write a note on the whole article."""
        article, pen = self._reading.article, self._reader.wishes.pen
        if article is None:
            return
        pen.take(color, style)
        color, style = pen.color, pen.style
        self._tasks.run(
            lambda lib: lib.passages.add(article.id, start=start, end=end, color=color, style=style, region=region),
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
            self._offer_tags(current)

    def paint(self, annotation: int, color: Color) -> None:
        """Give a highlight another colour."""
        self._reader.wishes.pen.take(color)
        seen = self._reading.annotations.get(annotation)
        if seen is not None:
            self._tasks.run(lambda lib: lib.passages.edit(seen, color=color), then=self._changed)

    def remove(self, annotation: int) -> None:
        """Put a passage into the trash."""
        self._reader.flush()
        self._tasks.run(
            lambda lib: lib.passages.trash([annotation]), then=lambda _change: self._reading.take(annotation)
        )

    def restyle(self, annotation: int, style: Style) -> None:
        """Underline a passage, or highlight it again."""
        seen = self._reading.annotations.get(annotation)
        if seen is not None:
            self._tasks.run(lambda lib: lib.passages.edit(seen, style=style), then=self._changed)

    def move(self, annotation: int, start: int, end: int) -> None:
        """Give a passage other ends; what could not be written shows as it was."""
        seen = self._reading.annotations.get(annotation)
        place = seen.place if seen is not None else None
        if seen is None or place is None or place.start is None or place.end is None:
            return
        before = place.start, place.end

        def undo(_error: Exception) -> None:
            self._reader.views.view.pencil.preview(annotation, before, None)

        self._reader.views.view.pencil.preview(annotation, (start, end), None)
        self._tasks.run(lambda lib: lib.passages.move(seen, start, end), then=self._changed, failed=undo)

    def merge(self, annotations: Sequence[int]) -> None:
        """Make one passage of several."""
        self._reader.flush()
        self._tasks.run(
            lambda lib: lib.passages.merge(annotations), then=lambda answer: self._merged(annotations, answer)
        )

    def split(self, annotation: int, at: int) -> None:
        """Make two passages of one, before a code point."""
        self._reader.flush()
        seen = self._reading.annotations.get(annotation)
        if seen is not None:
            self._tasks.run(lambda lib: lib.passages.split(seen, at), then=self._halved)

    def _listen(self) -> None:
        reader, wishes = self._reader, self._reader.wishes
        wishes.style_changed.connect(self.restyle)
        wishes.moved.connect(self.move)
        wishes.merge_requested.connect(self.merge)
        wishes.split_requested.connect(self.split)
        reader.highlight_requested.connect(self._highlight)
        reader.note_requested.connect(self._add_note)
        reader.tag_requested.connect(self._add_tags)
        reader.article_note_requested.connect(lambda: self.add(None, None, then=self._edit_note))
        reader.note_edited.connect(self._notes.edit)
        reader.color_changed.connect(self.paint)
        reader.tags_requested.connect(self._offer_tags)
        reader.tags_changed.connect(self._retag)
        reader.remove_requested.connect(self.remove)

    def _highlight(self, start: int, end: int, region: Region | None, color: Color, style: Style) -> None:
        self.add(start, end, color=color, style=style, region=region)

    def _add_note(self, start: int, end: int, region: Region | None) -> None:
        self.add(start, end, then=self._edit_note, region=region)

    def _add_tags(self, start: int, end: int, region: Region | None) -> None:
        self.add(start, end, then=self._edit_tags, region=region)

    def _offer_tags(self, annotation: int) -> None:
        self._tasks.run(vocabulary, then=lambda known: self._reader.edit_tags(annotation, known))

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

    def _merged(self, annotations: Sequence[int], answer: Annotated) -> None:
        for one in annotations:
            if one != answer.annotation.id:
                self._reading.take(one)
        self._reading.put(answer.annotation)
        self._choose(answer.annotation)

    def _halved(self, answer: Split) -> None:
        self._reading.put(answer.first)
        self._reading.put(answer.second)
        self._choose(answer.first)

    def _choose(self, annotation: Annotation) -> None:
        if annotation.id in self._reading.annotations:
            self._reader.choose(annotation.id)

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
