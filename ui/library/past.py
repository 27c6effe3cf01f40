"""Undo and redo of what this window did to the library, each named in the menu."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from core.library import Library, Undone
from core.translate import _
from ui.messages import Messages
from ui.tasks import Tasks


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What would be undone and redone, empty for nothing."""

    undo: str = ""
    redo: str = ""

    def undo_title(self) -> str:
        """As the menu says it."""
        return _("Undo: {title}").format(title=self.undo) if self.undo else _("Undo")

    def redo_title(self) -> str:
        """As the menu says it."""
        return _("Redo: {title}").format(title=self.redo) if self.redo else _("Redo")


class Past(QObject):
    """Knows what can be undone, and does it."""

    named = Signal(Names)
    """Something else would be undone or redone now."""

    def __init__(self, tasks: Tasks, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self.names = Names()
        self._tasks, self._messages = tasks, messages
        self._soon = QTimer(self, singleShot=True, interval=0)  # what was written is painted first
        self._soon.timeout.connect(self.look)
        tasks.changed.connect(self._look_soon)

    def look(self) -> None:
        """Ask what can be undone."""
        self._tasks.run(names, then=self._heard, key="past")

    def _look_soon(self) -> None:
        self._soon.start()

    def undo(self) -> None:
        """Take back the latest change."""
        self._tasks.run(lambda lib: lib.history.undo(), then=self._done)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._tasks.run(lambda lib: lib.history.redo(), then=self._done)

    def _heard(self, found: Names) -> None:
        if found != self.names:
            self.names = found
            self.named.emit(found)

    def _done(self, undone: Undone) -> None:
        if undone.refused:
            self._messages.say(undone.refused)
        self.look()


def names(library: Library) -> Names:
    """What could be undone and redone now."""
    return Names(undo=library.history.can_undo() or "", redo=library.history.can_redo() or "")
