"""A library of its own for each test, with two people at it: a window and a command line."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.importing import importer
from core.library import Library
from core.model.article import Article
from tests.core.library import shown

WORDS = """\
# La ville et ses ponts

La ville a deux ponts. Le vieux pont date de 1480, dit-on à la mairie.

Le pont neuf fut ouvert en 1972. Personne ne l’aime, tout le monde le prend.

On parle d’un troisième pont depuis vingt ans.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the test's library lies."""
    return tmp_path / "library"


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    """An open library, as the window has it."""
    with Library.open(folder, create=True, origin="window:one") as lib:
        yield lib


@pytest.fixture
def other(library: Library) -> Iterator[Library]:
    """The same library, opened by the command line."""
    with Library.open(library.folder, origin="cli") as lib:
        yield lib


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with an article."""
    path = tmp_path / "ponts.md"
    path.write_text(WORDS, encoding="utf-8")
    return path


@pytest.fixture
def article(library: Library, file: Path) -> Article:
    """That article, in the library."""
    return library.articles.add(file).article


@pytest.fixture
def picture(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A picture in the library's `media/`, which an article shows that was added from `shown.txt`."""
    monkeypatch.setattr(importer, "_FORMATS", (shown.FORMAT, *importer._FORMATS))
    (tmp_path / "shown.txt").write_text("shown:Words with a picture.", encoding="utf-8")
    library.articles.add(tmp_path / "shown.txt")
    return library.folder / "media" / shown.PICTURE.name
