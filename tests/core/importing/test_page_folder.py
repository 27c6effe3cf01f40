"""Which folders belong to a saved page."""

from core.importing.page_folder import names_for, owned


def test_the_folders_of_a_page_in_several_languages():
    names = names_for("Le Monde.html")
    assert {"Le Monde_files", "Le Monde_fichiers", "Le Monde-Dateien", "Le Monde.files"} <= set(names)
    assert names_for("a.b.HTM")[0] == "a.b_files"
    assert names_for("notes.md") == names_for("") == ()


def test_a_folder_is_owned_when_its_page_lies_there():
    names = ["a.html", "a_files", "b_files", "c.md", "c_files", "a"]
    assert owned(names) == {"a_files"}
