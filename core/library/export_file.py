"""One file for other programs, written in one piece: whoever reads it sees the old one or the new one."""

import hashlib
import os
import uuid
from collections.abc import Generator, Iterable, Iterator
from pathlib import Path

from core.errors import KnownError
from core.store.opening import sync_folder
from core.translate import _

STEP = 64 * 1024
"""Characters that one step writes."""


def check(target: Path, *, force: bool) -> None:
    """Refuse a place that cannot be written to, before anything is computed for it."""
    if target.is_dir() or not target.absolute().parent.is_dir():
        raise KnownError(_("{path} cannot be written. Name a file in a folder that exists."), path=target)
    if target.exists() and not force:
        raise KnownError(_("{path} is there already. Choose another name, or replace it with --force."), path=target)


def write(target: Path, pieces: Iterable[str]) -> Iterator[None]:
    """Write the file under another name, in short steps, then give it its own; stopped before, it leaves nothing."""
    half = target.with_name(f".{target.name}.{uuid.uuid4().hex}")
    try:
        yield from write_new(half, pieces)
        half.replace(target)
    finally:
        half.unlink(missing_ok=True)
    sync_folder(target.absolute().parent)


def write_new(path: Path, pieces: Iterable[str]) -> Generator[None, None, str]:
    """Write a file that is not there yet, in short steps, onto the disk; gives the SHA-256 of its bytes."""
    whole, fresh = hashlib.sha256(), 0
    with path.open("xb") as file:
        for piece in pieces:
            data = piece.encode()
            whole.update(data)
            file.write(data)
            fresh += len(piece)
            if fresh >= STEP:
                fresh = 0
                yield
        file.flush()
        os.fsync(file.fileno())
    return whole.hexdigest()
