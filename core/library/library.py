"""One open library: the front door. What it can do is in its parts, one file a subject."""

from pathlib import Path
from types import TracebackType
from typing import Self

from core.library.articles import Articles
from core.library.capturing import Capturing
from core.library.desk import Desk
from core.library.exchange import Exchange
from core.library.history import History
from core.library.imports import Imports
from core.library.indexing import Indexing
from core.library.passages import Passages
from core.library.safety import Safety
from core.library.searching import Searching
from core.library.tags import Tags
from core.library.trash import Trash
from core.store import location, opening


class Library:
    """Use it from the thread that opened it, and close it: `with Library.open(folder) as lib: …`"""

    def __init__(self, desk: Desk, *, warnings: tuple[str, ...] = ()) -> None:
        self._desk = desk
        self.folder = desk.folder
        self.uid = opening.uid(desk.db)
        self.read_only = desk.db.read_only
        self.warnings = warnings
        """Sentences about where it lies: in a folder that a service synchronises, on a network."""
        self.indexing = Indexing(desk)
        self.searching = Searching(desk, self.indexing)
        self._capturing = Capturing(desk, lambda: self.indexing.in_background)
        self.articles = Articles(desk, self.searching.select, self._capturing)
        self.imports = Imports(desk, self.uid, self._capturing)
        self.passages = Passages(desk, self.searching.passages)
        self.tags = Tags(desk)
        self.trash = Trash(desk)
        self.history = History(desk)
        self.safety = Safety(desk, self.indexing)
        self.exchange = Exchange(desk, self.articles, self.passages, self.searching.select)

    @classmethod
    def open(cls, folder: Path, *, create: bool = False, origin: str = "cli") -> "Library":
        """The library in a folder; `create` makes one where there is none, `origin` names whose changes undo undoes."""
        whole = folder.expanduser().absolute()
        db = opening.open_database(whole, create=create)
        return cls(Desk(db=db, folder=whole, origin=origin), warnings=location.warnings(whole))

    def close(self) -> None:
        """Give the database and the index back, and end the processes that served this library."""
        self._capturing.close()
        self.searching.close()
        self.indexing.close()
        self._desk.db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
