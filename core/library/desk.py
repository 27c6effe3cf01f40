"""What every part of the library works with: its database, its folder and who is writing."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from core.store import history
from core.store.database import Database
from core.store.entry import Entry, Priority
from core.translate import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Shared by the parts of one open library."""

    db: Database
    folder: Path
    origin: str
    """Whose undo stack a write goes on: `cli`, or `window:<uid>`."""

    def recording(
        self, title: str, *, session: str = "", priority: Priority = Priority.USER
    ) -> AbstractContextManager[Entry]:
        """A write with its entry in the history, called `title` where it can be undone."""
        return history.recording(self.db, origin=self.origin, title=title, session=session, priority=priority)

    def who(self) -> str:
        """The writer's name, for two versions of a note that had to be kept side by side."""
        return _("window") if self.origin.startswith("window") else _("command line")
