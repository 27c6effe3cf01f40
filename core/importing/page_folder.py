"""The folder that a browser puts beside a page it saves (`News.html`, `News_files/`).

Its pictures belong to the page, and what else lies there is no article.
"""

from collections.abc import Collection
from pathlib import Path, PurePath

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


def has_folder(page: Path) -> bool:
    """Whether a file is called like a page and a folder of its own stands beside it."""
    return any((page.parent / name).is_dir() for name in names_for(page.name))


def without_page_folders(paths: Collection[Path]) -> list[Path]:
    """The same paths but for folders that belong to a page among them."""
    own = owned([str(path) for path in paths])
    return [path for path in paths if str(path) not in own or path.is_symlink() or not path.is_dir()]


def owned(names: Collection[str]) -> frozenset[str]:
    """Which names, or whole paths, are called like the folder of a page that is among them."""
    there = frozenset(name.lower() for name in names)
    return frozenset(
        name for name in names for suffix in SUFFIXES if name.endswith(suffix) and _page(name, suffix, there)
    )


def _page(name: str, suffix: str, there: frozenset[str]) -> bool:
    stem = name.removesuffix(suffix).lower()
    return any(stem + ending in there for ending in _PAGES)
