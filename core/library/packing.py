"""A whole library in one zip file, made while it is in use: `library.db`, every original and picture, a manifest."""

import json
import os
import tempfile
import uuid
import zipfile
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from core.errors import KnownError
from core.library import stored
from core.library.desk import Desk
from core.library.steps import Backup, Progress, paced
from core.store import clock, copying, integrity, pictures, statistics
from core.store.database import Database
from core.store.opening import sync_folder
from core.translate import _

MANIFEST = "postil-backup.json"
FORMAT = 1
DATABASE = "library.db"
ROOMS = ("originals", "media")
CHUNK = 256 * 1024
"""Bytes that one step packs."""
FAST = 1
"""Level of compression: texts shrink to a third already, a higher one takes twice as long for a tenth."""


def pack(desk: Desk, target: Path, *, force: bool = False) -> Generator[Progress, None, Backup]:
    """Write the backup under another name, then give it its own. Raises KnownError or OSError, leaving nothing."""
    if target.exists() and not force:
        raise KnownError(_("{path} is there already. Choose another name, or replace it with --force."), path=target)
    with _temporary(target) as half, tempfile.TemporaryDirectory(prefix=".postil-", dir=target.parent) as room:
        copy = Path(room) / DATABASE
        yield from paced(copying.write(desk.db.path, copy, copying.full))
        articles = yield from _fill(desk, copy, half)
        size = half.stat().st_size
        half.replace(target)
        sync_folder(target.parent)
    return Backup(path=target, size=size, articles=articles)


@contextmanager
def _temporary(target: Path) -> Generator[Path]:
    half = target.with_name(f".{target.name}.{uuid.uuid4().hex}")
    try:
        yield half
    finally:
        half.unlink(missing_ok=True)


def _fill(desk: Desk, copy: Path, half: Path) -> Generator[Progress, None, int]:
    with closing(Database(copy, folder=desk.folder, read_only=True)) as db:
        articles = statistics.totals(db)["articles"]
        files = [("originals", name) for name in integrity.originals(db)]
        shown = stored.names(desk.folder / "media")[0] | frozenset(pictures.every(db))
    files += [("media", name) for name in sorted(shown)]
    missing: list[str] = []
    with zipfile.ZipFile(half, "x", zipfile.ZIP_DEFLATED, allowZip64=True, compresslevel=FAST) as archive:
        yield from _add(archive, copy, DATABASE)
        for done, (room, name) in enumerate(files):
            yield Progress(done=done, total=len(files))
            try:
                yield from _add(archive, desk.folder / room / name, f"{room}/{name}")
            except FileNotFoundError:  # what is lost already must not keep the rest from being saved
                missing.append(f"{room}/{name}")
        digest = yield from paced(stored.digest(copy))
        archive.writestr(MANIFEST, json.dumps(_manifest(digest, articles, missing), indent=1))
    with half.open("rb+") as file:
        os.fsync(file.fileno())
    return articles


def _add(archive: zipfile.ZipFile, path: Path, name: str) -> Iterator[Progress]:
    with path.open("rb") as source, archive.open(name, "w", force_zip64=True) as packed:
        while chunk := source.read(CHUNK):
            packed.write(chunk)
            yield Progress()


def _manifest(digest: str, articles: int, missing: list[str]) -> dict[str, object]:
    made = clock.now()
    return {"format": FORMAT, "made": made, "articles": articles, "database_sha256": digest, "missing": missing}
