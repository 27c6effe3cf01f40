"""kill -9 at random moments of a bulk import, then the same import again: every file is accounted for once.

`python -m tests.faults.bulk LIBRARY PAPERS LOG` is the process that is killed: a window's import, with processes that
read and index beside it, which prints a line for each file it was told of.
"""

import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from core.library import Item, Library
from tests.bench.probe import family
from tests.core.background.patience import runs, wait_until
from tests.faults import log
from tests.faults.kills import Kill, problems
from tests.faults.log import Promises
from tests.faults.victim import prose

PAPERS = 240
"""Files of the import: most are articles, some say the same again, some cannot be read."""
Outcomes = Mapping[str, tuple[str, str]]
"""What became of each file: `text` with its words, or `failed` with the sentence."""


def write(folder: Path) -> None:
    """The files, always the same ones, in folders."""
    chance = random.Random(1)
    for number in range(PAPERS):
        path = folder / f"{number // 50}" / f"{number:03}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        data = prose(chance, words=chance.choice((20, 160, 160, 160, 5_000))).encode()
        if number % 20 == 7:  # the words of another one, as other bytes
            data = _paper(folder, number - 5).replace(b"\n", b"\r\n")
        elif number % 20 == 11:  # the bytes of another one
            data = _paper(folder, number - 5)
        elif number % 20 == 13:
            data = chance.choice((b"", bytes(range(256)) * 9, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old document"))
        path.write_bytes(data)


def _paper(folder: Path, number: int) -> bytes:
    return (folder / f"{number // 50}" / f"{number:03}.md").read_bytes()


def outcomes(lib: Library, items: Mapping[str, Item]) -> Outcomes:
    """What a library that is through with the import has of each file."""
    return {
        source: ("failed", item.error) if item.article is None else ("text", lib.articles.text(item.article).value)
        for source, item in items.items()
    }


def import_all(lib: Library, papers: Path) -> dict[str, Item]:
    """The import, from its beginning to its end."""
    return {item.source: item for item in lib.articles.add_many([papers], recursive=True)}


class Bulk:
    """A library that is brought in again and again, and killed each time."""

    def __init__(self, room: Path) -> None:
        self._papers, self._library, self._log = room / "papers", room / "library", room / "log"
        write(self._papers)
        with Library.open(room / "whole", create=True) as lib:
            self._whole = outcomes(lib, import_all(lib, self._papers))
            self._kept = lib._desk.db.value("select count(*) from revision")
        assert len(self._whole) == PAPERS

    def kill(self, seed: int) -> Kill:
        """Start the import, kill it, look; go through with it every so many times, and begin anew then."""
        chance = random.Random(seed)
        met = self._killed(chance.randrange(PAPERS), chance.choice((0.0, 0.01, 0.05)) * chance.random())
        promised = log.read(self._log).done
        if not (self._library / "library.db").exists():
            return Kill(wrong=["promised, but no library"] if promised else [], compared=len(promised), met=met)
        with Library.open(self._library) as lib:
            wrong = [
                f"{source}: lost or changed"
                for source, article in promised.items()
                if isinstance(article, int) and ("text", lib.articles.text(article).value) != self._whole[source]
            ] + problems(lib)
        if met != "storing" or chance.random() < 0.2:
            wrong += self._resumed()
        return Kill(wrong=wrong, compared=len(promised), met=met)

    def _killed(self, after: int, moment: float) -> str:
        """Kill it when it was told of so many files, a moment later; what it met."""
        self._log.unlink(missing_ok=True)
        command = [sys.executable, "-m", "tests.faults.bulk", *map(str, (self._library, self._papers, self._log))]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as victim:
            assert victim.stdout is not None
            told = sum(1 for _line in zip(range(after), victim.stdout, strict=False))
            time.sleep(moment)
            everybody = family(victim.pid)
            victim.send_signal(signal.SIGKILL)
            _, said = victim.communicate()
        assert victim.returncode in (-signal.SIGKILL, 0), said.decode()
        for process in everybody:
            wait_until(lambda process=process: not runs(process))
        if victim.returncode == 0:
            return "ended"
        return "storing" if told else "starting"

    def _resumed(self) -> list[str]:
        """What is wrong when the import was gone through after all its kills; the next one begins anew."""
        with Library.open(self._library) as lib:
            items = import_all(lib, self._papers)
            found = outcomes(lib, items)
            wrong = [
                f"{source}: {found.get(source)}" for source in self._whole if found.get(source) != self._whole[source]
            ]
            again = import_all(lib, self._papers)
            wrong += [f"{item.source}: again {item.status}" for item in again.values() if item.status not in STILL]
            if lib._desk.db.value("select count(*) from revision") != self._kept:
                wrong.append("something was stored twice")
            wrong += problems(lib)
        shutil.rmtree(self._library)
        return wrong


STILL = ("unchanged", "failed")


def main(library: str, papers: str, promises: str) -> None:
    """Import as a window does, and say what was told."""
    told = Promises(Path(promises))
    with Library.open(Path(library), create=True, origin="window:victim") as lib:
        lib.indexing.start()
        for item in lib.articles.bring_in([Path(papers)], recursive=True):
            if item is not None:
                told.done(item.source, item.article)
                with suppress(BrokenPipeError):
                    print(item.source, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
