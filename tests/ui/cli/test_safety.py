"""`check`, `backup`, `restore`, `stats`."""

import re
from pathlib import Path

from core import settings
from core.settings import Settings
from tests.ui.cli.said import Postil


def test_a_whole_library_is_ok(postil: Postil, people: Postil, article: int) -> None:
    assert postil("check").json == {"ok": True, "problems": [], "notes": []}
    assert people("check").out == "The library is whole.\n"


def test_a_problem_that_stays_is_exit_1_and_one_that_was_repaired_is_not(
    postil: Postil, article: int, folder: Path, file: Path
) -> None:
    (original,) = (folder / "originals").iterdir()
    original.unlink()
    said = postil("check")
    assert (said.status, said.json["ok"], said.json["problems"][0]["repaired"]) == (1, False, False)
    said = postil("check", "--repair")
    assert (said.status, said.json["ok"], said.json["problems"][0]["repaired"]) == (0, True, True)
    original.unlink()
    file.unlink()
    assert postil("check", "--repair").status == 1


def test_a_file_nobody_knows_is_named_and_left_alone(postil: Postil, article: int, folder: Path) -> None:
    (folder / "originals" / "mine.txt").write_text("x")
    said = postil("check", "--repair")
    assert (said.status, len(said.json["notes"])) == (0, 1)
    assert (folder / "originals" / "mine.txt").is_file()


def test_a_backup_is_restored_into_a_new_folder(postil: Postil, bare: Postil, article: int, tmp_path: Path) -> None:
    target = tmp_path / "b.zip"
    said = postil("backup", "--out", str(target))
    assert (said.status, said.json["path"], said.json["bytes"]) == (0, str(target), target.stat().st_size)
    assert postil("backup", "--out", str(target)).status == 1
    assert postil("backup", "--out", str(target), "--force").status == 0
    new = tmp_path / "new"
    said = bare("--json", "restore", str(target), "--to", str(new))
    assert (said.status, said.json["path"], said.json["ok"], said.json["articles"]) == (0, str(new), True, 1)
    assert bare("--library", str(new), "--json", "check").status == 0
    assert bare("restore", str(target), "--to", str(new)).status == 1


def test_stats_say_what_is_there_and_where(postil: Postil, people: Postil, article: int, folder: Path) -> None:
    postil("tag", str(article), "lieux/ponts")
    said = postil("stats").json
    assert (said["articles"], said["states"], said["languages"]) == (1, {"unread": 1}, {"fr": 1})
    assert said["tags"] == {"lieux/ponts": {"articles": 1, "annotations": 0}}
    assert said["library"] == str(folder)
    assert {"sites", "years", "sizes", "index"} <= set(said)
    assert str(folder) in people("stats").out


def test_people_read_what_is_counted_in_their_language(postil: Postil, people: Postil, article: int) -> None:
    number = postil("stats").json["words"]
    english = people("stats").out
    assert f"articles 1, words {number}, with a star 0, in the trash 0, revisions 1, annotations 0" in english
    settings.save(Settings(language="fr"))
    said = people("stats").out
    assert "non lu 1" in said
    assert f"articles 1, mots {number}, avec étoile 0, dans la corbeille 0, révisions 1, annotations 0" in said
    assert re.search(r"base de données \d+, originaux \d+, images 0, instantanés \d+, index de recherche \d+", said)
    assert set(postil("stats").json["sizes"]) == {"database", "originals", "media", "backups", "index"}
