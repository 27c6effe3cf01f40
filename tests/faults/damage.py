"""`library.db` and `-wal` cut off at random lengths and with flipped bits: never a crash, never a quiet loss."""

import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from core.errors import LibraryError
from core.library import Library
from core.library.safety import Safety
from core.library.steps import Problem, Restored
from core.model.annotation import Annotation
from core.model.text import Text

Harm = Callable[[Path, random.Random], None]
HONEST = {"whole", "earlier", "named", "refused"}
"""Outcomes that deceive nobody."""
NOTES, LATE = 120, 6
"""Annotations in the database file, and further ones in its -wal alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What the library held when it was whole."""

    text: Text
    annotations: tuple[Annotation, ...]


def prepare(folder: Path) -> Before:
    """A library with a snapshot of its own and further writes in its -wal, as a crash leaves it."""
    with Library.open(folder, create=True) as lib:
        article = lib.articles.add_bytes(("Une phrase parmi d’autres. " * 200).encode()).article
        for start in range(NOTES):
            lib.passages.add(article.id, start=start * 7, end=start * 7 + 12, note=f"note {start}", tags=["eau"])
        for _step in lib.safety.snapshot("full"):
            pass
        return Before(text=lib.articles.text(article.id), annotations=lib.passages.of(article.id))


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


def outcome(folder: Path, before: Before) -> str:
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
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what the damage came to
        return f"crashed: {error!r}"


def _kind(lib: Library, before: Before) -> str:
    article = before.annotations[0].article
    now = [_undated(one) for one in sorted(lib.passages.of(article), key=lambda one: one.id)]
    kept = [_undated(one) for one in sorted(before.annotations, key=lambda one: one.id)]
    if now[:NOTES] != kept or any(one.note for one in now[NOTES:]) or lib.articles.text(article) != before.text:
        return "wrong"
    return "whole" if len(now) == NOTES + LATE else "earlier"


def _undated(one: Annotation) -> Annotation:
    """Nothing else knows when an annotation was last changed, so a bit that turns in that date goes unseen."""
    return replace(one, modified="")


def _same(lib: Library, before: Before) -> bool:
    return lib.passages.of(before.annotations[0].article) == before.annotations


def restored(folder: Path, to: Path, before: Before) -> bool:
    """Whether every snapshot of the library gives its annotations back, also beside a damaged database."""
    for number, snapshot in enumerate(sorted((folder / "backups").glob("*.db"))):
        target = to / f"restored-{number}"
        steps = list(Safety.restore(snapshot, target))
        assert isinstance(steps[-1], Restored)
        with Library.open(target) as lib:
            if not _same(lib, before):
                return False
    return True
