"""Files and folders on their way into the library, one a step; what fails is named and the rest goes on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from core.errors import KnownError
from core.importing import read_source, walk
from core.library import adding, wording
from core.library.adding import Incoming
from core.library.answers import Added, Item, ItemStatus
from core.library.desk import Desk
from core.store import files
from core.store.entry import Priority
from core.translate import _


def incoming(data: bytes, source: str | None, name: str, tags: Sequence[str], language: str) -> Incoming:
    """Bytes with what is known about where they come from."""
    # A file's name may be bytes that are no text.
    source = source and source.encode("utf-8", "backslashreplace").decode()
    return Incoming(
        data=data,
        name=files.digest(data),
        source=source,
        file_name=name,
        tags=tuple(wording.tag(path) for path in tags),
        language=wording.language(language),
    )


def add_file(desk: Desk, path: Path, tags: Sequence[str], language: str, priority: Priority) -> Added:
    """One file; its absolute path is its source."""
    data = read_source(path)
    return adding.add(desk, incoming(data, str(path.absolute()), path.name, tags, language), priority=priority)


def add_many(
    desk: Desk, sources: Sequence[Path], recursive: bool, tags: Sequence[str], language: str
) -> Iterator[Item]:
    """Files and what is in folders, with `recursive` also below them; each step is committed by itself."""
    language = wording.language(language)
    total = None if any(source.is_dir() for source in sources) else len(sources)
    done = 0
    for source in sources:
        for path in _paths(source, recursive):
            if _is_own(desk, path, source):
                continue
            done += 1
            skipped = not recursive and path != source and _is_folder(path)
            item = _skipped(path) if skipped else _added(desk, path, tags, language)
            yield replace(item, done=done, total=total)


def _paths(source: Path, recursive: bool) -> Iterator[Path]:
    """What stands for a source; a folder that cannot be looked into stands for itself: reading it says why."""
    if not _is_folder(source):
        yield source
    elif recursive:
        yield from walk(source)
    else:
        yield from _direct(source)


def _is_own(desk: Desk, path: Path, source: Path) -> bool:
    """Whether a file met on the way is the library's own: its database, an original it keeps."""
    return path != source and desk.folder in path.absolute().parents


def _direct(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError:
        return [folder]


def _is_folder(path: Path) -> bool:
    return not path.is_symlink() and path.is_dir()


def _skipped(folder: Path) -> Item:
    sentence = _("{name} is a folder. To add what is in it, add it with its sub-folders.")
    return Item(source=str(folder), status=ItemStatus.SKIPPED, error=sentence.format(name=folder.name))


def _added(desk: Desk, path: Path, tags: Sequence[str], language: str) -> Item:
    try:
        added = add_file(desk, path, tags, language, Priority.BULK)
    except (KnownError, OSError) as error:
        reason = str(error) if isinstance(error, KnownError) else (error.strerror or str(error))
        return Item(source=str(path), status=ItemStatus.FAILED, error=reason)
    return Item(
        source=str(path),
        status=added.status,
        article=added.article.id,
        revision=added.revision.number,
        title=added.article.meta.title,
        change=added.change,
    )
