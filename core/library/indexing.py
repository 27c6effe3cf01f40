"""The search index follows the database: whoever holds the index lock drains the queue for all.

A row leaves the queue after the index has committed, so a process that is killed costs nothing but that batch.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from core import paths
from core.background import Task
from core.library.desk import Desk
from core.library.steps import Progress
from core.search.analysis import VERSION
from core.search.document import document
from core.search.engine import Document, Kind, key
from core.search.seal import Broken, Seal, secret_of
from core.store import indexed, opening, queue
from core.store.database import Database
from core.store.indexed import Words
from core.translate import _

if TYPE_CHECKING:
    from core.search.engines.whoosh_engine import WhooshEngine

BATCH = 900
"""Articles a commit holds at most, and"""
LETTERS = 4_500_000
"""the code points they have together, about: as many as Whoosh sorts in memory."""
PATIENCE = 0.05
"""Seconds to wait for the lock before looking whether whoever has it is done."""
KINDS = {"article": Kind.ARTICLE, "highlight": Kind.HIGHLIGHT, "note": Kind.NOTE}


class Indexing:
    """`lib.indexing`"""

    def __init__(self, desk: Desk, *, batch: int = BATCH) -> None:
        self._desk = desk
        self._batch = batch
        """Articles of the next commit; twice as many of the one after it, as nobody was in the way."""
        self._db = desk.db
        uid = opening.uid(desk.db)
        self.folder = paths.index_folder(desk.folder, uid)
        """Where the index lies; it may be deleted at any time."""
        self._version = f"{VERSION} {uid}"
        self._engine: WhooshEngine | None = None
        self._task: Task | None = None
        self.in_background = False
        """Another process indexes: what is written is found a moment later."""

    def pending(self) -> int:
        """How many articles wait to be indexed."""
        return queue.pending(self._db)

    def start(self) -> None:
        """From now on another process indexes; call it again whenever something was written: that costs nothing."""
        first = not self.in_background
        self.in_background = not self._db.read_only
        running = self._task is not None and self._task.alive
        if self.in_background and not running and (first or self.pending()):
            from core.library.indexer import run

            self._task = Task(run, self._desk.folder)

    def close(self) -> None:
        """Give the files back; an indexer that runs is ended, which costs it nothing."""
        if self._task is not None:
            self._task.kill()
        if self._engine is not None:
            self._engine.close()
        self._task = self._engine = None

    def drain(self, *, wait: bool = True) -> None:
        """Index what waits, or wait for whoever is doing it; without `wait`, leave it to them."""
        for _step in self.steps(wait=wait):
            pass

    def steps(self, *, wait: bool = True) -> Iterator[Progress]:
        """Drain the queue, a commit a step; nothing is left to do when another process has done it meanwhile."""
        while self.pending() or not self.is_sound():
            try:
                with self._lock().acquire(timeout=PATIENCE):
                    yield from self._drained(self._opened())
                return
            except Timeout:
                if not wait:
                    return

    def hurry(self) -> None:
        """Index what a person has just done, nothing else, unless another process is at it."""
        with suppress(Timeout, Broken), self._lock().acquire(timeout=PATIENCE):
            engine = self.engine()
            while queue.is_urgent(self._db):
                self._commit_some(engine)

    def rebuild(self) -> Iterator[Progress]:
        """Throw the index away and make it again from the database."""
        with self._lock():
            yield from self._drained(self._anew())

    def engine(self) -> "WhooshEngine":
        """The index as it is now; raises `Broken` when it must be built anew, which `drain` does."""
        if self._engine is None:
            self._engine = _engine_class()(self.folder, self._seal())
        self._engine.refresh()
        return self._engine

    def is_sound(self) -> bool:
        """The index can be opened."""
        try:
            self.engine()
        except Broken:
            return False
        return True

    def problems(self) -> Sequence[str]:
        """Sentences that name where index and database disagree; none when they agree or are about to."""
        try:
            missing, extra = self._differences(self.engine())
        except Broken:
            if not any(path.suffix != ".lock" for path in self.folder.glob("*")):
                return []  # it was never built, or deleted, which anyone may do
            return [_("The search index is damaged. The next search makes it again.")]
        waiting = {row.article for row in queue.take(self._db, -1)}
        return [
            sentence.format(count=count)
            for count, sentence in (
                (len(missing - waiting), _("The search index does not hold what {count} articles say now.")),
                (len(extra - waiting), _("The search index holds words of {count} articles that they do not have.")),
            )
            if count
        ]

    def mend(self) -> None:
        """Have an index that cannot be opened built anew by whoever indexes."""
        self._seal().void()
        if not self._db.read_only and not self.pending():
            queue.add_all(self._db)

    def repair(self) -> None:
        """Queue the articles that index and database disagree on."""
        missing, extra = self._differences(self.engine())
        if missing or extra:
            queue.add(self._db, missing | extra)

    def _differences(self, engine: "WhooshEngine") -> tuple[set[int], set[int]]:
        """Articles of which the index lacks something, and those of which it has something that is not there."""
        have = engine.documents()
        want = {_key(words): (words.article, words.signature) for words in indexed.signatures(self._db)}
        missing = {article for key, (article, signature) in want.items() if have.get(key) != (article, signature)}
        return missing, {article for key, (article, _signature) in have.items() if key not in want}

    def _lock(self) -> FileLock:
        self.folder.mkdir(parents=True, exist_ok=True)
        return FileLock(self.folder / "index.lock")

    def _seal(self) -> Seal:
        return Seal(self.folder, self._version, secret_of(paths.cache_root()))

    def _opened(self) -> "WhooshEngine":
        """The index, built anew if it does not hold. Only for who has the lock."""
        try:
            return self.engine()
        except Broken:
            return self._anew()

    def _anew(self) -> "WhooshEngine":
        # The queue first: killed in between, the index is still broken and this is done again.
        if not self._db.read_only:
            queue.add_all(self._db)
        if self._engine is not None:
            self._engine.close()
        self._engine = _engine_class().create(self.folder, self._seal())
        return self._engine

    def _drained(self, engine: "WhooshEngine") -> Iterator[Progress]:
        if self._db.read_only:
            missing, extra = self._differences(engine)
            wrong = sorted(missing | extra)
            for start in range(0, len(wrong), BATCH):
                yield self._indexed(engine, wrong[start : start + BATCH])
            return
        done = 0
        while self.pending():
            done += self._commit_some(engine)
            self._batch = min(BATCH, 2 * self._batch)
            yield Progress(done=done, total=done + self.pending(), what=_("Indexing"))
        engine.tidy()

    def tidy(self) -> None:
        """Make few segments of many, unless another process is at it: a search asks each of them."""
        with suppress(Timeout, Broken), self._lock().acquire(timeout=PATIENCE):
            engine = self.engine()
            while not self.pending() and engine.tidy():
                pass

    def is_untidy(self) -> bool:
        """There is something for `tidy` to do."""
        return self.engine().is_untidy()

    def _indexed(self, engine: "WhooshEngine", articles: Iterable[int]) -> Progress:
        batch = Batch()
        for article in articles:
            batch.add(self._db, engine, article)
        batch.commit(engine)
        return Progress(what=_("Indexing"))

    def _commit_some(self, engine: "WhooshEngine") -> int:
        """One commit; what a person has just done goes before the rest and is committed by itself."""
        rows = queue.take(self._db, self._batch)
        batch = Batch()
        taken: list[int] = []
        for row in rows:
            hurried = not rows[0].urgent and queue.is_urgent(self._db)
            if taken and (row.urgent != rows[0].urgent or hurried or batch.letters > LETTERS):
                break
            taken.append(row.id)
            batch.add(self._db, engine, row.article)
        batch.commit(engine)
        queue.done(self._db, taken)
        return len(taken)


class Batch:
    """What one commit changes in the index: documents of those articles alone that have changed."""

    def __init__(self) -> None:
        self.letters = 0
        """Code points of the documents to add."""
        self._adds: list[Document] = []
        self._deletes: set[int] = set()

    def add(self, db: Database, engine: "WhooshEngine", article: int) -> None:
        """Bring the documents of an article up to date."""
        have = engine.documents(article)
        want = {_key(words): words for words in indexed.read(db, article)}
        self._deletes |= have.keys() - want.keys()
        for found, words in want.items():
            if have.get(found) != (article, words.signature):
                self._adds.append(_document(words))
                self.letters += sum(map(len, words.fields.values()))

    def commit(self, engine: "WhooshEngine") -> None:
        """Change it, if there is anything to change."""
        if self._adds or self._deletes:
            engine.apply(self._adds, self._deletes)


def _engine_class() -> "type[WhooshEngine]":
    """Loaded with the first search or the first write to the index: a window that opens needs neither."""
    from core.search.engines.whoosh_engine import WhooshEngine

    return WhooshEngine


def _key(words: Words) -> int:
    return key(KINDS[words.kind], words.id)


def _document(words: Words) -> Document:
    return document(KINDS[words.kind], words.id, words.article, words.signature, words.language, words.fields)
