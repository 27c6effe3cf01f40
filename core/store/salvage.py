"""Words from another database file, which may be damaged: a full snapshot, or what is left of a broken library."""

import hashlib
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from core.store import pictures, structure
from core.store.database import Database

WORDS = "select cast(value as blob), cast(structure as blob) from revision_text where text_hash = ?"


def find(text_hash: str, files: Iterable[Path]) -> tuple[str, str] | None:
    """Words and their structure as the first of the files has them that still holds them whole."""
    return next((found for file in files if (found := read(file, text_hash))), None)


def read(file: Path, text_hash: str) -> tuple[str, str] | None:
    """Words and structure under a hash, if the file holds them and they are what the hash says."""
    # A broken database is often one whose -wal cannot be read: then its file alone.
    for mode in ("mode=ro", "mode=ro&immutable=1"):
        try:
            address = f"{file.absolute().as_uri()}?{mode}"
            with closing(sqlite3.connect(address, uri=True)) as connection:
                row = connection.execute(WORDS, (text_hash,)).fetchone()
        except sqlite3.Error:
            continue
        if row is not None and hashlib.sha256(row[0]).hexdigest() == text_hash and structure.fits(*row):
            return bytes(row[0]).decode(), bytes(row[1]).decode()
    return None


def keep(db: Database, text_hash: str, value: str, structure: str) -> None:
    """Inside a write: store words under their hash unless they are there."""
    db.run(
        "insert into revision_text (text_hash, value, structure) values (?, ?, ?) on conflict do nothing",
        (text_hash, value, structure),
    )
    pictures.note(db, text_hash, structure)
