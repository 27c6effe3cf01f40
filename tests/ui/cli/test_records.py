"""JSON objects keep what they promise; the commands' own tests name the fields."""

from pathlib import Path

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


def test_the_revision_of_an_annotation_is_its_number(postil: Postil, article: int, file: Path) -> None:
    postil("annotate", str(article), "--quote", "mairie")
    file.write_text(file.read_text(encoding="utf-8") + "\nUn troisième pont est en projet.\n", encoding="utf-8")
    postil("add", str(file))
    (first,) = postil("annotations").json["annotations"]
    second = postil("annotate", str(article), "--quote", "troisième").json
    assert (first["revision"], second["revision"]) == (1, 2)
