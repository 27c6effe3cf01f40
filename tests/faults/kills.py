"""kill -9 at random moments, then: is everything there that was acknowledged, and does the library hold together?"""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from core.library import Library
from core.library.steps import Problem
from core.model.hit import SearchIn
from core.store import schema
from core.store.database import Database
from tests.faults import log
from tests.faults.log import Promised

JOBS = ("import", "annotate", "index", "migrate")


def run(job: str, folder: Path, seed: int) -> list[str]:
    """One kill; answers what was lost or is wrong, nothing when all is well."""
    promises = folder.parent / f"{job}.log"
    if job == "migrate":
        return _run_migration(folder, seed)
    _kill(job, folder, promises, seed)
    if not folder.exists() or not (folder / "library.db").exists():
        return ["promised, but no library"] if promises.exists() and log.read(promises).done else []
    with Library.open(folder) as lib:
        return _missing(lib, log.read(promises)) + problems(lib)


def _kill(job: str, folder: Path, promises: Path, seed: int) -> None:
    chance = random.Random(seed)
    victim = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.victim", job, str(folder), str(promises), str(seed)],
        stderr=subprocess.PIPE,
    )
    # From its first breath on: some kills meet the program still starting, or making the library.
    time.sleep(chance.choice((0.2, 0.6, 1.2, 2.0)) * chance.uniform(0.5, 1.5))
    if victim.poll() is None:
        os.kill(victim.pid, signal.SIGKILL)
    _, said = victim.communicate()
    assert victim.returncode in (-signal.SIGKILL, 0), said.decode()


def _run_migration(folder: Path, seed: int) -> list[str]:
    """A kill while the tables change: afterwards the old program or the new one must find everything."""
    if not (folder / "library.db").exists():
        _fill(folder)
    with Library.open(folder) as lib:
        before = lib.passages.list(limit=1_000).annotations
    copy = folder.with_name(f"migrating-{seed}")
    shutil.copytree(folder, copy)
    _kill("migrate", copy, folder, seed)
    subprocess.run([sys.executable, "-m", "tests.faults.victim", "migrate", str(copy), "-", "0"], check=True)
    # The new program's tables serve the old rows: look at them as it would, past the check for a newer schema.
    with Library.open(_as_known(copy)) as lib:
        after = lib.passages.list(limit=1_000).annotations
        found = problems(lib)
    shutil.rmtree(copy)
    return found + ([] if after == before else ["annotations differ after the migration"])


def _fill(folder: Path) -> None:
    with Library.open(folder, create=True) as lib:
        article = lib.articles.add_bytes(("Un texte assez long. " * 400).encode()).article
        for start in range(120):
            lib.passages.add(article.id, start=start, end=start + 9, note=f"note {start}")


def _as_known(folder: Path) -> Path:
    database = Database(folder / "library.db", folder=folder)
    with database.write():
        database.run(f"delete from {schema.MIGRATIONS.migrations_table} where name = 'schema_later'")
    database.close()
    return folder


def _missing(lib: Library, promised: Promised) -> list[str]:
    lost: list[str] = []
    for key in {*promised.done, *promised.pending}:
        what, name, *rest = key.split(" ")
        if key not in promised.done:
            continue
        if not promised.allows(key, found := _look_up(lib, what, name, rest)):
            lost.append(f"{key}: promised {promised.done[key]!r}, found {found!r}")
    return lost


def _look_up(lib: Library, what: str, name: str, rest: list[str]) -> object:
    if what == "text":
        return lib.articles.text(int(name), int(rest[0])).value
    if what == "word":
        lib.indexing.drain(wait=True)
        hits = lib.searching.search(name, within=SearchIn.ARTICLES).hits
        return hits[0].article if hits else None
    annotation = lib.passages.get(int(name))
    return {"exact": annotation.exact, "note": annotation.note, "tags": list(annotation.tags)}[what]


def problems(lib: Library) -> list[str]:
    """What the library's own check says."""
    lib.indexing.drain(wait=True)
    found = [step for step in lib.safety.check() if isinstance(step, Problem)]
    return [problem.what for problem in found if not problem.harmless]
