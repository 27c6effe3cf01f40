"""Which folders belong to a saved page."""

from pathlib import Path

from core.importing.page_folder import has_folder, names_for, owned, without_page_folders


def test_the_folders_of_a_page_in_several_languages():
    names = names_for("Le Monde.html")
    assert {"Le Monde_files", "Le Monde_fichiers", "Le Monde-Dateien", "Le Monde.files"} <= set(names)
    assert names_for("a.b.HTM")[0] == "a.b_files"
    assert names_for("notes.md") == names_for("") == ()


def test_a_page_has_a_folder_when_one_of_its_own_stands_beside_it(tmp_path: Path):
    (tmp_path / "b_files").mkdir()
    (tmp_path / "c_files").touch()
    assert has_folder(tmp_path / "b.html")
    assert not has_folder(tmp_path / "c.html")
    assert not has_folder(tmp_path / "b.txt")


def test_a_folder_is_owned_when_its_page_lies_there():
    names = ["a.html", "a_files", "b_files", "c.md", "c_files", "a"]
    assert owned(names) == {"a_files"}
    assert owned(["B.HTM", "b_fichiers", "B-Dateien", "/x/a.html", "a_files"]) == {"b_fichiers", "B-Dateien"}


def test_only_folders_are_left_out(tmp_path: Path):
    (tmp_path / "a_files").mkdir()
    for name in ("a.html", "b.html", "b_files"):
        (tmp_path / name).touch()
    (tmp_path / "c.html").touch()
    (tmp_path / "c_files").symlink_to(tmp_path / "a_files")
    assert [path.name for path in without_page_folders(sorted(tmp_path.iterdir()))] == [
        *("a.html", "b.html", "b_files", "c.html", "c_files")
    ]


def test_many_pages_take_no_time():
    names = [f"{number}.html" for number in range(50_000)] + ["7_files"]
    assert owned(names) == {"7_files"}
