"""Which library a command works on."""

from pathlib import Path

from core import settings
from core.settings import Settings
from tests.ui.cli.said import Postil


def test_only_commands_that_bring_something_in_make_a_library(postil: Postil, folder: Path, file: Path) -> None:
    for argv in (["list"], ["search", "x"], ["stats"], ["check"], ["tags"]):
        assert postil(*argv).status == 3, argv
        assert not folder.exists()
    assert postil("add", str(file)).status == 0


def test_the_default_is_the_last_opened_library_else_the_usual_one(
    bare: Postil, postil: Postil, file: Path, folder: Path, home: Path
) -> None:
    assert bare("--json", "add", str(file)).status == 0
    assert (home / "library" / "library.db").is_file()
    postil("add", str(file))
    settings.save(Settings().opened(folder))
    assert bare("--json", "stats").json["library"] == str(folder)


def test_a_library_that_went_away_does_not_come_back_empty(bare: Postil, file: Path, tmp_path: Path) -> None:
    settings.save(Settings().opened(tmp_path / "drive" / "library"))
    assert bare("--json", "add", str(file)).status == 3
    assert not (tmp_path / "drive").exists()


def test_writing_leaves_a_snapshot(postil: Postil, article: int, folder: Path) -> None:
    assert [path.name[:6] for path in (folder / "backups").iterdir()] == ["small-"]


def test_a_snapshot_that_cannot_be_made_is_said_and_no_failure(people: Postil, file: Path, folder: Path) -> None:
    folder.mkdir()
    (folder / "backups").write_text("in the way")
    said = people("add", str(file))
    assert (said.status, "No snapshot" in said.err) == (0, True) or said.status == 3
