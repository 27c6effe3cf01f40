"""Copies are made and brought back from the window."""

from pathlib import Path

from core.library import Library
from tests.ui.driving import until
from ui.main_window import MainWindow


def test_a_backup_is_written_and_restored_elsewhere(shelf: dict[str, int], window: MainWindow, tmp_path: Path) -> None:
    backup, elsewhere = tmp_path / "all.postil-backup", tmp_path / "restored"
    window.safety.backup(backup)
    until(lambda: window.panes.notices.texts())
    assert backup.stat().st_size > 0
    window.safety.restore_to(backup, elsewhere)
    until(lambda: (elsewhere / "library.db").exists() and not window.panes.strip.isVisible())
    with Library.open(elsewhere) as library:
        assert library.articles.counts().all == 3


def test_a_backup_that_cannot_be_written_is_said(window: MainWindow, tmp_path: Path) -> None:
    window.safety.backup(tmp_path / "no" / "such" / "folder" / "all.zip")
    until(lambda: window.panes.notices.texts() and not window.panes.strip.isVisible())
