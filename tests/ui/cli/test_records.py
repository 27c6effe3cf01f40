"""JSON objects keep what they promise; the commands' own tests name the fields."""

from pathlib import Path

from core.library import Library
from core.model.place import Place, Status
from core.model.tag import Tag
from core.model.text import Block, BlockKind
from tests.ui.cli.said import Postil
from ui.cli import records


def test_a_block_bears_plain_json_values() -> None:
    block = Block(start=0, end=3, kind=BlockKind.HEADING, attrs={"level": 2})
    assert records.part(block) == {"start": 0, "end": 3, "kind": "heading", "attrs": {"level": 2}}


def test_a_tag_bears_its_path_and_counts() -> None:
    one = Tag(id=1, version=1, path="a/b", articles=2, annotations=3)
    assert records.tag(one) == {"tag": "a/b", "articles": 2, "annotations": 3}


def _revise(postil: Postil, file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert postil("add", str(file)).json["items"][0]["status"] == "revised"


def test_revision_and_surroundings_are_those_of_the_place(postil: Postil, article: int, file: Path) -> None:
    made = postil("annotate", str(article), "--quote", "mairie").json
    assert (made["revision"], made["suffix"][:2]) == (1, ".\n")
    _revise(postil, file, "dit-on à la mairie.", "dit-on ici, à la mairie même.")
    (now,) = postil("annotations").json["annotations"]
    text = postil("show", str(article)).json["text"]
    start, end = now["start"], now["end"]
    assert (now["revision"], text[start:end]) == (2, "mairie")
    assert (now["prefix"], now["suffix"]) == (text[max(0, start - 256) : start], text[end : end + 256])
    assert now["suffix"].startswith(" même.")


def test_what_has_no_place_keeps_its_revision_and_its_quote(postil: Postil, article: int, file: Path) -> None:
    made = postil("annotate", str(article), "--quote", "Personne ne l'aime, tout le monde le prend").json
    postil("annotate", str(article), "--note", "à relire")
    _revise(postil, file, "Personne ne l’aime, tout le monde le prend.", "Fin.")
    note, orphan = postil("annotations").json["annotations"]
    assert (note["revision"], note["start"], note["prefix"]) == (1, None, "")
    assert (orphan["revision"], orphan["status"], orphan["start"]) == (1, "orphan", None)
    assert (orphan["prefix"], orphan["suffix"]) == (made["prefix"], made["suffix"])


def test_a_place_that_a_person_chose_has_its_own_surroundings(postil: Postil, article: int, folder: Path) -> None:
    made = postil("annotate", str(article), "--quote", "mairie").json
    with Library.open(folder) as library:
        start, end = library.passages.quote(article, "1972")
        library.passages.decide(made["id"], Place(start=start, end=end, score=1.0, status=Status.ANCHORED))
    (now,) = postil("annotations").json["annotations"]
    assert (now["exact"], now["prefix"][-3:], now["suffix"][:10]) == ("1972", "en ", ". Personne")
