"""What comes in is read ahead by other processes and stored in the order it was named; what fails is named too, and the
rest goes on.

Several short articles share one transaction. Nobody hears of one before it is durable: its original and its rows.
"""

import time
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice, takewhile
from pathlib import Path
from types import TracebackType
from typing import Self

from core import translate
from core.background import Ticket
from core.errors import KnownError
from core.library import wording
from core.library.adding import Adding, Incoming, Outcome
from core.library.answers import Added, Handed, Item, ItemStatus
from core.library.arrivals import Arrival, Source, arrivals, is_folder
from core.library.captures import Wanted
from core.library.capturing import Capturing, captured
from core.library.desk import Desk
from core.store import articles, revisions
from core.store.entry import Priority
from core.store.opening import sync_folder
from core.store.staging import Staging
from core.translate import _

FEW = 8
"""Files that are not worth the start of another process, unless what they are read with needs one."""
AHEAD = 512
"""Sources that are read or being read before the first of them is stored, and"""
HEAVY = 64 << 20
"""the bytes they have together: what bounds memory, and the wait for a slow one while others are read on."""
PATIENCE = 0.02
"""Seconds that one step waits for a process, or looks for sources, at most."""
SLICE = 0.01
"""Seconds of writing after which a transaction commits."""
GROUP = 64
"""Articles it holds at most."""
ENOUGH = 12
"""Articles that are worth a transaction at once; fewer wait for others for"""
PAUSE = 0.1
"""so many seconds: a commit waits for the disk, however much it holds."""


class Pending:
    """A source between being named and being stored."""

    def __init__(self, source: str, wanted: Wanted | None = None, item: Item | None = None) -> None:
        self.source = source
        self.wanted = wanted
        self.item = item
        """What became of it, when that is known already: it was passed over, or could not be read."""
        self.weight = 0
        self.ticket: Ticket | None = None
        self.adding: Adding | None = None

    @property
    def done(self) -> bool:
        """It is read, as far as it can be."""
        return self.ticket is None or self.ticket.done


class Intake:
    """One import under way. `with` ends what reads for it and forgets what it has not stored."""

    def __init__(self, desk: Desk, capturing: Capturing, tags: Sequence[str], language: str) -> None:
        with desk.db.write():  # says why, where nothing can be written
            pass
        self._desk = desk
        self._capturing = capturing
        self._tags = tuple(wording.tag(path) for path in tags)
        self._language = wording.language(language)
        self._staging = Staging(desk.folder / "originals")
        self._line = deque[Pending]()
        self._weight = 0
        self._stored = 0.0
        self._few = True
        """A person waits for it: it goes before what is imported in bulk, and is found at once."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._capturing.drop([one.ticket for one in self._line if one.ticket and not one.ticket.done])
        self._staging.close()

    def single(self, source: Source) -> Added:
        """One source, waited for; a KnownError says why it cannot be added."""
        pending = self._taken(source)
        self._line.append(pending)
        self._ask(pending)
        while (outcome := self._outcome(pending)) is None:
            self._ask_again(pending)
        record = articles.read(self._desk.db, [outcome.article])[0]
        revision = revisions.get(self._desk.db, record.revision)
        self._line.clear()
        return Added(status=outcome.status, article=record, revision=revision, change=outcome.change, loss=outcome.loss)

    def _outcome(self, pending: Pending) -> Outcome | None:
        while not pending.done:
            self._capturing.look(1.0)
        adding = self._adding(pending)
        with _durably(self._desk):
            return adding.run()

    def steps(self, sources: Iterator[Arrival], *, few: bool) -> Iterator[Item | None]:
        """An item for each; None for a step in which nothing was ready to be stored."""
        self._few = few
        left = True
        while left or self._line:
            left = left and self._fill(sources)
            self._capturing.look(0)
            if self._is_due():
                yield from self._store()
            else:
                self._capturing.look(PATIENCE)
                yield None

    def _is_due(self) -> bool:
        """Whether to store what is read in front."""
        ready = sum(1 for _one in takewhile(lambda one: one.done, islice(self._line, ENOUGH)))
        if ready in (0, ENOUGH) or ready == len(self._line):
            return bool(ready)
        return time.monotonic() - self._stored > PAUSE

    def _fill(self, sources: Iterator[Arrival]) -> bool:
        """Have as many read ahead as may be; False when there are no more."""
        until = time.monotonic() + PATIENCE
        while len(self._line) < AHEAD and self._weight < HEAVY and time.monotonic() < until:
            source = next(sources, None)
            if source is None:
                return False
            pending = self._taken(source)
            self._line.append(pending)
            if pending.wanted is not None:
                self._ask(pending)
        return True

    def _taken(self, source: Arrival) -> Pending:
        if isinstance(source, Item):
            return Pending(source.source, item=source)
        path = source if isinstance(source, Path) else None
        handed = source if isinstance(source, Handed) else Handed(data=b"", source=str(source.absolute()))
        wanted = Wanted(
            path=path,
            data=handed.data,
            # A file's name may be bytes that are no text.
            source=handed.source and handed.source.encode("utf-8", "backslashreplace").decode(),
            name=handed.name if path is None else path.name,
            address=handed.address,
            whole=handed.whole,
            language=self._language,
            staged=self._staging.path(),
            tongue=translate.language(),
        )
        return Pending(str(path or handed.source or handed.name), wanted)

    def _ask(self, pending: Pending) -> None:
        assert pending.wanted is not None
        pending.weight = len(pending.wanted.data) if pending.wanted.path is None else _size(pending.wanted.path)
        self._weight += pending.weight
        pending.ticket = self._capturing.ask(pending.wanted, weight=pending.weight, few=self._few)

    def _ask_again(self, pending: Pending) -> None:
        """What was known or staged is gone since: somebody emptied the trash, or swept."""
        assert pending.wanted is not None
        if pending.wanted.anyway:
            raise KnownError(_("{name} vanished while it was added. Add it again."), name=pending.wanted.shown)
        self._weight -= pending.weight
        pending.adding = None
        pending.wanted = replace(pending.wanted, staged=self._staging.path(), anyway=True)
        self._ask(pending)

    def _adding(self, pending: Pending) -> Adding:
        assert pending.wanted is not None
        assert pending.ticket is not None
        capture = captured(pending.ticket)
        staged, source = pending.wanted.staged, pending.wanted.source
        incoming = Incoming(capture=capture, staged=staged, source=source, tags=self._tags)
        adding = Adding(self._desk, incoming, Priority.USER if self._few else Priority.BULK)
        adding.prepare()
        return adding

    def _store(self) -> Iterator[Item]:
        """Store as many of those in front as a short transaction holds."""
        group = self._group()
        items = self._tried(group) or self._asked_again(group[0])
        self._stored = time.monotonic()
        for item in items:
            self._weight -= self._line.popleft().weight
            yield item

    def _tried(self, group: Sequence[Pending]) -> list[Item]:
        try:
            return self._written(group)
        except (KnownError, OSError) as error:
            # One of them spoilt it for all: alone, each gets what it deserves.
            return self._tried(group[:1]) if len(group) > 1 else [_failed(group[0], error)]

    def _asked_again(self, pending: Pending) -> list[Item]:
        try:
            self._ask_again(pending)
        except KnownError as error:
            return [_failed(pending, error)]
        return []

    def _group(self) -> list[Pending]:
        """Those in front that are read; one whose passages had to be carried over is last."""
        group: list[Pending] = []
        for pending in self._line:
            if not pending.done or len(group) == GROUP:
                break
            self._judge(pending)
            group.append(pending)
            if pending.adding is not None and pending.adding.carries:
                break
        return group

    def _judge(self, pending: Pending) -> None:
        if pending.item is None and pending.adding is None:
            try:
                pending.adding = self._adding(pending)
            except (KnownError, OSError) as error:
                pending.item = _failed(pending, error)

    def _written(self, group: Sequence[Pending]) -> list[Item]:
        """Items of those that were stored, in one transaction; the others must wait for the next one."""
        items: list[Item] = []
        if all(pending.adding is None for pending in group):
            return [pending.item for pending in group if pending.item is not None]
        until = time.monotonic() + SLICE
        with _durably(self._desk):
            for pending in group:
                item = pending.item or self._run(pending)
                if item is None:
                    break
                items.append(item)
                if time.monotonic() > until:
                    break
        return items

    def _run(self, pending: Pending) -> Item | None:
        assert pending.adding is not None
        outcome = pending.adding.run()
        if outcome is None:
            return None
        return Item(
            source=pending.source,
            status=outcome.status,
            article=outcome.article,
            revision=outcome.revision,
            title=outcome.title,
            change=outcome.change,
            loss=outcome.loss,
        )


@contextmanager
def _durably(desk: Desk) -> Generator[None]:
    """A write whose originals have their names on the disk before it commits."""
    with desk.db.write():
        yield
        sync_folder(desk.folder / "originals")


def _failed(pending: Pending, error: KnownError | OSError) -> Item:
    reason = str(error) if isinstance(error, KnownError) else (error.strerror or str(error))
    return Item(source=pending.source, status=ItemStatus.FAILED, error=reason)


def _size(path: Path) -> int:
    try:
        return path.lstat().st_size
    except (OSError, ValueError):  # reading it will say so
        return 0


def bring_in(
    desk: Desk, capturing: Capturing, sources: Sequence[Source], recursive: bool, tags: Sequence[str], language: str
) -> Generator[Item | None]:
    """Every source and what is in folders; each item that was given is committed."""
    folders = any(map(is_folder, sources))
    total, done = None if folders else len(sources), 0
    with Intake(desk, capturing, tags, language) as intake:
        few = not folders and len(sources) <= FEW
        for item in intake.steps(arrivals(desk.folder, sources, recursive), few=few):
            done += item is not None
            yield item and replace(item, done=done, total=total)
