"""`make faults`: every case, often. Prints what it saw and ends with 1 when anything was lost."""

import os
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.faults import bulk, damage, disk, kills, rounds

KILLS, BULK, DAMAGES, ROUNDS = 200, 100, 200, 1_000


def main() -> int:
    """Exit status."""
    with tempfile.TemporaryDirectory(prefix="postil-faults-") as name:
        room = Path(name)
        os.environ["POSTIL_HOME"] = str(room / "home")
        wrong = [*_kills(room), *_bulk(room), *_damages(room), *_disk(room), *_rounds(room)]
    print("\n".join(wrong) or "nothing was lost")
    return 1 if wrong else 0


def _kills(room: Path) -> list[str]:
    wrong: list[str] = []
    for job in kills.JOBS:
        (room / job).mkdir()
        begun, compared, met = time.monotonic(), 0, Counter[str]()
        for seed in range(KILLS // len(kills.JOBS)):
            kill = kills.run(job, room / job / "library", seed)
            wrong += [f"{job}, seed {seed}: {what}" for what in kill.wrong]
            compared += kill.compared
            met[kill.met] += 1
        seconds = time.monotonic() - begun
        print(f"kill -9 while it does {job}: {dict(met)}, {compared} acknowledged writes compared, {seconds:.0f} s")
    return wrong


def _bulk(room: Path) -> list[str]:
    (room / "bulk").mkdir()
    begun, compared, met, wrong = time.monotonic(), 0, Counter[str](), list[str]()
    victim = bulk.Bulk(room / "bulk")
    for seed in range(BULK):
        kill = victim.kill(seed)
        wrong += [f"bulk, seed {seed}: {what}" for what in kill.wrong]
        compared += kill.compared
        met[kill.met] += 1
    seconds = time.monotonic() - begun
    print(f"kill -9 while a bulk import is {dict(met)}, {compared} acknowledged files compared, {seconds:.0f} s")
    return wrong


def _damages(room: Path) -> list[str]:
    before = damage.prepare(room / "sound")
    begun = time.monotonic()
    chance, wrong = random.Random(1), list[str]()
    for name in ("library.db", "library.db-wal"):
        for harm in (damage.truncate, damage.flip):
            seen: Counter[str] = Counter()
            for number in range(DAMAGES // 4):
                copy = damage.crashed(room / "sound", room / f"{name}-{harm.__name__}-{number}")
                harm(copy / name, chance)
                seen[damage.outcome(copy, before)] += 1
                if not damage.restored(copy, copy, before):
                    wrong.append(f"{name}, {harm.__name__} {number}: a snapshot did not give everything back")
            print(f"{name}, {harm.__name__}: {dict(seen)}")
            wrong += [f"{name}, {harm.__name__}: {what}" for what in seen.keys() - damage.HONEST]
    print(f"{DAMAGES} damages: {time.monotonic() - begun:.0f} s")
    return wrong


def _disk(room: Path) -> list[str]:
    if not disk.can_mount():
        print("a full disk: not tried, it wants root")
        return []
    with disk.small_disk(room / "disk") as full:
        wrong = disk.fill(full) + disk.make_room_and_check(full)
    print("a full disk: filled, freed")
    return wrong


def _rounds(room: Path) -> list[str]:
    begun = time.monotonic()
    wrong = rounds.run(room / "rounds", ROUNDS)
    print(f"two processes, {ROUNDS} rounds each of read, then write: {time.monotonic() - begun:.0f} s")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
