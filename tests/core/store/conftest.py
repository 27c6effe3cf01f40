"""A database of its own for each test of the store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.store.database import Database
from core.store.opening import open_database


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the test's library lies."""
    return tmp_path / "library"


@pytest.fixture
def db(folder: Path) -> Iterator[Database]:
    """An empty library's database."""
    database = open_database(folder, create=True)
    yield database
    database.close()
