"""One open library: the front door. What it can do is in its parts, one file a subject.

The parts that a window needs later than its first picture are loaded when they are first asked for: searching and
everything that reads or writes formats would make up half of its start.
"""

from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from core.library.articles import Articles
from core.library.capturing import Capturing
from core.library.desk import Desk
from core.library.highlighters import Highlighters
from core.library.history import History
from core.library.links import Links
from core.library.mentions import Mentions
from core.library.passages import Passages
from core.library.tags import Tags
from core.library.trash import Trash
from core.store import location, opening

if TYPE_CHECKING:
    from core.library.exchange import Exchange
    from core.library.imports import Imports
    from core.library.indexing import Indexing
    from core.library.pages import Pages
    from core.library.safety import Safety
    from core.library.searching import Searching


class Library:
    """Use it from the thread that opened it, and close it: `with Library.open(folder) as lib: …`"""

    def __init__(self, desk: Desk, *, warnings: tuple[str, ...] = ()) -> None:
        self._desk = desk
        self.folder = desk.folder
        self.uid = opening.uid(desk.db)
        self.read_only = desk.db.read_only
        self.warnings = warnings
        """Sentences about where it lies: in a folder that a service synchronises, on a network."""
        self._capturing = Capturing(desk, lambda: self.indexing.in_background)
        self.articles = Articles(desk, lambda query: self.searching.select(query), self._capturing)
        self.passages = Passages(desk, lambda query: self.searching.passages(query))
        self.highlighters = Highlighters(desk)
        self.links = Links(desk)
        self.mentions = Mentions(desk)
        self.tags = Tags(desk)
        self.trash = Trash(desk)
        self.history = History(desk)

    @cached_property
    def imports(self) -> "Imports":
        """Big imports: looked at before, found again when they were cut off."""
        from core.library.imports import Imports

        return Imports(self._desk, self.uid, self._capturing)

    @cached_property
    def indexing(self) -> "Indexing":
        """The index, and whoever keeps it."""
        from core.library.indexing import Indexing

        return Indexing(self._desk)

    @cached_property
    def searching(self) -> "Searching":
        """Queries."""
        from core.library.searching import Searching

        return Searching(self._desk, self.indexing)

    @cached_property
    def pages(self) -> "Pages":
        """The pages of articles that were PDFs."""
        from core.library.pages import Pages

        return Pages(self._desk)

    @cached_property
    def safety(self) -> "Safety":
        """Checks and copies."""
        from core.library.safety import Safety

        return Safety(self._desk, self.indexing)

    @cached_property
    def exchange(self) -> "Exchange":
        """Exports and imports."""
        from core.library.exchange import Exchange

        return Exchange(self._desk, self.articles, self.passages, self.searching.select)

    @classmethod
    def open(cls, folder: Path, *, create: bool = False, origin: str = "cli") -> "Library":
        """The library in a folder; `create` makes one where there is none, `origin` names whose changes undo undoes."""
        whole = folder.expanduser().absolute()
        db = opening.open_database(whole, create=create)
        return cls(Desk(db=db, folder=whole, origin=origin), warnings=location.warnings(whole))

    def close(self) -> None:
        """Give the database and the index back, and end the processes that served this library."""
        self._capturing.close()
        for part in ("searching", "indexing", "pages"):
            if part in vars(self):
                getattr(self, part).close()
        self._desk.db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
