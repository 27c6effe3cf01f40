"""Rebuild what can be rebuilt: an original that lies where it came from, words from their original, computed places."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from core.anchoring import VERSION, anchor
from core.errors import KnownError
from core.importing import extract, read_source
from core.library.desk import Desk
from core.library.places import Carrier, place_all
from core.model.place import Place, Selectors, Status
from core.store import copies, files, integrity, passages, pictures, places, revisions, salvage
from core.store.entry import quiet
from core.store.integrity import Astray, LostWords, Unplaced

if TYPE_CHECKING:
    from core.importing.extraction import Extraction


def original(desk: Desk, name: str) -> bool:
    """Take an original in again from a path where the same bytes still lie; a damaged one is set aside for it."""
    for source in integrity.sources(desk.db, name):
        data = _bytes(source)
        if data is not None and files.digest(data) == name:
            set_aside(desk.folder, "originals", name)
            files.keep(desk.folder / "originals", data)
            return True
    return False


def set_aside(library: Path, room: str, name: str) -> None:
    """Move a file that does not hold what its name says into `backups/damaged`: nothing is thrown away."""
    path = files.named(library / room, name)
    if path.is_file():
        folder = library / copies.FOLDER / "damaged"
        folder.mkdir(parents=True, exist_ok=True)
        path.replace(folder / f"{room}-{name}")


def picture(desk: Desk, name: str) -> bool:
    """Take a picture again out of an original that shows it; a damaged one is set aside for it."""
    for original in pictures.originals(desk.db, name):
        for found in _readings(desk, original):
            for media in found.media:
                if media.name == name:
                    set_aside(desk.folder, "media", name)
                    files.keep(desk.folder / "media", media.data)
                    return True
    return False


def words(desk: Desk, lost: LostWords, elsewhere: Iterable[Path]) -> bool:
    """Give a revision its text back: from another database file, else from an original."""
    row = salvage.find(lost.text_hash, elsewhere)
    found = None if row else max(_extracted(desk, lost), key=lambda one: len(one.media), default=None)
    if found is None and row is None:
        return False
    for media in found.media if found else ():
        files.keep(desk.folder / "media", media.data)
    with desk.db.write():
        integrity.drop_words(desk.db, lost.text_hash)
        if found is not None:
            revisions.keep_text(desk.db, revisions.serialised(found.text))
        elif row is not None:
            salvage.keep(desk.db, lost.text_hash, *row)
    return True


def replace(desk: Desk, astray: Astray) -> bool:
    """Compute again a place whose words do not stand there."""
    with desk.db.write():
        integrity.drop_place(desk.db, astray.place)
        return place(desk, astray.place)


def place(desk: Desk, lost: Unplaced) -> bool:
    """Compute the place of a passage on a revision that has none for it."""
    with quiet(desk.db) as entry:
        if lost.own:
            _place_own(desk, lost)
        else:
            place_all(desk.db, lost.article, lost.revision, Carrier(desk.db))
        entry.touch(annotations=[lost.id])
    return True


def _place_own(desk: Desk, lost: Unplaced) -> None:
    selectors = passages.read(desk.db, [lost.id])[0].selectors
    if selectors is None:
        return
    value = revisions.read_value(desk.db, lost.revision)
    found = stands(value, selectors) or anchor(value, selectors)
    exact = None if found.start is None else value[found.start : found.end]
    exact = None if exact == selectors.exact else exact
    places.keep(desk.db, lost.id, lost.revision, found, exact=exact, algorithm=VERSION)


def stands(value: str, selectors: Selectors) -> Place | None:
    """The place that the selectors name, when their words and what surrounds them stand right there."""
    start, end = selectors.start, selectors.end
    if start is None or end is None or not 0 <= start < end <= len(value) or value[start:end] != selectors.exact:
        return None
    if not value[:start].endswith(selectors.prefix) or not value[end:].startswith(selectors.suffix):
        return None
    return Place(start=start, end=end, score=1.0, status=Status.ANCHORED)


def databases(library: Path) -> tuple[Path, ...]:
    """Files of a library's folder that may still hold words: its database and the full snapshots."""
    return (library / "library.db", *(one.path for one in copies.every(library) if one.kind != "small"))


def _extracted(desk: Desk, lost: LostWords) -> Iterator["Extraction"]:
    for name in (lost.original_hash, *integrity.captures(desk.db, lost.id)):
        for found in _readings(desk, name):
            if revisions.text_hash(found.text.value) == lost.text_hash:
                yield found


def _readings(desk: Desk, original: str) -> Iterator["Extraction"]:
    """What an original holds, read as it was from each place it came from: a page's pictures may lie beside it."""
    data = _bytes(str(files.named(desk.folder / "originals", original)))
    if data is None:
        return
    sources = [*integrity.sources(desk.db, original), ""]
    # What was pasted came from nowhere, and perhaps all its words were kept.
    for source, whole in (*((one, False) for one in sources), ("", True)):
        path = Path(source)
        away = source.startswith(("http://", "https://"))
        try:
            if away:
                yield extract(data, address=source)
            else:
                folder = path.parent if path.is_absolute() else None
                yield extract(data, name=path.name, folder=folder, whole=whole)
        except KnownError:
            continue


def _bytes(source: str) -> bytes | None:
    try:
        return read_source(Path(source))
    except (KnownError, OSError, ValueError):
        return None
