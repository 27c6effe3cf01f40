"""The command line in this process: as scripts see it, without the cost of starting Python each time."""

from pathlib import Path

import pytest

from tests.ui.cli.said import Postil, Said
from ui.cli import main

WORDS = """\
# La ville et ses ponts

La ville a deux ponts. Le vieux pont date de 1480, dit-on à la mairie.

Le pont neuf fut ouvert en 1972. Personne ne l’aime, tout le monde le prend.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the test's library lies."""
    return tmp_path / "library"


@pytest.fixture
def bare(capsysbinary: pytest.CaptureFixture[bytes]) -> Postil:
    """Run a command line as it is."""

    def run(*argv: str) -> Said:
        status = main(argv)
        out, err = capsysbinary.readouterr()
        return Said(status=status, out=out.decode(), err=err.decode())

    return run


@pytest.fixture
def postil(bare: Postil, folder: Path) -> Postil:
    """Run a command on the test's library and answer in JSON."""
    return lambda *argv: bare("--library", str(folder), "--json", *argv)


@pytest.fixture
def people(bare: Postil, folder: Path) -> Postil:
    """Run a command on the test's library and answer as for people."""
    return lambda *argv: bare("--library", str(folder), *argv)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with an article."""
    path = tmp_path / "ponts.md"
    path.write_text(WORDS, encoding="utf-8")
    return path


@pytest.fixture
def article(postil: Postil, file: Path) -> int:
    """That article, in the library."""
    return int(postil("add", str(file)).json["items"][0]["article"])
