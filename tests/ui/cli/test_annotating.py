"""`annotate`, `annotations`, `annotation`: by quote or by position, and what comes back."""

import pytest

from tests.ui.cli.said import Postil

FIELDS = (
    "id uid article title revision start end exact prefix suffix status score color style note tags created modified"
)


def test_a_quote_is_found_whatever_its_blanks_and_apostrophes(postil: Postil, article: int) -> None:
    said = postil("annotate", str(article), "--quote", "Personne\u00a0ne l'aime", "--color", "green", "--tag", "a/b")
    assert said.status == 0
    assert set(FIELDS.split()) <= set(said.json)
    text = postil("show", str(article)).json["text"]
    assert text[said.json["start"] : said.json["end"]] == said.json["exact"] == "Personne ne l’aime"
    assert (said.json["status"], said.json["color"], said.json["tags"]) == ("anchored", "green", ["a/b"])


def test_a_passage_is_underlined_and_highlighted_again(postil: Postil, article: int) -> None:
    made = postil("annotate", str(article), "--quote", "mairie", "--style", "underline").json
    assert (made["style"], made["color"]) == ("underline", "yellow")
    assert [one["style"] for one in postil("annotations").json["annotations"]] == ["underline"]
    changed = postil("annotation", str(made["id"]), "--style", "highlight").json
    assert (changed["style"], changed["color"], changed["exact"]) == ("highlight", "yellow", "mairie")
    assert postil("annotation", str(made["id"]), "--style", "struck").status == 2
    assert postil("annotation", str(made["id"]), "--style", "underline", "--remove").status == 2
    assert postil("annotate", str(article), "--quote", "mairie").json["style"] == "highlight"


def test_a_quote_that_is_absent_or_ambiguous_is_exit_1_with_a_sentence(postil: Postil, article: int) -> None:
    for quote in ("nirgends", "pont"):
        said = postil("annotate", str(article), "--quote", quote)
        assert said.status == 1
        assert list(said.json) == ["error"]


def test_surroundings_or_positions_tell_equal_quotes_apart(postil: Postil, article: int) -> None:
    by_prefix = postil("annotate", str(article), "--quote", "pont", "--prefix", "vieux ").json
    by_suffix = postil("annotate", str(article), "--quote", "pont", "--suffix", " neuf").json
    start = by_suffix["start"]
    there = postil("annotate", str(article), "--quote", "pont", "--start", str(start), "--end", str(start + 4)).json
    assert by_prefix["start"] < start == there["start"]


@pytest.mark.parametrize("quote", ["mairie", "pont"])
def test_a_quote_that_does_not_stand_at_the_positions_is_exit_1(postil: Postil, article: int, quote: str) -> None:
    said = postil("annotate", str(article), "--quote", quote, "--start", "0", "--end", "8")
    assert (said.status, list(said.json)) == (1, ["error"])
    assert "0 to 8" in said.json["error"]
    assert postil("annotations").json["total"] == 0


def test_positions_alone_suffice_and_without_anything_it_is_an_article_note(postil: Postil, article: int) -> None:
    assert postil("annotate", str(article), "--start", "3", "--end", "8").json["exact"] == "ville"
    note = postil("annotate", str(article), "--note", "à relire").json
    assert (note["start"], note["end"], note["exact"], note["status"], note["note"]) == (
        None,
        None,
        "",
        None,
        "à relire",
    )


@pytest.mark.parametrize(
    "argv",
    [
        ["--start", "3"],
        ["--prefix", "x"],
        ["--color", "red"],
        ["--start", "-3", "--end", "2"],
        ["--start", "9", "--end", "9"],
        ["--quote", ""],
        ["--quote", "mairie", "--start", "9", "--end", "9"],
        [],
        ["--color", "blue"],
        ["--note", " "],
    ],
)
def test_wrong_usage_is_exit_2(postil: Postil, article: int, argv: list[str]) -> None:
    assert postil("annotate", str(article), *argv).status == 2


def test_one_annotation_is_changed_and_removed(postil: Postil, article: int) -> None:
    made = postil("annotate", str(article), "--quote", "mairie").json
    changed = postil("annotation", made["uid"], "--note", "n", "--color", "pink", "--tag", "x", "--tag", "y").json
    assert (changed["note"], changed["color"], changed["tags"]) == ("n", "pink", ["x", "y"])
    assert postil("annotation", str(made["id"]), "--untag", "x").json["tags"] == ["y"]
    assert postil("annotation", str(made["id"]), "--remove", "--note", "z").status == 2
    assert postil("annotation", str(made["id"]), "--remove").json["trashed"]
    assert postil("annotations").json == {"total": 0, "annotations": []}


def test_the_list_filters(postil: Postil, article: int) -> None:
    postil("annotate", str(article), "--quote", "mairie", "--color", "blue", "--tag", "lieux/mairie")
    postil("annotate", str(article), "--quote", "1972")
    for argv, total in (
        ([], 2),
        (["--article", str(article)], 2),
        (["--tag", "lieux"], 1),
        (["--tag", "LIEUX/mairié"], 1),
        (["--color", "blue"], 1),
        (["--status", "orphan"], 0),
        (["--limit", "1"], 2),
    ):
        assert postil("annotations", *argv).json["total"] == total, argv
    assert len(postil("annotations", "--limit", "1").json["annotations"]) == 1
    assert postil("annotations", "--article", "99").status == 1


def test_people_read_a_table(people: Postil, article: int) -> None:
    people("annotate", str(article), "--quote", "mairie", "--note", "où\tça ?")
    said = people("annotations")
    assert "mairie" in said.out
    assert "où ça ?" in said.out
    assert people("annotations", "--offset", "9").out == "1 annotations, none from here on.\n"
