"""Before a big import one sees what it would bring, chooses tags, and agrees or not."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.library import Plan, SourceKind
from tests.ui.driving import press, settle, until
from ui.importing.preview import Preview
from ui.main_window import MainWindow
from ui.tags.suggesting import Vocabulary


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A folder of two kinds, with one file twice and one that cannot be read."""
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "a.md").write_text("# A heading\n\nWords with *emphasis* and a [link](https://example.org).\n")
    (folder / "b.txt").write_text("Plain words.")
    (folder / "c.txt").write_text("Plain words.")
    (folder / "d.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    return folder


def opened(window: MainWindow, *paths: Path) -> tuple[Preview, list[Plan]]:
    """The dialog, and what it says is wanted."""
    plans: list[Plan] = []
    preview = Preview(window.tasks, paths, Vocabulary(paths=("politics/security",)), window)
    preview.agreed.connect(plans.append)
    preview.open()
    return preview, plans


def test_everything_is_counted_then_imported_with_tags(window: MainWindow, mixed: Path) -> None:
    preview, plans = opened(window, mixed)
    until(lambda: preview.survey is not None)
    assert preview.heading.text().startswith("3 files, ")
    assert preview.counts[SourceKind.PLAIN].text() == "2"
    assert preview.counts[SourceKind.MARKDOWN].text() == "1"
    assert preview.unread.text() == "1"
    assert preview.known.text() == "1 is there twice and comes in once."
    cell = preview.refused.item(0, 1)
    assert cell is not None
    assert "a picture" in cell.text()
    QTest.keyClicks(preview.tags, "new, politics/press")
    press(preview.tags, Qt.Key.Key_Return)
    (plan,) = plans
    assert (plan.sources, plan.tags, plan.total) == ((mixed,), ("new", "politics/press"), 4)
    assert not preview.isVisible()


def test_before_all_is_counted_nothing_can_be_imported(window: MainWindow, mixed: Path) -> None:
    gate = Event()
    window.tasks.run(lambda _lib: gate.wait())
    preview, plans = opened(window, mixed)
    assert not preview.go.isEnabled()
    press(preview.tags, Qt.Key.Key_Return)
    preview.accept()
    assert plans == []
    press(preview.tags, Qt.Key.Key_Escape)
    gate.set()
    settle(window.tasks)
    assert preview.survey is None
    assert plans == []


def test_nothing_to_import_leaves_only_cancel(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    preview, plans = opened(window, tmp_path / "empty")
    until(lambda: preview.survey is not None)
    assert not preview.go.isEnabled()
    press(preview.tags, Qt.Key.Key_Escape)
    assert not preview.isVisible()
    assert plans == []


def test_what_is_known_is_told(window: MainWindow, mixed: Path) -> None:
    window.tasks.run(lambda lib: lib.articles.add(mixed / "a.md"))
    settle(window.tasks)
    preview, _plans = opened(window, mixed)
    until(lambda: preview.survey is not None)
    assert preview.known.text() == "1 is in the library already. 1 is there twice and comes in once."
    preview.reject()
