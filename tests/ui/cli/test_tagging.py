"""`tag` and `tags`."""

import pytest

from tests.ui.cli.said import Postil


def test_tags_come_and_go_with_their_counts(postil: Postil, article: int) -> None:
    said = postil("tag", str(article), "a/b", "c")
    assert said.json["tags"] == [
        {"tag": "a/b", "articles": 1, "annotations": 0},
        {"tag": "c", "articles": 1, "annotations": 0},
    ]
    postil("tag", str(article), "c", "--remove")
    assert postil("list").json["articles"][0]["tags"] == ["a/b"]


def test_tags_stay_as_typed_and_are_found_whatever_their_case_and_accents(postil: Postil, article: int) -> None:
    said = postil("tag", str(article), "Sécurité", "securite")
    assert [one["tag"] for one in said.json["tags"]] == ["Sécurité", "securite"]
    postil("tag", str(article), "securite", "--remove")
    assert postil("search", "tag:securite").json["total"] == 1
    assert postil("list", "tag:SÉCURITE").json["total"] == 1


def test_tags_are_renamed_merged_and_deleted(postil: Postil, article: int) -> None:
    postil("tag", str(article), "a/b", "c")
    postil("tags", "--rename", "a", "x")
    assert postil("list").json["articles"][0]["tags"] == ["c", "x/b"]
    postil("tags", "--merge", "c", "x/b")
    assert postil("list").json["articles"][0]["tags"] == ["x/b"]
    assert postil("tags", "--delete", "x/b").status == 0
    assert postil("list").json["articles"][0]["tags"] == []


@pytest.mark.parametrize(
    "argv", [["tags", "--rename", "a"], ["tags", "--delete", "a", "--merge", "b", "c"], ["tag", "1"]]
)
def test_wrong_usage_is_exit_2(postil: Postil, article: int, argv: list[str]) -> None:
    assert postil(*argv).status == 2


def test_a_tag_that_does_not_exist_is_exit_1(postil: Postil, article: int) -> None:
    assert postil("tags", "--delete", "nirgends").status == 1


def test_people_read_a_table(people: Postil, article: int) -> None:
    assert people("tags").out == "No tag.\n"
    assert "lieux" in people("tag", str(article), "lieux").out
