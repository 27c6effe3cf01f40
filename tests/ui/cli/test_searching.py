"""`search` and `reindex`: a search sees every write before it."""

import pytest

from tests.ui.cli.said import Postil

FIELDS = "query total with_all took_ms suggestion hits"
HIT = "kind article annotation title score published guessed language snippets"


def test_a_search_sees_what_was_just_written(postil: Postil, article: int) -> None:
    said = postil("search", "mairie").json
    assert list(said) == FIELDS.split()
    (hit,) = said["hits"]
    assert list(hit) == HIT.split()
    text = postil("show", str(article)).json["text"]
    snippet = hit["snippets"][0]
    assert text[snippet["start"] : snippet["end"]] == snippet["text"]
    assert [text[start:end] for start, end in snippet["matches"]] == ["mairie"]
    postil("annotate", str(article), "--quote", "1972", "--note", "une rivière")
    assert postil("search", "rivière", "--in", "notes").json["total"] == 1


def test_what_it_understood_is_said_when_asked_for(postil: Postil, article: int) -> None:
    assert postil("search", "mairie", "--explain").json["explanation"]


@pytest.mark.parametrize("argv", [["search"], ["search", "x", "--in", "y"], ["search", "x", "--sort", "y"]])
def test_wrong_usage_is_exit_2(postil: Postil, article: int, argv: list[str]) -> None:
    assert postil(*argv).status == 2


def test_people_see_matches_in_brackets(people: Postil, article: int) -> None:
    said = people("search", "mairie").out
    assert "[mairie]" in said
    assert said.splitlines()[-1] == "1 hit"


def test_the_index_is_built_again(postil: Postil, article: int) -> None:
    said = postil("reindex")
    assert (said.status, said.json["articles"]) == (0, 1)
    assert postil("search", "mairie").json["total"] == 1
