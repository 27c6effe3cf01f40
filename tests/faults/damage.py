"""`library.db` and `-wal` cut off at random lengths and with flipped bits: never a crash, never a quiet loss."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

from core.errors import LibraryError
from core.library import Library
from core.library.safety import Safety
from core.library.steps import Problem, Restored
from core.model.annotation import Annotation

Harm = Callable[[Path, random.Random], None]
HONEST = {"whole", "earlier", "named", "refused"}
"""Outcomes that deceive nobody."""
NOTES, LATE = 120, 6
"""Annotations in the database file, and further ones in its -wal alone."""


def prepare(folder: Path) -> tuple[Annotation, ...]:
    """A library with a snapshot of its own and further writes in its -wal, as a crash leaves it."""
    with Library.open(folder, create=True) as lib:
        article = lib.articles.add_bytes(("Une phrase parmi d’autres. " * 200).encode()).article
        for start in range(NOTES):
            lib.passages.add(article.id, start=start * 7, end=start * 7 + 12, note=f"note {start}", tags=["eau"])
        for _step in lib.safety.snapshot("full"):
            pass
        return lib.passages.of(article.id)


def crashed(folder: Path, to: Path) -> Path:
    """A copy of a library that is open and has written: with a -wal that was not yet moved into the database."""
    with Library.open(folder) as lib:
        article = lib.articles.list().articles[0].id
        late = [lib.passages.add(article, start=7 * place, end=7 * place + 5).annotation.id for place in range(LATE)]
        shutil.copytree(folder, to)
        lib.passages.trash(late)
        lib.trash.empty()
    return to


def truncate(path: Path, chance: random.Random) -> None:
    """Cut a file off anywhere."""
    with path.open("r+b") as file:
        file.truncate(chance.randrange(path.stat().st_size))


def flip(path: Path, chance: random.Random) -> None:
    """Turn one bit of a file."""
    with path.open("r+b") as file:
        place = chance.randrange(path.stat().st_size)
        file.seek(place)
        byte = file.read(1)[0]
        file.seek(place)
        file.write(bytes([byte ^ (1 << chance.randrange(8))]))


def outcome(folder: Path, before: tuple[Annotation, ...]) -> str:
    """What opening the damaged library came to.

    `refused` with a snapshot offered, `named` by its check, `whole`, `earlier` (SQLite took the library to what it was
    before the last writes, whose pages in the -wal are gone) or `wrong`: words differ and nothing said so.
    """
    damaged = (folder / "library.db").read_bytes()
    try:
        with Library.open(folder) as lib:
            named = [step for step in lib.safety.check() if isinstance(step, Problem) and not step.harmless]
            if named:
                return "named"
            return _kind(lib, before)
    except LibraryError as error:
        snapshot = next((folder / "backups").glob("full-*.db"))
        kept = (folder / "library.db").read_bytes() == damaged
        return "refused" if kept and snapshot.name in str(error) else "refused without offering the snapshot"


def _kind(lib: Library, before: tuple[Annotation, ...]) -> str:
    now = sorted(lib.passages.of(before[0].article), key=lambda one: one.id)
    if tuple(now[:NOTES]) != tuple(sorted(before, key=lambda one: one.id)) or any(one.note for one in now[NOTES:]):
        return "wrong"
    return "whole" if len(now) == NOTES + LATE else "earlier"


def _same(lib: Library, before: tuple[Annotation, ...]) -> bool:
    return lib.passages.of(before[0].article) == before


def restored(folder: Path, to: Path, before: tuple[Annotation, ...]) -> bool:
    """Whether every snapshot of the library gives its annotations back, also beside a damaged database."""
    for number, snapshot in enumerate(sorted((folder / "backups").glob("*.db"))):
        target = to / f"restored-{number}"
        steps = list(Safety.restore(snapshot, target))
        assert isinstance(steps[-1], Restored)
        with Library.open(target) as lib:
            if not _same(lib, before):
                return False
    return True
