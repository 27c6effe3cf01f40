"""Sections and tags with their counts; rows that stay, stay where they are."""

from PySide6.QtCore import Qt

from core.library import Counts, Section
from core.model.tag import Tag
from ui.library.sidebar_model import COUNT, SECTIONS, SHELF, Shelf, SidebarModel, alphabetical


def tag(path: str, articles: int = 1, annotations: int = 0) -> Tag:
    return Tag(id=1, version=1, path=path, articles=articles, annotations=annotations)


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
    model.set_tags([tag("politique/sécurité", 2, 1), tag("eau")])
    assert names(model) == ["eau", "politique"]
    child = model.tags.child(1).child(0)
    assert child.data(SHELF) == Shelf(tag="politique/sécurité")
    assert child.data(COUNT) == 3
    assert child.data(Qt.ItemDataRole.AccessibleTextRole) == "sécurité, 3"


def test_accents_do_not_put_a_tag_to_the_end() -> None:
    assert sorted(["zone", "à vérifier", "eau", "école"], key=alphabetical) == ["à vérifier", "eau", "école", "zone"]


def test_a_tag_that_stays_keeps_its_row() -> None:
    model = SidebarModel()
    model.set_tags([tag("eau"), tag("climat/été")])
    kept = model.item_of(Shelf(tag="eau"))
    model.set_tags([tag("eau", 5), tag("agriculture")])
    assert model.item_of(Shelf(tag="eau")) is kept
    assert names(model) == ["agriculture", "eau"]
    assert model.item_of(Shelf(tag="climat")) is None
    assert model.paths() == ("agriculture", "eau")


def test_a_tag_counts_what_bears_those_below_it() -> None:
    model = SidebarModel()
    model.set_tags([tag("politique/sécurité", 2, 1), tag("politique/eau", 4), tag("politiques", 8)])
    above = model.item_of(Shelf(tag="politique"))
    assert above is not None
    assert above.data(COUNT) == 7
