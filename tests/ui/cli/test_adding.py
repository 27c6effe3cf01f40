"""`add`: a report with every item, and what is not added stands in it with its reason."""

import io
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from core import settings
from tests.core.fetching.local import answer, serving
from tests.ui.cli.said import Postil


def test_each_source_is_an_item_and_one_that_fails_does_not_stop_the_others(
    postil: Postil, file: Path, tmp_path: Path
) -> None:
    said = postil("add", "http://127.0.0.1:1/a", str(tmp_path / "missing.txt"), str(file), "--tag", "Villes / Pont")
    assert said.status == 1
    assert [item["status"] for item in said.json["items"]] == ["failed", "failed", "added"]
    assert list(said.json["items"][2]) == ["source", "status", "article", "revision", "title", "error"]
    assert said.json["items"][0]["error"]
    assert said.json["items"][2]["title"] == "La ville et ses ponts"
    assert postil("list").json["articles"][0]["tags"] == ["Villes/Pont"]


def test_the_same_again_is_unchanged_and_other_words_are_a_revision(postil: Postil, file: Path) -> None:
    assert postil("add", str(file)).json["items"][0]["status"] == "added"
    assert postil("add", str(file)).json["items"][0]["status"] == "unchanged"
    file.write_text("Autre chose, tout à fait autre chose.", encoding="utf-8")
    assert postil("add", str(file)).json["items"][0] | {"title": ""} == {
        "source": str(file),
        "status": "revised",
        "article": 1,
        "revision": 2,
        "title": "",
        "error": "",
    }


def test_standard_input_is_an_article_without_a_source(postil: Postil, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Un texte par un tuyau.")))
    assert postil("add", "-", "--language", "fr").json["items"][0]["source"] == "-"
    (article,) = postil("list").json["articles"]
    assert (article["source"], article["language"]) == (None, "fr")


def test_empty_standard_input_fails_with_a_sentence(postil: Postil, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    said = postil("add", "-")
    assert (said.status, said.json["items"][0]["status"]) == (1, "failed")


def test_a_folder_is_taken_and_its_sub_folders_when_asked_for(postil: Postil, file: Path) -> None:
    assert postil("add", str(file.parent / "nothing-here"), "--recursive").status == 1
    texts = file.parent / "texts"
    (texts / "more").mkdir(parents=True)
    (texts / "note.txt").write_text("Une note, en quelques mots.", encoding="utf-8")
    file.rename(texts / "more" / file.name)
    said = postil("add", str(texts))
    assert (said.status, [one["status"] for one in said.json["items"]]) == (0, ["skipped", "added"])
    assert "--recursive" in said.json["items"][0]["error"]
    said = postil("add", "--recursive", str(texts))
    assert [one["status"] for one in said.json["items"]] == ["added", "unchanged"]


def test_people_read_a_line_an_item_and_the_sum(people: Postil, file: Path) -> None:
    said = people("add", str(file), "http://127.0.0.1:1/a")
    assert "added  1  La ville et ses ponts" in said.out
    assert said.out.splitlines()[-1] == "1 added, 1 failed"


def test_a_title_cannot_drive_the_terminal(people: Postil, tmp_path: Path) -> None:
    bad = tmp_path / "bad\x1b[2Jname.txt"
    assert "\x1b" not in people("add", str(bad)).out


def test_what_is_no_language_is_exit_2_and_nothing_is_added(
    postil: Postil, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Un texte par un tuyau.")))
    for source in (str(file), "-"):
        said = postil("add", source, "--language", "zz9")
        assert (said.status, list(said.json)) == (2, ["error"])
    assert postil("list").json["total"] == 0
    assert postil("add", str(file), "--language", "fr-CA").status == 0
    assert postil("list").json["articles"][0]["language"] == "fr"


def test_a_web_address_is_fetched_when_it_may_be(postil: Postil) -> None:
    page = answer("# Le pont\n\nLe vieux pont date de 1480, dit-on à la mairie.".encode())
    with serving({"/a": page}) as server:
        refused = postil("add", f"{server.address}/a")
        assert (refused.status, server.connections) == (1, 0)
        assert "private network" in refused.json["items"][0]["error"]
        said = postil("add", f"{server.address}/a", "--allow-private", "--tag", "ponts", "--language", "fr")
        assert (said.status, said.json["items"][0]["title"]) == (0, "Le pont")
        (article,) = postil("list").json["articles"]
        assert (article["source"], article["tags"]) == (f"{server.address}/a", ["ponts"])


def test_private_addresses_may_be_allowed_for_good(postil: Postil) -> None:
    settings.save(replace(settings.load(), private_addresses=True))
    with serving({"/a": answer(b"Some words of an article.")}) as server:
        assert postil("add", f"{server.address}/a").json["items"][0]["status"] == "added"
