"""Bytes from outside become an article's canonical words: one file a format, chosen by content."""

from pathlib import Path
from typing import TYPE_CHECKING

from core.importing.page_folder import has_folder, without_page_folders
from core.importing.sources import read_source, walk

if TYPE_CHECKING:
    from core.importing.extraction import Extraction
    from core.importing.importer import Importer

__all__ = ["extract", "has_folder", "read_source", "recognise", "walk", "without_page_folders"]


def extract(
    data: bytes,
    *,
    name: str = "",
    language: str = "",
    folder: Path | None = None,
    address: str = "",
    whole: bool = False,
) -> "Extraction":
    """What a file holds, see `extraction.Original`. The formats load with the first one: no window waits for them."""
    from core.importing.extraction import Original
    from core.importing.importer import extract

    return extract(Original(data=data, name=name, language=language, folder=folder, address=address, whole=whole))


def recognise(head: bytes, *, name: str = "") -> "Importer":
    """Who reads a file that begins so, see `importer.recognise`."""
    from core.importing import importer

    return importer.recognise(head, name=name)
