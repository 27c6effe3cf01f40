"""The check shows what it found, and repairs what can be rebuilt."""

from core.library import Library
from tests.ui.driving import until
from ui.library.check_dialog import CheckDialog
from ui.main_window import MainWindow


def test_a_sound_library_is_in_order(window: MainWindow) -> None:
    with Library.open(window.folder) as library:
        library.indexing.drain(wait=True)
    dialog = CheckDialog(window.tasks, window)
    dialog.start()
    until(lambda: dialog.sentence.text() == "Everything is in order.")
    assert dialog.table.isHidden()
    assert dialog.repair.isHidden()
    dialog.close()


def test_a_missing_original_is_named(window: MainWindow) -> None:
    original = next(path for path in (window.folder / "originals").iterdir() if len(path.name) == 64)
    original.unlink()
    dialog = CheckDialog(window.tasks, window)
    dialog.start()
    until(lambda: dialog.repair.isEnabled())
    assert any(original.name[:12] in problem.what for problem in dialog.problems)
    assert dialog.table.rowCount() == len(dialog.problems)
    assert not dialog.table.isHidden()
    assert not dialog.repair.isHidden()
    dialog.close()


def test_closing_stops_the_check(window: MainWindow) -> None:
    dialog = CheckDialog(window.tasks, window)
    dialog.start()
    dialog.reject()
    found = list(dialog.problems)
    until(lambda: dialog.problems == found)
    assert dialog.sentence.text() == "Checking…"
