"""A disk that fills up while the library is written to, or that cannot be written to at all.

Filling one wants root and Linux, for a small file system of its own.
"""

import os
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from core.errors import KnownError
from core.library import Library
from tests.faults.kills import problems

SMALL = "3m"


def can_mount() -> bool:
    """Whether this process may make a small file system."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and Path("/proc/mounts").exists()


@contextmanager
def small_disk(folder: Path, options: str = f"size={SMALL}") -> Generator[Path]:
    """A file system in memory, mounted on `folder`."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", str(folder)], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def read_only(folder: Path) -> Generator[Path]:
    """The folder as a medium that cannot be written to; root writes where it likes, so for it a mount."""
    if can_mount():
        subprocess.run(["mount", "--bind", str(folder), str(folder)], check=True)
        subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=True)
        try:
            yield folder
        finally:
            subprocess.run(["umount", "-l", str(folder)], check=True)
    else:
        folder.chmod(0o500)
        (folder / "library.db").chmod(0o400)
        try:
            yield folder
        finally:
            folder.chmod(0o700)


def fill(disk: Path) -> list[str]:
    """Write until the disk is full, then read back everything that was acknowledged; answers what is wrong."""
    kept: dict[int, str] = {}
    with Library.open(disk / "library", create=True) as lib:
        article = lib.articles.add_bytes(("Une phrase parmi d’autres. " * 200).encode()).article
        sentence = ""
        for number in range(4_000):
            try:
                made = lib.passages.add(article.id, start=number % 5_000, end=number % 5_000 + 9, note="n" * 900)
            except KnownError as error:
                sentence = str(error)
                break
            kept[made.annotation.id] = made.annotation.note
        wrong = [] if sentence else ["the disk was full and no sentence said so"]
        wrong += [f"annotation {one} is lost" for one, note in kept.items() if lib.passages.get(one).note != note]
    return wrong


def make_room_and_check(disk: Path) -> list[str]:
    """After space was made, the library works on and its check finds nothing."""
    subprocess.run(["mount", "-o", "remount,size=64m", str(disk)], check=True)
    with Library.open(disk / "library") as lib:
        lib.passages.add(lib.articles.list().articles[0].id, note="after")
        return problems(lib)
