"""Sections and tags with their counts; rows that stay, stay where they are."""

from PySide6.QtCore import Qt

from core.library import Counts, Section
from ui.library.sidebar_model import COUNT, SECTIONS, SHELF, Shelf, SidebarModel, alphabetical


def names(model: SidebarModel) -> list[str]:
    return [model.tags.child(row).text() for row in range(model.tags.rowCount())]


def test_every_section_is_there_with_its_count() -> None:
    model = SidebarModel()
    model.set_counts(Counts(all=9, unread=8, reading=1, archived=0, starred=2, trash=3))
    counts = [model.library.child(row).data(COUNT) for row in range(model.library.rowCount())]
    assert counts == [9, 8, 1, 0, 2, 3]
    assert len(SECTIONS) == len(Section)


def test_tags_are_nested_as_their_paths_are() -> None:
    model = SidebarModel()
    model.set_tags({"eau": 1, "politique": 3, "politique/sécurité": 3})
    assert names(model) == ["eau", "politique"]
    child = model.tags.child(1).child(0)
    assert child.data(SHELF) == Shelf(tag="politique/sécurité")
    assert child.data(COUNT) == 3
    assert child.data(Qt.ItemDataRole.AccessibleTextRole) == "sécurité, 3"


def test_accents_do_not_put_a_tag_to_the_end() -> None:
    assert sorted(["zone", "à vérifier", "eau", "école"], key=alphabetical) == ["à vérifier", "eau", "école", "zone"]


def test_a_tag_that_stays_keeps_its_row() -> None:
    model = SidebarModel()
    model.set_tags({"climat": 1, "climat/été": 1, "eau": 1})
    kept = model.item_of(Shelf(tag="eau"))
    model.set_tags({"agriculture": 1, "eau": 5})
    assert model.item_of(Shelf(tag="eau")) is kept
    assert names(model) == ["agriculture", "eau"]
    assert model.item_of(Shelf(tag="climat")) is None
    assert model.paths() == ("agriculture", "eau")
