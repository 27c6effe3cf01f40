"""A library that loses nothing: check it, copy it while it is in use, make it anew from a copy."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from core.library import checking, packing, restoring
from core.library.checking import Check, Index
from core.library.desk import Desk
from core.library.stats import Stats
from core.library.stats import stats as measure
from core.library.steps import Backup, Problem, Progress, Restored, paced
from core.store import copies, snapshots
from core.store.copies import Snapshot


class Safety:
    """`lib.safety`. What takes long is an iterator whose steps take milliseconds; dropping it stops the work."""

    def __init__(self, desk: Desk, index: Index | None = None) -> None:
        self._desk = desk
        self._index = index

    def check(self, repair: bool = False) -> Iterator[Problem | Progress]:
        """Compare database, files and index with each other; `repair` rebuilds what can be rebuilt."""
        for step in checking.check(Check(desk=self._desk, index=self._index, repair=repair)):
            yield step or Progress()

    def backup(self, target: Path, *, force: bool = False) -> Iterator[Progress | Backup]:
        """Copy the whole library into one zip file; the last step is the Backup. Raises KnownError or OSError."""
        yield (yield from packing.pack(self._desk, target.absolute(), force=force))

    @staticmethod
    def restore(file: Path, to: Path) -> Iterator[Progress | Problem | Restored]:
        """Make a library in the new folder `to` from a backup or a snapshot; the last step is the Restored."""
        yield (yield from restoring.restore(file.absolute(), to.absolute()))

    def snapshots(self) -> tuple[Snapshot, ...]:
        """The copies of the database under `backups/`, newest first."""
        return copies.every(self._desk.folder)

    def snapshot(self, kind: str = "small") -> Iterator[Progress | Snapshot]:
        """Make a `small` or `full` snapshot now; the last step is the Snapshot."""
        yield (yield from paced(snapshots.take(self._desk.db, kind)))

    def snapshot_if_due(self) -> Iterator[Progress | Snapshot]:
        """Make a snapshot when something changed and the last one is old: call it at start and every few minutes."""
        kind = snapshots.due(self._desk.db, datetime.now(UTC))
        if kind:
            yield from self.snapshot(kind)

    def stats(self) -> Stats:
        """Counts by state, language, site, year and tag; bytes; where library, index and log lie."""
        return measure(self._desk)
