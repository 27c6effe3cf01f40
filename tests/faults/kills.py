"""kill -9 at random moments, then: is everything there that was acknowledged, and does the library hold together?"""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from core.library import Library
from core.library.steps import Problem
from core.model.hit import SearchIn
from core.store import schema
from core.store.database import Database
from tests.faults import log
from tests.faults.log import Promised

JOBS = ("import", "annotate", "index", "migrate")
MIGRATING = 0.4
"""Seconds from its beginning within which a migration is killed (every other time in the first moments)."""

Victim = subprocess.Popen[bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kill:
    """One kill: what was lost or is wrong, how many acknowledged writes were looked up, and what it met."""

    wrong: list[str]
    compared: int
    met: str


def run(job: str, folder: Path, seed: int) -> Kill:
    """Kill a process that does `job`, then look."""
    chance = random.Random(seed)
    if job == "migrate":
        return _run_migration(folder, chance)
    promises = folder.parent / f"{job}.log"
    # From its first breath on: some kills meet the program still starting, or making the library.
    met = _killed(_start(job, folder, promises, seed), chance.choice((0.2, 0.6, 1.2, 2.0)) * chance.uniform(0.5, 1.5))
    done = log.read(promises)
    if not folder.exists() or not (folder / "library.db").exists():
        return Kill(wrong=["promised, but no library"] if done.done else [], compared=len(done.done), met=met)
    with Library.open(folder) as lib:
        return Kill(wrong=_missing(lib, done) + problems(lib), compared=len(done.done), met=met)


def _start(job: str, folder: Path, promises: Path, seed: int) -> Victim:
    command = [sys.executable, "-m", "tests.faults.victim", job, str(folder), str(promises), str(seed)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def _killed(victim: Victim, after: float) -> str:
    """Kill it after so many seconds; "alive" or "ended", whatever it was then."""
    time.sleep(after)
    if victim.poll() is None:
        os.kill(victim.pid, signal.SIGKILL)
    _, said = victim.communicate()
    assert victim.returncode in (-signal.SIGKILL, 0), said.decode()
    return "alive" if victim.returncode else "ended"


def _run_migration(folder: Path, chance: random.Random) -> Kill:
    """A kill while the tables change: afterwards the old program or the new one must find everything."""
    if not (folder / "library.db").exists():
        _fill(folder)
    with Library.open(folder) as lib:
        before = lib.passages.list(limit=1_000).annotations
    copy = folder.with_name(f"migrating-{chance.random()}")
    shutil.copytree(folder, copy)
    victim = _start("migrate", copy, folder, 0)
    assert victim.stdout is not None
    victim.stdout.readline()  # it says when it begins
    _killed(victim, chance.choice((0.02, MIGRATING)) * chance.random())
    met = _stage(copy)
    subprocess.run([sys.executable, "-m", "tests.faults.victim", "migrate", str(copy), "-", "0"], check=True)
    # The new program's tables serve the old rows: look at them as it would, past the check for a newer schema.
    with Library.open(_as_known(copy)) as lib:
        after = lib.passages.list(limit=1_000).annotations
        wrong = problems(lib) + ([] if after == before else ["annotations differ after the migration"])
    shutil.rmtree(copy)
    return Kill(wrong=wrong, compared=len(before), met=met)


def _stage(folder: Path) -> str:
    """How far a migration had come when it was killed."""
    with closing(sqlite3.connect(folder / "library.db")) as connection:
        columns = [row[1] for row in connection.execute("pragma table_info(annotation)")]
    if "weight" in columns:
        return "migrated"
    return "in the midst" if list((folder / "backups").glob("before-migrating-*.db")) else "not begun"


def _fill(folder: Path) -> None:
    with Library.open(folder, create=True) as lib:
        article = lib.articles.add_bytes(("Un texte assez long. " * 400).encode()).article
        for start in range(120):
            lib.passages.add(article.id, start=start, end=start + 9, note=f"note {start}")


def _as_known(folder: Path) -> Path:
    database = Database(folder / "library.db", folder=folder)
    with database.write():
        database.run(f"delete from {schema.MIGRATED} where name = 'schema_later'")
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
