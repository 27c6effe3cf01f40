"""Originals and pictures on the disk against the hashes that name them."""

import hashlib
from collections.abc import Generator
from pathlib import Path

from core.store import files

CHUNK = 1024 * 1024
"""Bytes that one step reads."""


def digest(path: Path) -> Generator[None, None, str]:
    """The SHA-256 of a file, read in short steps; an empty string when there is no such file to read."""
    whole = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                whole.update(chunk)
                yield
    except OSError:
        return ""
    return whole.hexdigest()


def names(folder: Path) -> tuple[frozenset[str], tuple[Path, ...]]:
    """The names of a folder's files that are hashes, and everything else in it."""
    found = sorted(folder.iterdir()) if folder.is_dir() else []
    stored = [path for path in found if files.HASH.fullmatch(path.name) and path.is_file() and not path.is_symlink()]
    kept = frozenset(path.name for path in stored)
    return kept, tuple(path for path in found if path.name not in kept)
