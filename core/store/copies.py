"""The copies of `library.db` that lie under `backups/`, told by their names, and which of them is sound."""

import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from core.translate import _

FOLDER = "backups"
NAME = re.compile(r"(?P<kind>small|full|before-migrating-schema-\d+)-(?P<stamp>\d{4}-\d\d-\d\dT\d{9}Z)\.db")
STAMP = "%Y-%m-%dT%H%M%S%fZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """One copy of the database."""

    path: Path
    kind: str
    """`small`, `full`, or the name of the migration it was made before."""
    taken: datetime
    """UTC."""
    size: int
    """Bytes."""


def every(library: Path) -> tuple[Snapshot, ...]:
    """The snapshots of the library in a folder, newest first; other files there are left alone."""
    found = [read(path) for path in _files(library / FOLDER)]
    return tuple(sorted((one for one in found if one), key=lambda one: (one.taken, one.kind), reverse=True))


def newest_sound(library: Path) -> Snapshot | None:
    """The newest snapshot that opens and that SQLite finds nothing wrong with."""
    return next((one for one in every(library) if is_sound(one.path)), None)


def is_sound(path: Path) -> bool:
    """Whether SQLite opens the file, it bears a library and nothing in it is damaged."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            return bool(connection.execute("select uid from library").fetchone()) and not quick_check(connection)
    except sqlite3.Error:
        return False


def way_out(library: Path) -> str:
    """A sentence that says what to do about a damaged or lost `library.db`; it is never touched by any of this."""
    found = newest_sound(library)
    if found is None:
        return _("Copy the whole folder {path} before you do anything else.").format(path=library)
    sentence = _('Make a new library with: postil restore "{snapshot}" --to "{new}"')
    return sentence.format(snapshot=found.path, new=library.with_name(f"{library.name}-restored"))


def quick_check(connection: sqlite3.Connection) -> list[str]:
    """What SQLite finds wrong with the pages of a file; empty when nothing is."""
    found = [str(row[0]) for row in connection.execute("pragma quick_check(20)")]
    return [] if found == ["ok"] else found


def _files(folder: Path) -> list[Path]:
    return list(folder.iterdir()) if folder.is_dir() else []


def read(path: Path) -> Snapshot | None:
    """The snapshot behind a path; None when its name is none of ours."""
    named = NAME.fullmatch(path.name)
    if named is None or path.is_symlink() or not path.is_file():
        return None
    taken = datetime.strptime(named["stamp"], STAMP).replace(tzinfo=UTC)
    return Snapshot(path=path, kind=named["kind"], taken=taken, size=path.stat().st_size)
