"""Saves notes as they are typed: one write at a time for each note, and never over what somebody else wrote."""

from dataclasses import dataclass

from core.library import Annotated
from core.model.annotation import Annotation
from ui.library.reading import Reading
from ui.tasks import Tasks


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A note's text as the editor holds it, and which editing session that was."""

    text: str
    session: str


class NoteSaver:
    """Takes what is typed, whatever is under way; the last text wins over earlier ones of the same editor."""

    def __init__(self, tasks: Tasks, reading: Reading) -> None:
        self._tasks = tasks
        self._reading = reading
        self._waiting: dict[int, Typed] = {}

    def edit(self, annotation: int, text: str, session: str) -> None:
        """Save `text` as the annotation's note."""
        typed = Typed(text=text, session=session)
        if annotation in self._reading.held:
            self._waiting[annotation] = typed
            return
        seen = self._reading.annotations.get(annotation)
        if seen is not None:
            self._write(seen, typed)

    def _write(self, seen: Annotation, typed: Typed) -> None:
        self._reading.held.add(seen.id)
        self._tasks.run(
            lambda lib: lib.passages.edit(seen, note=typed.text, typing=typed.session),
            then=lambda answer: self._saved(seen, typed, answer),
            failed=lambda _error: self._failed(seen),
        )

    def _saved(self, seen: Annotation, typed: Typed, answer: Annotated) -> None:
        self._reading.held.discard(seen.id)
        merged = answer.annotation.note != typed.text
        later = self._waiting.pop(seen.id, None)
        if later is not None:
            # Its author has not seen the merged note yet: by what was seen before, the library keeps both parts.
            self._write(seen if merged else answer.annotation, later)
        else:
            self._reading.put(answer.annotation)

    def _failed(self, seen: Annotation) -> None:
        """What waits is tried: it holds everything the failed text held."""
        self._reading.held.discard(seen.id)
        later = self._waiting.pop(seen.id, None)
        if later is not None:
            self._write(seen, later)
