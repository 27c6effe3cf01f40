"""The folder that a browser puts beside a page it saves (`News.html`, `News_files/`).

Its pictures belong to the page, and what else lies there is no article.
"""

from collections.abc import Collection
from pathlib import PurePath

SUFFIXES = (
    *("_files", ".files", "-Dateien", "_fichiers", "_archivos", "_ficheiros", "_arquivos", "_file", "_bestanden"),
    *("-filer", "_pliki", "_soubory", "_tiedostot", "_elemei", "_dosyalar"),
)
"""As browsers call it in one language or another."""
_PAGES = (".html", ".htm", ".xhtml", ".xht")


def names_for(page: str) -> tuple[str, ...]:
    """What the folder of a page of this file name may be called; none when it is not called like a page."""
    path = PurePath(page)
    return tuple(path.stem + suffix for suffix in SUFFIXES) if path.suffix.lower() in _PAGES else ()


def owned(names: Collection[str]) -> frozenset[str]:
    """Which of the names in one folder belong to a page that lies there too."""
    return frozenset(name for page in names for name in names_for(page)) & frozenset(names)
