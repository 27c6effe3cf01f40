"""A folder that other programs read too, filled whole or not at all, without touching what is not ours.

Everything is written under a hidden name beside its place first. A list of what was written, with hashes, tells the
next export which files are its own; one that somebody edited since is theirs.
"""

import hashlib
import json
import os
import re
import shutil
import uuid
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from core.errors import KnownError
from core.library import stored
from core.library.export_file import write_new
from core.library.steps import Progress, paced
from core.store.opening import sync_folder
from core.translate import _

LIST = ".postil-export.json"
FORMAT = "postil-export/1"
MEDIA = "media"
CHUNK = 1024 * 1024
"""Bytes that one step copies."""
LARGEST = 100 * 1024 * 1024
"""Bytes of a list that is read; a longer one is none of ours."""
OURS = re.compile(rf"(?:{MEDIA}/)?[^/\\:\0]{{1,255}}")
Hashes = dict[str, list[str]]
"""Hashes of what was written, by name relative to the folder with `/`."""


class ExportFolder:
    """One export into one folder; `opened` makes it, `settle` makes everything appear."""

    def __init__(self, target: Path, room: Path) -> None:
        self.target = target
        self.kept: list[str] = []
        """Files of an earlier export that somebody edited since: they stay."""
        self.taken: list[str] = []
        """Names at the folder's top that are not ours to use."""
        self._room = room
        self._before: Hashes = {}
        self._written: Hashes = {}

    def look(self) -> Iterator[Progress]:
        """See which files of an earlier export are still as they were written."""
        media = self.target / MEDIA
        if media.is_symlink() or (media.exists() and not media.is_dir()):
            raise KnownError(_("{path} is in the way. Move it, or choose another folder."), path=media)
        listed = _listed(self.target / LIST)
        for done, (name, hashes) in enumerate(listed.items()):
            path = self.target / name
            if path.is_symlink() or not path.is_file():
                continue
            digest = yield from paced(stored.digest(path))
            if digest in hashes:
                self._before[name] = hashes
            else:
                self.kept.append(name)
            yield Progress(done=done, total=len(listed), what=_("Looking at what is there"))
        if self.target.is_dir():
            self.taken = [path.name for path in self.target.iterdir() if path.name not in self._before]

    def write(self, name: str, pieces: Iterable[str]) -> Iterator[None]:
        """Write a file, in short steps."""
        self._written[name] = [(yield from write_new(self._room / name, pieces))]

    def copy(self, source: Path, name: str) -> Iterator[None]:
        """Copy a picture into the folder of pictures under a name of its own."""
        whole = hashlib.sha256()
        (self._room / MEDIA).mkdir(exist_ok=True)
        with source.open("rb") as file, (self._room / MEDIA / name).open("xb") as copy:
            while chunk := file.read(CHUNK):
                whole.update(chunk)
                copy.write(chunk)
                yield
            copy.flush()
            os.fsync(copy.fileno())
        self._written[f"{MEDIA}/{name}"] = [whole.hexdigest()]

    def settle(self) -> Iterator[Progress]:
        """Let everything appear. Where files lie already, whoever stops it now stops it when all is in its place."""
        if not self.target.exists():
            self._list(self._room, self._written)
            _sync(self._room)
            self._room.rename(self.target)
            sync_folder(self.target.parent)
            return
        both = {name: [*self._before.get(name, []), *self._written.get(name, [])] for name in self._names()}
        self._list(self.target, both)
        left = iter(self._names())
        try:
            for name in left:
                self._place(name)
                yield Progress()
        except GeneratorExit:
            for name in left:
                self._place(name)
        self._list(self.target, self._written)
        _sync(self.target)

    def _names(self) -> list[str]:
        return sorted({*self._before, *self._written})

    def _place(self, name: str) -> None:
        """Put a new file into its place, or take away one of ours that this export has no more."""
        place = self.target / name
        if name in self._written:
            place.parent.mkdir(exist_ok=True)
            (self._room / name).replace(place)
        else:
            place.unlink(missing_ok=True)

    def _list(self, folder: Path, files: Hashes) -> None:
        half = self._room / f"{LIST}.{uuid.uuid4().hex}"
        half.write_text(json.dumps({"format": FORMAT, "files": files}, ensure_ascii=False, indent=1), encoding="utf-8")
        half.replace(folder / LIST)


@contextmanager
def opened(target: Path, *, force: bool) -> Generator[ExportFolder]:
    """A place to write into that is gone afterwards, whatever happened. Raises KnownError for a place that is taken."""
    _check(target, force=force)
    inside = target if target.exists() else target.absolute().parent
    room = inside / f".{'postil' if inside == target else target.name}.{uuid.uuid4().hex}"
    try:
        room.mkdir()
        yield ExportFolder(target, room)
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _check(target: Path, *, force: bool) -> None:
    if target.exists() and not target.is_dir():
        raise KnownError(_("{path} is a file. Name a folder that is not there yet."), path=target)
    if target.exists() and not force:
        sentence = _("{path} is there already. Choose another name, or replace what was exported there with --force.")
        raise KnownError(sentence, path=target)
    if not target.absolute().parent.is_dir():
        raise KnownError(_("{path} cannot be made. Name a folder in a folder that exists."), path=target)


def _listed(path: Path) -> Hashes:
    """What an earlier export says it wrote; a list that is not as ours are says nothing."""
    try:
        if path.is_symlink() or path.stat().st_size > LARGEST:
            return {}
        content: object = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    whole = _fields(content)
    if whole.get("format") != FORMAT:
        return {}
    listed = _fields(whole.get("files"))
    return {
        name: _strings(hashes) for name, hashes in listed.items() if OURS.fullmatch(name) and name not in {".", ".."}
    }


def _fields(value: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", value if isinstance(value, dict) else {})


def _strings(value: object) -> list[str]:
    return [one for one in cast("list[object]", value) if isinstance(one, str)] if isinstance(value, list) else []


def _sync(folder: Path) -> None:
    if (folder / MEDIA).is_dir():
        sync_folder(folder / MEDIA)
    sync_folder(folder)
