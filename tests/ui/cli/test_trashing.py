"""`remove` and `trash`: nothing is deleted for good but by `trash --empty`."""

from pathlib import Path

from tests.ui.cli.said import Postil


def test_what_is_removed_comes_back(postil: Postil, article: int) -> None:
    note = postil("annotate", str(article), "--quote", "mairie").json
    said = postil("remove", str(article), note["uid"])
    assert (said.status, said.json["ids"]) == (0, [article, note["uid"]])
    assert postil("list").json["total"] == 0
    assert postil("trash").json["articles"] == [article]
    assert postil("trash", "--restore", str(article), str(note["id"])).status == 0
    assert postil("list").json["articles"][0]["annotations"] == 1


def test_an_id_that_does_not_exist_is_exit_1_and_the_others_are_done(
    postil: Postil, people: Postil, article: int
) -> None:
    said = postil("remove", "99", str(article))
    assert (said.status, said.json["ids"], len(said.json["errors"])) == (1, [article], 1)
    assert people("trash", "--restore", "99", str(article)).out == f"Out of the trash: {article}.\n"


def test_emptying_is_the_one_deletion(postil: Postil, people: Postil, article: int, folder: Path) -> None:
    assert people("trash").out == "The trash is empty.\n"
    postil("remove", str(article))
    assert len(list((folder / "originals").iterdir())) == 1
    assert postil("trash", "--empty").json["ids"] == [article]
    assert list((folder / "originals").iterdir()) == []
    assert postil("show", str(article)).status == 1
    assert postil("trash", "--empty", "--restore", "1").status == 2
