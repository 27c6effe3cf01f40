"""`show`: the text is the canonical text, byte for byte."""

from pathlib import Path

import pytest

from tests.ui.cli.said import Postil


def test_text_is_the_canonical_text_and_nothing_more(postil: Postil, people: Postil, article: int) -> None:
    text = postil("show", str(article)).json["text"]
    assert people("show", str(article)).out == people("show", str(article), "--format", "text").out == text


def test_all_of_it_is_blocks_spans_and_revisions(postil: Postil, people: Postil, article: int) -> None:
    said = postil("show", str(article), "--format", "json").json
    assert {"text", "blocks", "spans", "revisions", "title", "tags"} <= set(said)
    assert said["blocks"][0] == {"start": 0, "end": 21, "kind": "title", "attrs": {}}
    assert len(said["revisions"][0]["text_sha256"]) == 64
    assert '"blocks"' in people("show", str(article), "--format", "json").out


@pytest.mark.parametrize("format_", ["text", "markdown", "html"])
def test_json_with_another_format_wraps_its_content(postil: Postil, people: Postil, article: int, format_: str) -> None:
    said = postil("show", str(article), "--format", format_).json
    assert (said["id"], said["format"]) == (article, format_)
    assert said["content"] == people("show", str(article), "--format", format_).out


def test_an_older_revision_is_shown(postil: Postil, people: Postil, article: int, file: Path) -> None:
    before = people("show", str(article)).out
    file.write_text("Tout autre chose.", encoding="utf-8")
    postil("add", str(file))
    assert people("show", str(article), "--revision", "1").out == before
    assert people("show", str(article)).out == "Tout autre chose."
    assert postil("show", str(article), "--revision", "3").status == 1
