"""Originals and pictures: files named by the SHA-256 of their bytes, on the disk before a row names them."""

import hashlib
import os
import re
import uuid
from pathlib import Path

from core.errors import KnownError, NotFound
from core.store.opening import sync_folder
from core.translate import _

HASH = re.compile(r"[0-9a-f]{64}")


def digest(data: bytes) -> str:
    """The name of a file that holds these bytes."""
    return hashlib.sha256(data).hexdigest()


def named(folder: Path, name: str) -> Path:
    """The path of a stored file. A name that is no hash is refused, even one out of the database."""
    if not HASH.fullmatch(name):
        raise NotFound(_("The library names a file in a way that Postil does not. Run a check of the library."))
    return folder / name


def keep(folder: Path, data: bytes) -> str:
    """Write bytes under their hash, durably; returns the hash. What is there already stays."""
    name = digest(data)
    path = named(folder, name)
    if path.is_file() and path.stat().st_size == len(data):
        return name
    temporary = folder / f".{name[:16]}.{uuid.uuid4().hex}"
    try:
        folder.mkdir(exist_ok=True)
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        raise unwritable(folder, error) from error
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(folder)
    return name


def unwritable(folder: Path, error: OSError) -> KnownError:
    """What is said when a stored file cannot be written."""
    return KnownError(
        _("{path} cannot be written ({reason}). Free some space or ask for permission."),
        path=folder,
        reason=error.strerror or error,
    )


def drop(folder: Path, names: set[str]) -> None:
    """Delete stored files that nothing names any more; one that is gone already is no matter."""
    for name in sorted(names):
        named(folder, name).unlink(missing_ok=True)
