"""Reads the pictures of a page saved with its folder: only files that lie there, whatever the page names."""

import os
import re
import stat
import unicodedata
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from core.errors import KnownError
from core.importing.page_folder import names_for
from core.importing.sources import read_source
from core.importing.web.saved import Part, nothing

_FORBIDDEN = re.compile(r'[\\:*?"<>|\0-\x1f]')
"""In names: ways out of a folder on one system or another, and what no browser writes."""
_JUNCTION = 0xA0000003
"""What Windows calls its other kind of link."""
_DEPTH = 8
"""Folders within the folder."""


def parts(folder: Path | None, page: str, *, limit: int) -> Part:
    """The files of at most `limit` bytes of the folder beside a page of this file name."""
    if folder is None:
        return nothing
    own = frozenset(names_for(unicodedata.normalize("NFC", page)))

    def part(reference: str) -> bytes | None:
        names = _names(reference)
        if len(names) < 2 or unicodedata.normalize("NFC", names[0]) not in own:
            return None
        path = _inside(folder, names)
        return None if path is None else _bytes(path, limit)

    return part


def _names(reference: str) -> tuple[str, ...]:
    """The names that a relative reference is made of; none for an address, an absolute path and a way upwards."""
    path = unquote(re.split(r"[?#]", reference, maxsplit=1)[0])
    names = PurePosixPath(path).parts
    return () if ".." in names or len(names) > _DEPTH or _FORBIDDEN.search(path) else names


def _inside(folder: Path, names: tuple[str, ...]) -> Path | None:
    """The file, when every step to it is a folder itself and not a link to one elsewhere."""
    path = folder
    for left, name in zip(range(len(names) - 1, -1, -1), names, strict=True):
        path = _entry(path, name)
        try:
            status = path.lstat()
        except (OSError, ValueError):
            return None
        wanted = stat.S_ISDIR if left else stat.S_ISREG
        if not wanted(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _JUNCTION:
            return None
    return path


def _entry(folder: Path, name: str) -> Path:
    """Some systems and programs take letters with accents apart."""
    whole = folder / name
    forms = (whole, *(folder / unicodedata.normalize(form, name) for form in ("NFC", "NFD")))
    return next((form for form in forms if os.path.lexists(form)), whole)


def _bytes(path: Path, limit: int) -> bytes | None:
    try:
        if path.lstat().st_size > limit:
            return None
        return read_source(path)
    except (KnownError, OSError):
        return None
