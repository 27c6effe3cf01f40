"""Whether the open library still lies where it was opened: SQLite goes on writing into a file that nobody can find."""

from pathlib import Path

from core.errors import LibraryError
from core.translate import _


class Presence:
    """Remembers which file `library.db` was; asking again costs some microseconds."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._was = self._now()

    def gone(self) -> bool:
        """The file is not there, or another one is in its place."""
        return self._now() != self._was

    def check(self) -> None:
        """Raise LibraryError when it is gone, so that nothing is written where it would be lost."""
        if self.gone():
            raise self.error()

    def error(self) -> LibraryError:
        """The sentence for it."""
        sentence = _(
            "The library in {folder} is no longer there, and nothing is saved. Put the folder back, then open it again."
        )
        return LibraryError(sentence, folder=self._folder)

    def _now(self) -> tuple[int, int] | None:
        try:
            found = (self._folder / "library.db").stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino
