"""Kept pictures, decoded: only the kinds that are kept, under a limit, never by a name from a text."""

import re
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QImageReader

HASH = re.compile(r"[0-9a-f]{64}")
KINDS = frozenset({b"png", b"jpeg", b"gif", b"webp"})
PIXELS = 50_000_000
"""More than any page shows; beyond it a picture is left out."""


def picture(media: Path, name: str, most: int) -> QImage | None:
    """The picture of this hash, at most so many pixels wide; None when there is none to show."""
    path = media / name if HASH.fullmatch(name) else None
    if path is None or path.is_symlink() or not path.is_file():
        return None
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if bytes(reader.format().data()) not in KINDS or not 0 < size.width() * size.height() <= PIXELS:
        return None
    if size.width() > most:
        reader.setScaledSize(QSize(most, max(1, round(size.height() * most / size.width()))))
    image = reader.read()
    return None if image.isNull() else image
