"""`list` and `edit`."""

from pathlib import Path

import pytest

from core import settings
from core.settings import Settings
from tests.ui.cli.said import Postil

FIELDS = "id uid title authors site url source published language added words state starred tags annotations"


def test_an_article_bears_every_field_of_the_contract(postil: Postil, article: int, file: Path) -> None:
    page = postil("list").json
    assert page["total"] == 1
    assert set(FIELDS.split()) <= set(page["articles"][0])
    assert page["articles"][0]["source"] == str(file)


def test_metadata_state_and_star_are_corrected_and_the_text_stays(postil: Postil, article: int) -> None:
    before = postil("show", str(article)).json["text"]
    argv = [
        "--title",
        "T",
        "--author",
        "A",
        "--author",
        "B",
        "--published",
        "2024-04",
        "--site",
        "S",
        "--language",
        "de",
    ]
    said = postil("edit", str(article), *argv, "--state", "archived", "--star").json
    assert (said["title"], said["authors"], said["published"]) == ("T", ["A", "B"], "2024-04")
    assert (said["site"], said["language"], said["state"], said["starred"]) == ("S", "de", "archived", True)
    assert postil("edit", said["uid"], "--unstar").json["starred"] is False
    assert postil("show", str(article)).json["text"] == before


@pytest.mark.parametrize("argv", [["edit", "1"], ["edit", "1", "--state", "read"], ["edit", "1", "--star", "--unstar"]])
def test_wrong_usage_is_exit_2(postil: Postil, article: int, argv: list[str]) -> None:
    assert postil(*argv).status == 2


def test_an_id_that_does_not_exist_is_exit_1(postil: Postil, article: int) -> None:
    assert postil("edit", "77", "--star").status == 1


def test_a_page_is_a_stretch_of_the_whole(postil: Postil, article: int, file: Path) -> None:
    other = file.with_name("autre.txt")
    other.write_text("Un autre article, sur autre chose.", encoding="utf-8")
    postil("add", str(other))
    assert [one["id"] for one in postil("list").json["articles"]] == [2, 1]
    assert [one["id"] for one in postil("list", "--limit", "1", "--offset", "1").json["articles"]] == [1]
    assert [one["id"] for one in postil("list", "ponts").json["articles"]] == [1]
    assert postil("list", "--sort", "size").status == 2


def test_people_read_a_table(people: Postil, article: int) -> None:
    lines = people("list").out.splitlines()
    assert lines[0].split() == ["ID", "Added", "Published", "State", "Title", "Authors", "Tags"]
    assert lines[-1] == "1 article"
    assert people("list", "--offset", "5").out == "1 articles, none from here on.\n"


@pytest.mark.parametrize("argv", [["--published", "2024-13-45"], ["--published", "garbage"], ["--language", "zz9"]])
def test_what_is_no_date_and_no_language_is_exit_2(postil: Postil, article: int, argv: list[str]) -> None:
    before = postil("list").json
    assert postil("edit", str(article), *argv).status == 2
    assert postil("list").json == before


def test_people_read_the_state_in_their_language_and_scripts_as_it_is(
    people: Postil, postil: Postil, article: int
) -> None:
    settings.save(Settings(language="fr"))
    assert "non lu" in people("list").out
    assert postil("list").json["articles"][0]["state"] == "unread"
