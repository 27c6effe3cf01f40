"""Copies of `library.db` under `backups/`: small ones often, full ones rarely, thinned so that they never fill a disk.

A small one holds everything but the words, which join again by hash from the originals or from what is left of the
database; a full one needs nothing else.
"""

import sqlite3
from collections.abc import Generator, Iterable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from core.store import clock, copying
from core.store.copies import FOLDER, Snapshot, every, read
from core.store.database import Database
from core.store.trouble import told

SMALL_EVERY = timedelta(minutes=30)
FULL_EVERY = timedelta(days=7)
CAP = 2 * 1024**3
"""Bytes that all snapshots may take together; the newest of each kind stays whatever it takes."""
LATEST = 8
"""How many of the newest small ones stay; of older ones, one a day for a week, then one a week for five."""
FULL_KEPT = 2
LATEST_ENTRY = "select coalesce((select seq from sqlite_sequence where name = 'history'), 0)"


def due(db: Database, now: datetime) -> str:
    """The kind of snapshot that is due, or an empty string. Nothing is due before something changed."""
    taken = every(db.folder)
    if db.read_only or not _changed(db, taken):
        return ""
    fulls = [one.taken for one in taken if one.kind == "full"]
    last_full = fulls[0] if fulls else datetime.fromisoformat(str(db.value("select created from library")))
    if now - last_full >= FULL_EVERY:
        return "full"
    return "small" if not taken or now - taken[0].taken >= SMALL_EVERY else ""


def take(db: Database, kind: str) -> Generator[None, None, Snapshot]:
    """Make a snapshot, `small` or `full`, then thin the older ones. Steps take milliseconds. Raises
    KnownError or OSError, leaving what was there."""
    folder = db.folder / FOLDER
    folder.mkdir(exist_ok=True)
    stamp = clock.now().replace(":", "").replace(".", "")
    target = folder / f"{kind}-{stamp}.db"
    with told(db.path):
        yield from copying.write(db.path, target, copying.full if kind == "full" else copying.small)
    made = read(target)
    if made is None:
        raise FileNotFoundError(target)
    thin(db.folder, made.taken)
    return made


def thin(library: Path, now: datetime) -> None:
    """Delete the snapshots that `spare` no longer keeps."""
    for one in spare(every(library), now):
        one.path.unlink(missing_ok=True)


def spare(snapshots: Iterable[Snapshot], now: datetime) -> tuple[Snapshot, ...]:
    """Those that may go: too many of their day or week, too many full ones, or above the cap, oldest first."""
    ordered = sorted(snapshots, key=lambda one: one.taken, reverse=True)
    kept = _spaced([one for one in ordered if one.kind == "small"], now)
    kept += [one for one in ordered if one.kind == "full"][:FULL_KEPT]
    kept += [one for one in ordered if one.kind not in ("small", "full")][:FULL_KEPT]
    newest = {one.kind: one for one in sorted(kept, key=lambda one: one.taken)}
    total = sum(one.size for one in kept)
    for one in sorted(kept, key=lambda one: one.taken):
        if total > CAP and newest[one.kind] is not one:
            kept.remove(one)
            total -= one.size
    stay = {one.path for one in kept}
    return tuple(one for one in ordered if one.path not in stay)


def _changed(db: Database, taken: tuple[Snapshot, ...]) -> bool:
    latest = int(db.value(LATEST_ENTRY))
    try:
        return latest != (_latest_entry(taken[0].path) if taken else 0)
    except sqlite3.Error:  # a snapshot that cannot be read is none
        return True


def _latest_entry(snapshot: Path) -> int:
    with closing(sqlite3.connect(f"{snapshot.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        return int(connection.execute(LATEST_ENTRY).fetchone()[0])


def _spaced(smalls: list[Snapshot], now: datetime) -> list[Snapshot]:
    kept: dict[tuple[str, int], Snapshot] = {}
    for place, one in enumerate(smalls):
        age = now - one.taken
        if place < LATEST:
            kept["latest", place] = one
        elif age < timedelta(days=7):
            kept.setdefault(("day", one.taken.toordinal()), one)
        elif age < timedelta(weeks=5):
            kept.setdefault(("week", one.taken.toordinal() // 7), one)
    return list(kept.values())
