"""A new library from a backup or from a snapshot; the damaged one is only read.

What comes in is not trusted: member names are never used as paths, every file must be what its hash says, and the
database is opened like one from elsewhere.
"""

import json
import os
import shutil
import uuid
import zipfile
import zlib
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO, cast

from core.errors import KnownError
from core.library import mending, stored
from core.library.desk import Desk
from core.library.packing import CHUNK, DATABASE, FORMAT, MANIFEST, ROOMS
from core.library.steps import Problem, Progress, Restored, paced
from core.store import copies, copying, files, integrity, pictures, statistics
from core.store.opening import open_database
from core.translate import _

Step = Progress | Problem
Mend = Callable[[Desk, str], object]
"""Makes a lost file again from what else there is; says whether it could."""
SQLITE = b"SQLite format 3\0"
ZIP = b"PK\x03\x04"
MEMBERS = 10_000_000
"""More files than any library has."""


def restore(file: Path, to: Path) -> Generator[Step, None, Restored]:
    """Make the library, naming what could not be brought back. Raises KnownError or OSError, leaving nothing."""
    if to.exists() and (not to.is_dir() or any(to.iterdir())):
        raise KnownError(_("{path} is there already. Restore into a new folder."), path=to)
    kind = _kind(file)
    with _room(to) as room:
        for name in (*ROOMS, copies.FOLDER):
            (room / name).mkdir(parents=True)
        yield from _unpack(file, room) if kind == ZIP else _copy(file, room)
        articles = yield from _complete(file, room)
        if to.exists():
            to.rmdir()
        room.rename(to)
    return Restored(
        path=to, size=sum(path.stat().st_size for path in to.rglob("*") if path.is_file()), articles=articles
    )


def _kind(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            head = opened.read(len(SQLITE))
    except OSError as error:
        raise KnownError(_("{path} cannot be read: {why}."), path=file, why=error.strerror or error) from error
    for kind in (ZIP, SQLITE):
        if head.startswith(kind):
            return kind
    raise KnownError(_("{path} is neither a backup nor a snapshot of a library. Choose another file."), path=file)


@contextmanager
def _room(to: Path) -> Generator[Path]:
    to.parent.mkdir(parents=True, exist_ok=True)
    room = to.with_name(f".{to.name}.{uuid.uuid4().hex}")
    room.mkdir()
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _unpack(file: Path, room: Path) -> Iterator[Step]:
    try:
        with zipfile.ZipFile(file) as archive:
            _check_size(archive, room)
            digest = _database_digest(archive)
            for done, info in enumerate(archive.infolist()):
                yield Progress(done=done, total=len(archive.infolist()))
                yield from _take(archive, info, room, digest)
    # zipfile says RuntimeError for what is encrypted or packed in a way it does not know.
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, UnicodeError) as error:
        raise KnownError(_("{path} is damaged ({reason}). Use another backup."), path=file, reason=error) from error
    if not (room / DATABASE).is_file():
        raise KnownError(_("{path} holds no library. Choose a backup that Postil made."), path=file)


def _check_size(archive: zipfile.ZipFile, room: Path) -> None:
    infos = archive.infolist()
    # No limit of a ratio: a text of one letter a million times over is in the library by right.
    if len(infos) > MEMBERS or sum(info.file_size for info in infos) > shutil.disk_usage(room).free:
        raise KnownError(_("There is not enough room for the library of {path}."), path=archive.filename)


def _database_digest(archive: zipfile.ZipFile) -> str:
    """What the database must hash to, by the backup's own list."""
    try:
        with archive.open(MANIFEST) as member:
            manifest = json.loads(member.read(1024 * 1024))
    except (KeyError, ValueError, RecursionError):
        manifest = None
    known = cast(dict[str, object], manifest) if isinstance(manifest, dict) else {}
    if known.get("format") != FORMAT:
        sentence = _("{path} is no backup that this version of Postil reads. Update Postil or choose another file.")
        raise KnownError(sentence, path=archive.filename)
    return str(known.get("database_sha256"))


def _take(archive: zipfile.ZipFile, info: zipfile.ZipInfo, room: Path, digest: str) -> Iterator[Step]:
    """One member. Its name chooses among names of ours and is never made into a path."""
    folder, _slash, name = info.filename.partition("/")
    if info.filename == DATABASE:
        with archive.open(info) as source:
            yield from _write(source, room / DATABASE)
        if (yield from _digest(room / DATABASE)) != digest:
            raise KnownError(_("{path} is damaged: its database changed since. Use another."), path=archive.filename)
    elif folder in ROOMS and files.HASH.fullmatch(name):
        target = files.named(room / folder, name)
        with archive.open(info) as source:
            yield from _write(source, target)
        if (yield from _digest(target)) != name:
            target.unlink()
            yield Problem(what=_("{name} of the backup is damaged and was left out.").format(name=info.filename))
    elif info.filename != MANIFEST:
        yield Problem(what=_("{name} is not part of a backup.").format(name=info.filename[:80]), harmless=True)


def _copy(file: Path, room: Path) -> Iterator[Step]:
    """A database file, then the originals and pictures that stand beside it."""
    try:
        for _step in copying.write(file, room / DATABASE, copying.full):
            yield Progress()
    except KnownError as error:
        raise KnownError(_("{path} is damaged or no database. Use another one."), path=file) from error
    for name in sorted(stored.names(_origin(file) / "media")[0]):
        yield from _bring(_origin(file), room, "media", name)


def _origin(file: Path) -> Path:
    """The library's folder that a database file comes from."""
    return file.absolute().parent.parent if file.absolute().parent.name == copies.FOLDER else file.absolute().parent


def _bring(origin: Path, room: Path, folder: str, name: str) -> Iterator[Step]:
    """One original or picture from the library it came from, if it is what its name says."""
    source, target = files.named(origin / folder, name), files.named(room / folder, name)
    if not source.is_file() or source.is_symlink():
        return
    with source.open("rb") as opened:
        yield from _write(opened, target)
    if (yield from _digest(target)) != name:
        target.unlink()


def _complete(file: Path, room: Path) -> Generator[Step, None, int]:
    """Fetch what the database names and is not there yet: originals, then the words a small snapshot leaves out."""
    origin = _origin(file)
    with closing(open_database(room)) as db:
        desk = Desk(db=db, folder=room, origin="restore")
        original = _("The original {name} of article {id} could not be brought back.")
        yield from _files(desk, origin, "originals", integrity.originals(db), mending.original, original)
        picture = _("The picture {name} of article {id} could not be brought back.")
        yield from _files(desk, origin, "media", pictures.every(db), mending.picture, picture)
        lost = integrity.lost_words(db)
        elsewhere = mending.databases(origin)
        for done, words in enumerate(lost):
            yield Progress(done=done, total=len(lost))
            if not mending.words(desk, words, elsewhere):
                sentence = _("The words of article {id}, revision {number}, could not be brought back.")
                yield Problem(what=sentence.format(id=words.article, number=words.number))
        return statistics.totals(db)["articles"]


def _files(
    desk: Desk, origin: Path, folder: str, wanted: Mapping[str, object], mend: Mend, sentence: str
) -> Iterator[Step]:
    """Fetch the files of a folder that are not there; `wanted` are names with the id of their article."""
    for done, (name, article) in enumerate(wanted.items()):
        yield Progress(done=done, total=len(wanted))
        target = files.named(desk.folder / folder, name)
        if not target.exists():
            yield from _bring(origin, desk.folder, folder, name)
        if not target.exists() and not mend(desk, name):
            yield Problem(what=sentence.format(name=name[:12], id=article))


def _write(source: IO[bytes], target: Path) -> Iterator[Progress]:
    with target.open("xb") as out:
        while chunk := source.read(CHUNK):
            out.write(chunk)
            yield Progress()
        out.flush()
        os.fsync(out.fileno())


def _digest(path: Path) -> Generator[Progress, None, str]:
    return (yield from paced(stored.digest(path)))
