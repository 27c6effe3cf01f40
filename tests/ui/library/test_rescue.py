"""A library that cannot be opened comes back from its snapshot, in another folder."""

from pathlib import Path

from core.library import Library
from tests.ui.driving import opened, until
from ui.library.rescue import Rescue, has_snapshots


def test_a_damaged_library_is_restored_from_the_window(shelf: dict[str, int], folder: Path, tmp_path: Path) -> None:
    with Library.open(folder) as library:
        for _step in library.safety.snapshot("full"):
            pass
        snapshot = library.safety.snapshots()[0].path
    for name in ("library.db", "library.db-wal", "library.db-shm"):
        (folder / name).unlink(missing_ok=True)
    (folder / "library.db").write_bytes(b"rubbish" * 10_000)
    elsewhere = tmp_path / "elsewhere"
    with opened(folder) as window:
        assert window.library is None
        assert window.panes.welcome.buttons()[0].text() == "Restore a Snapshot…"
        wanted: list[Path] = []
        window.library_wanted.connect(lambda path, create: wanted.append(path))
        window.safety.rescue_to(snapshot, elsewhere)
        until(lambda: any(str(elsewhere) in text for text in window.panes.notices.texts()))
        until(lambda: not window.panes.strip.isVisible())
    with Library.open(elsewhere) as library:
        assert library.articles.counts().all == 3
    assert (folder / "library.db").read_bytes().startswith(b"rubbish")


def test_a_window_that_closes_waits_for_a_rescue_to_stop(tmp_path: Path, shelf: dict[str, int], folder: Path) -> None:
    with Library.open(folder) as library:
        for _step in library.safety.snapshot("full"):
            pass
        snapshot = library.safety.snapshots()[0].path
    with opened(tmp_path / "other") as window:
        window.safety.rescue_to(snapshot, tmp_path / "elsewhere")
        (rescue,) = window.findChildren(Rescue)
        window.close()
        assert rescue.isFinished()


def test_a_file_that_is_no_snapshot_is_refused_with_a_sentence(tmp_path: Path, folder: Path) -> None:
    folder.mkdir()
    (folder / "library.db").write_bytes(b"rubbish")
    with opened(folder) as window:
        assert not has_snapshots(folder)
        window.safety.rescue_to(folder / "library.db", tmp_path / "elsewhere")
        until(lambda: window.panes.notices.texts())
    assert not (tmp_path / "elsewhere").exists()
