"""Read, then write, from two processes at once: a plain BEGIN would fail with "database is locked"."""

import subprocess
import sys
from pathlib import Path

from core.library import Library

WRITERS = 2


def run(folder: Path, rounds: int) -> list[str]:
    """`rounds` of each process; answers what went wrong."""
    with Library.open(folder, create=True) as lib:
        article = lib.articles.add_bytes(b"# Together\n\nTwo write at once.\n").article
    command = [sys.executable, "-m", "tests.faults.rounds", str(folder), str(article.id), str(rounds)]
    writers = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(WRITERS)]
    wrong = [said.decode() for _, said in (writer.communicate(timeout=600) for writer in writers) if said]
    with Library.open(folder) as lib:
        written = lib.passages.list(limit=0).total
    return wrong + ([] if written == WRITERS * rounds else [f"{written} of {WRITERS * rounds} were kept"])


def write(folder: str, article: str, rounds: str) -> None:
    """What one process does."""
    with Library.open(Path(folder)) as lib:
        for number in range(int(rounds)):
            seen = lib.passages.list(limit=1).total
            lib.passages.add(int(article), note=f"{number} after {seen}")


if __name__ == "__main__":
    write(*sys.argv[1:])
