"""`export` and `import-annotations`."""

import json
from pathlib import Path

from tests.ui.cli.said import Postil


def test_annotations_leave_and_come_back_into_another_library(
    postil: Postil, bare: Postil, article: int, file: Path, tmp_path: Path
) -> None:
    made = postil("annotate", str(article), "--quote", "mairie", "--note", "n", "--tag", "t", "--color", "blue").json
    out = tmp_path / "a.json"
    said = postil("export", "w3c", "--out", str(out)).json
    assert said == {"format": "w3c", "path": str(out), "articles": 1, "annotations": 1, "losses": []}
    other = ["--library", str(tmp_path / "other"), "--json"]
    assert bare(*other, "import-annotations", str(out)).status == 1
    bare(*other, "add", str(file))
    assert [item["status"] for item in bare(*other, "import-annotations", str(out)).json["items"]] == ["added"]
    assert [item["status"] for item in bare(*other, "import-annotations", str(out)).json["items"]] == ["unchanged"]
    (came,) = bare(*other, "annotations").json["annotations"]
    assert {**came, "id": 0, "article": 0} == {**made, "id": 0, "article": 0}


def test_an_existing_target_is_refused_without_force(postil: Postil, article: int, tmp_path: Path) -> None:
    out = tmp_path / "a.json"
    out.write_text("kept")
    assert postil("export", "w3c", "--out", str(out)).status == 1
    assert out.read_text() == "kept"
    assert postil("export", "w3c", "--out", str(out), "--force").status == 0
    assert json.loads(out.read_text())["items"] == []


def test_a_format_that_does_not_exist_is_wrong_usage(postil: Postil, article: int, tmp_path: Path) -> None:
    assert postil("export", "pdf", "--out", str(tmp_path / "a")).status == 2
    assert postil("export", "w3c").status == 2


def test_what_is_no_file_of_annotations_is_refused(postil: Postil, article: int, file: Path) -> None:
    said = postil("import-annotations", str(file))
    assert (said.status, list(said.json)) == (1, ["error"])
    assert postil("import-annotations", str(file) + ".missing").status == 1


def test_articles_leave_as_a_folder_of_markdown(postil: Postil, people: Postil, article: int, tmp_path: Path) -> None:
    postil("annotate", str(article), "--quote", "deux ponts", "--note", "n", "--tag", "t")
    out = tmp_path / "notes"
    said = postil("export", "markdown", "--out", str(out), "--article", str(article), "--tag", "t", "--query", "ponts")
    assert (said.status, said.json["format"], said.json["path"]) == (0, "markdown", str(out))
    assert (said.json["articles"], said.json["annotations"]) == (1, 1)
    assert said.json["losses"]
    assert sorted(said.json) == ["annotations", "articles", "format", "losses", "path"]
    (page,) = out.glob("*.md")
    assert '<mark class="yellow">deux ponts</mark>' in page.read_text(encoding="utf-8")
    assert postil("export", "markdown", "--out", str(out)).status == 1
    page.write_text("mine", encoding="utf-8")
    again = people("export", "markdown", "--out", str(out), "--force")
    assert again.status == 0
    assert "1 article, 1 annotation" in again.out
    assert f"{page.name} was edited" in again.out
    assert page.read_text(encoding="utf-8") == "mine"


def test_an_unknown_format_or_article_is_refused(postil: Postil, article: int, tmp_path: Path) -> None:
    assert postil("export", "docx", "--out", str(tmp_path / "x")).status == 2
    assert postil("export", "markdown", "--out", str(tmp_path / "x"), "--article", "99").status == 1
    assert not (tmp_path / "x").exists()
