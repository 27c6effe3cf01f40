"""What is in a library, how much room it takes and where it lies."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core import paths
from core.library.desk import Desk
from core.store import copies, opening, statistics, tags


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """Counts of what is not in the trash, bytes and paths."""

    totals: Mapping[str, int]
    """`articles`, `words`, `starred`, `trash`, `revisions`, `annotations`."""
    groups: Mapping[str, Mapping[str, int]]
    """Articles by `states`, `languages`, `sites`, `years`, annotations by `colors`; the most first."""
    tags: Mapping[str, tuple[int, int]]
    """Articles and annotations of each tag."""
    sizes: Mapping[str, int]
    """Bytes of `database`, `originals`, `media`, `backups`, `index`."""
    library: Path
    index: Path
    log: Path


def stats(desk: Desk) -> Stats:
    """Count and measure."""
    index = paths.index_folder(desk.folder, statistics.uid(desk.db))
    folders = {name: desk.folder / name for name in ("originals", "media", copies.FOLDER)} | {"index": index}
    database = [desk.folder / (opening.FILE + end) for end in ("", "-wal")]
    return Stats(
        totals=statistics.totals(desk.db),
        groups=statistics.groups(desk.db),
        tags={tag.path: (tag.articles, tag.annotations) for tag in tags.everything(desk.db)},
        sizes={"database": sum(map(_size, database)), **{name: _weight(path) for name, path in folders.items()}},
        library=desk.folder,
        index=index,
        log=paths.log_file(),
    )


def _weight(folder: Path) -> int:
    return sum(map(_size, folder.rglob("*"))) if folder.is_dir() else 0


def _size(path: Path) -> int:
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:  # gone since it was listed
        return 0
