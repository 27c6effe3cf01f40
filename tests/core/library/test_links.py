"""Links between passages: made, shown at both ends, undone."""

import pytest

from core.errors import KnownError, NotFound, UsageError
from core.library import Library
from core.model.annotation import Color
from core.model.article import Article
from core.model.link import KINDS


@pytest.fixture
def ends(library: Library, article: Article) -> tuple[int, int]:
    """Two passages of two articles."""
    letter = library.articles.add_bytes(b"# A letter\n\nThe old bridge is safe, they say.\n").article
    first = library.passages.add(article.id, start=3, end=8, color=Color.PINK).annotation.id
    return first, library.passages.add(letter.id, start=10, end=20).annotation.id


def test_a_link_is_shown_at_both_its_ends(library: Library, other: Library, ends: tuple[int, int]) -> None:
    before = other.history.latest()
    made = library.links.add(*ends, "supports")
    assert (made.link.source, made.link.target, made.link.kind) == (*ends, "supports")
    assert made.change.annotations == {*ends}
    assert [change.annotations for change in other.history.since(before)] == [{*ends}]
    assert (made.source.title, made.source.color) == ("La ville et ses ponts", Color.PINK)
    assert made.source.exact == library.passages.get(ends[0]).exact
    for annotation in ends:
        assert [one.link for one in other.links.of([annotation])] == [made.link]
    assert [one.link for one in other.links.of(ends)] == [made.link]


def test_a_note_on_a_whole_article_is_shown_by_its_first_line(library: Library, article: Article) -> None:
    note = library.passages.add(article.id, note="First line\nsecond").annotation.id
    passage = library.passages.add(article.id, start=3, end=8).annotation.id
    assert library.links.add(note, passage, "see-also").source.exact == "First line"


def test_the_same_link_twice_is_one_and_the_way_back_another(library: Library, ends: tuple[int, int]) -> None:
    first = library.links.add(*ends, "supports")
    again = library.links.add(*ends, " supports ")
    assert again.link == first.link
    assert not again.change
    library.links.add(ends[1], ends[0], "supports")
    library.links.add(*ends, "contradicts")
    assert len(library.links.of([ends[0]])) == 3


def test_what_is_no_link_is_refused(library: Library, ends: tuple[int, int], article: Article) -> None:
    for source, target, kind in [(ends[0], ends[0], "supports"), (*ends, "  "), (*ends, "x" * 61)]:
        with pytest.raises((UsageError, KnownError)):
            library.links.add(source, target, kind)
    with pytest.raises(NotFound):
        library.links.add(ends[0], article.id, "supports")
    with pytest.raises(NotFound):
        library.links.remove([77])


def test_own_kinds_come_after_those_that_every_library_has(library: Library, ends: tuple[int, int]) -> None:
    for kind in ("a", "z"):
        library.links.add(*ends, kind)
    library.links.add(ends[1], ends[0], "z")
    assert library.links.kinds() == (*KINDS, "z", "a")


def test_a_link_with_an_end_in_the_trash_waits_there(library: Library, ends: tuple[int, int], article: Article) -> None:
    library.links.add(*ends, "mine")
    library.passages.trash([ends[1]])
    assert library.links.of(ends) == ()
    assert library.links.kinds() == KINDS
    library.passages.restore([ends[1]])
    assert len(library.links.of(ends)) == 1
    library.articles.trash([article.id])
    assert library.links.of(ends) == ()


def test_everything_done_to_links_is_undone_and_done_again(library: Library, ends: tuple[int, int]) -> None:
    made = library.links.add(*ends, "supports").link
    library.links.rekind(made.id, "quotes")
    library.links.remove([made.id])
    seen = [_kinds(library, ends)]
    for _step in range(3):
        assert library.history.undo().change.annotations == {*ends}
        seen.append(_kinds(library, ends))
    assert seen == [[], ["quotes"], ["supports"], []]
    for kinds in (["supports"], ["quotes"], []):
        assert library.history.redo().change.annotations == {*ends}
        assert _kinds(library, ends) == kinds
    library.history.undo()
    assert library.links.of(ends)[0].link.uid == made.uid


def test_a_link_made_anew_meanwhile_is_not_doubled(library: Library, other: Library, ends: tuple[int, int]) -> None:
    made = library.links.add(*ends, "supports").link
    library.links.remove([made.id])
    assert other.links.add(*ends, "supports").link.id != made.id
    assert "made since" in library.history.undo().refused
    assert _kinds(library, ends) == ["supports"]


def test_a_link_to_what_was_deleted_for_good_does_not_come_back(
    library: Library, other: Library, ends: tuple[int, int]
) -> None:
    made = library.links.add(*ends, "supports").link
    library.links.remove([made.id])
    other.passages.trash([ends[1]])
    other.trash.empty()
    assert library.history.can_undo() == "Highlight"
    library.history.undo()
    assert library.history.can_undo() not in ("Remove a link", "Link passages")
    assert library.links.of(ends) == ()


def test_a_kind_that_is_taken_is_refused(library: Library, ends: tuple[int, int]) -> None:
    first = library.links.add(*ends, "supports").link
    library.links.add(*ends, "quotes")
    with pytest.raises(KnownError):
        library.links.rekind(first.id, "quotes")
    assert not library.links.rekind(first.id, "supports").change
    assert sorted(_kinds(library, ends)) == ["quotes", "supports"]


def _kinds(library: Library, ends: tuple[int, int]) -> list[str]:
    return [one.link.kind for one in library.links.of(ends)]


def test_nothing_is_done_again_that_was_done_to_what_was_deleted(
    library: Library, other: Library, ends: tuple[int, int]
) -> None:
    library.links.add(*ends, "supports")
    library.history.undo()
    assert library.history.can_redo() == "Link passages"
    other.passages.trash([ends[1]])
    other.trash.empty()
    assert library.history.can_redo() is None
