"""What stands behind the sources a person names: files, what is in folders, bytes; one after the other."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from core.importing import walk, without_page_folders
from core.library.answers import Handed, Item, ItemStatus
from core.translate import _

FEW = 20
"""Files that are neither asked about before they are added nor noted while they are."""
Source = Path | Handed
Arrival = Path | Handed | Item
"""An item stands for what is passed over."""


def arrivals(library: Path, sources: Sequence[Source], recursive: bool) -> Iterator[Arrival]:
    """Files and what is in folders, with `recursive` also below them; never the files of the library itself.

    The folder that a browser put beside a saved page comes with that page, not for itself.
    """
    paths = [source for source in sources if isinstance(source, Path)]
    passed = frozenset(paths) - frozenset(without_page_folders(paths))
    for source in sources:
        if isinstance(source, Handed):
            yield source
            continue
        if source in passed:
            continue
        for path in _paths(source, recursive):
            if path != source and library in path.absolute().parents:
                continue
            skipped = not recursive and path != source and is_folder(path)
            yield _skipped(path) if skipped else path


def is_big(sources: Sequence[Source]) -> bool:
    """Whether it is worth a question before it begins: a folder, or many files."""
    return len(sources) > FEW or any(map(is_folder, sources))


def is_folder(source: Source) -> bool:
    """A folder and no link to one."""
    return isinstance(source, Path) and not source.is_symlink() and source.is_dir()


def _paths(source: Path, recursive: bool) -> Iterator[Path]:
    """What stands for a source; a folder that cannot be looked into stands for itself: reading it says why."""
    if not is_folder(source):
        yield source
    elif recursive:
        yield from walk(source)
    else:
        yield from _direct(source)


def _direct(folder: Path) -> list[Path]:
    try:
        return without_page_folders(sorted(path for path in folder.iterdir() if not path.name.startswith(".")))
    except OSError:
        return [folder]


def _skipped(folder: Path) -> Item:
    sentence = _("{name} is a folder. To add what is in it, add it with its sub-folders.")
    return Item(source=str(folder), status=ItemStatus.SKIPPED, error=sentence.format(name=folder.name))
