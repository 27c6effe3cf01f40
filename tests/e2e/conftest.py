"""What the tests of the whole window stand on: one application, the sample library, the app launched on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core.library import Library
from tests.e2e.person import SAMPLES, application, at_rest, launched
from ui.main_window import MainWindow
from ui.postil import Postil


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The running application; Qt allows one a process."""
    return application()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the library lies."""
    return tmp_path / "library"


@pytest.fixture
def samples(folder: Path) -> dict[str, int]:
    """The sample articles in the library: ids by the name of the file without its suffix."""
    with Library.open(folder, create=True) as library:
        return {Path(one.source).stem: one.article or 0 for one in library.articles.add_many(sorted(SAMPLES.iterdir()))}


@pytest.fixture
def postil(qapp: QApplication, samples: dict[str, int], folder: Path) -> Iterator[Postil]:
    """The app on the sample library."""
    with launched(folder) as postil:
        yield postil


@pytest.fixture
def window(postil: Postil) -> MainWindow:
    """Its window, open and at rest."""
    return at_rest(postil)
