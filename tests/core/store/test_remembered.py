"""What the history wrote last is what the rows bear, whatever was undone; a letter that turned is named."""

from collections.abc import Generator
from pathlib import Path
from typing import TypeVar

import pytest

from core.library import Library
from core.model.annotation import Color
from core.store import remembered
from core.store.remembered import Differing

T = TypeVar("T")


@pytest.fixture
def library(folder: Path, tmp_path: Path) -> Generator[Library]:
    """A library with an article of two revisions, and two people's changes to it and to a passage of it."""
    file = tmp_path / "ponts.txt"
    file.write_text("La ville a deux ponts. Le pont neuf fut ouvert en 1972.", encoding="utf-8")
    with Library.open(folder, create=True, origin="window:one") as one, Library.open(folder, origin="cli") as other:
        article = one.articles.add(file).article
        passage = one.passages.add(article.id, start=3, end=8, note='"a"\n\tb é').annotation
        file.write_text("Un ajout. La ville a deux ponts.", encoding="utf-8")
        one.articles.add(file)
        other.articles.edit(other.articles.get(article.id), title="Un titre", authors=["A", "B"])
        one.articles.edit(one.articles.get(article.id), published="2024")
        one.passages.edit(one.passages.get(passage.id), note="c")
        other.passages.edit(other.passages.get(passage.id), color=Color.GREEN)
        yield one


def _differing(library: Library) -> list[Differing]:
    steps = remembered.differing(library._desk.db)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def _break(library: Library, *statements: str) -> None:
    for statement in statements:
        library._desk.db.raw.conn.execute(statement)


def test_what_was_done_undone_and_done_again_is_as_it_was_written(library: Library) -> None:
    assert _differing(library) == []
    for again in (library.history.undo, library.history.undo, library.history.redo):
        assert again().refused == ""
        assert _differing(library) == []
    library.passages.trash([library.passages.of(1)[0].id])
    while library.history.undo().title:
        assert _differing(library) == []


def test_typing_goes_on_after_another_person_changed_what_it_changed_too(library: Library) -> None:
    with Library.open(library.folder, origin="cli") as other:
        seen = library.passages.edit(library.passages.of(1)[0], note="d", color=Color.PINK, typing="k").annotation
        other.passages.edit(other.passages.get(seen.id), color=Color.BLUE)
        library.passages.edit(library.passages.get(seen.id), note="de", typing="k")
    assert _differing(library) == []


@pytest.mark.parametrize("column", ["prefix", "suffix", "exact", "note", "color", "created", "region"])
def test_a_letter_of_an_annotation_that_turned_is_named(library: Library, column: str) -> None:
    number = library.passages.of(1)[0].id
    _break(library, f"update annotation set {column} = coalesce({column}, '') || 'x'")
    assert _differing(library) == [Differing(kind="annotation", id=number, columns=column)]


def test_a_style_and_a_link_that_turned_are_named(library: Library) -> None:
    first = library.passages.of(1)[0].id
    second = library.passages.add(1, start=0, end=2).annotation.id
    made = library.links.add(first, second, "supports").link.id
    library.links.rekind(made, "quotes")
    removed = library.links.add(second, first, "quotes").link.id
    library.links.remove([removed])
    assert _differing(library) == []
    _break(library, "update annotation set style = 'underline' where id = 2", "update link set kind = 'quotas'")
    assert _differing(library) == [
        Differing(kind="annotation", id=first, columns="style"),
        Differing(kind="link", id=made, columns="kind"),
    ]


def test_several_columns_of_an_article_are_named_together(library: Library) -> None:
    _break(library, "update article set title = 'Un titra', excerpt = 'x'")
    assert [set(one.columns.split(", ")) for one in _differing(library)] == [{"title", "excerpt"}]


def test_an_undone_change_judges_by_what_was_before(library: Library) -> None:
    library.history.undo()
    assert library.passages.of(1)[0].note == '"a"\n\tb é'
    _break(library, "update annotation set note = 'c'")
    assert [one.columns for one in _differing(library)] == ["note"]


def test_an_entry_that_cannot_be_read_is_named(library: Library) -> None:
    assert remembered.unreadable(library._desk.db) == []
    _break(library, "update history_delta set before = '{\"a' where entry = 3 and before is not null")
    assert remembered.unreadable(library._desk.db) == [3]
    assert _differing(library) == []


def test_a_row_without_a_history_is_not_judged(library: Library) -> None:
    _break(library, "delete from history", "update annotation set note = 'x'")
    assert _differing(library) == []


def test_two_people_who_undo_one_after_the_other_leave_nothing_strange(library: Library) -> None:
    with Library.open(library.folder, origin="cli") as other:
        seen = library.passages.edit(library.passages.of(1)[0], note="one").annotation
        other.passages.edit(other.passages.get(seen.id), note="two")
        for person in (other, library):
            assert person.history.undo().refused == ""
            assert _differing(library) == []
        for person in (library, other):
            assert person.history.redo().refused == ""
            assert _differing(library) == []
    assert library.passages.of(1)[0].note == "two"
