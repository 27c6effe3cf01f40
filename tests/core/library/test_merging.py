"""Articles that are one become one: nothing that was written on any of them is lost, and undo parts them again."""

from pathlib import Path

import pytest

from core.errors import KnownError, UsageError
from core.library import Library
from core.library.checking import Check, check
from core.library.merging import MOST
from core.library.steps import Problem
from core.model.annotation import Color, Style
from core.model.article import Article, State
from core.model.hit import SearchIn
from core.model.place import Place, Status
from core.store import adopting

SAME = "# The bridges\n\nThe town has two bridges. The old one is from 1480, they say at the town hall.\n"
LONGER = SAME + "\nThe new one was opened in 1972. Nobody likes it, everybody takes it.\n"


@pytest.fixture
def kept(library: Library, tmp_path: Path) -> Article:
    """A page as it was saved first."""
    return _add(library, tmp_path / "one.md", SAME)


@pytest.fixture
def other(library: Library, tmp_path: Path) -> Article:
    """The same page, saved again from elsewhere: a paragraph more."""
    return _add(library, tmp_path / "two.md", LONGER)


def _add(library: Library, path: Path, words: str) -> Article:
    path.write_text(words, encoding="utf-8")
    return library.articles.add(path).article


def _mark(library: Library, article: Article, words: str, note: str = "") -> int:
    at = library.passages.quote(article.id, words)
    return library.passages.add(article.id, start=at[0], end=at[1], note=note).annotation.id


def _problems(library: Library) -> list[Problem]:
    return [step for step in check(Check(desk=library._desk, index=None, repair=False)) if isinstance(step, Problem)]


def test_same_words_are_the_same_place_and_what_does_not_fit_is_an_orphan(
    library: Library, kept: Article, other: Article
) -> None:
    both = _mark(library, other, "two bridges", "a note")
    only = _mark(library, other, "opened in 1972")
    whole = library.passages.add(other.id, note="on the whole").annotation.id
    change = library.articles.merge(kept.id, [other.id])
    assert {kept.id, other.id} <= change.articles
    assert {both, only, whole} <= change.annotations
    found = {one.id: one for one in library.passages.of(kept.id)}
    assert found.keys() == {both, only, whole}
    place = found[both].place
    assert place is not None
    assert place.status is Status.ANCHORED
    assert library.articles.text(kept.id).value[place.start : place.end] == found[both].exact == "two bridges"
    assert found[both].note == "a note"
    orphan = found[only].place
    assert orphan is not None
    assert (orphan.status, found[only].exact) == (Status.ORPHAN, "opened in 1972")
    assert found[whole].place is None
    assert library.passages.of(other.id) == ()
    assert library.articles.get(other.id).trashed is not None
    assert _problems(library) == []


def test_an_orphan_finds_its_place_when_the_words_come(library: Library, kept: Article, other: Article) -> None:
    only = _mark(library, other, "opened in 1972")
    library.articles.merge(kept.id, [other.id])
    library.trash.empty()
    assert library.passages.get(only).place == Place(start=None, end=None, score=0.0, status=Status.ORPHAN)
    (library.folder.parent / "one.md").write_text(LONGER + "\nAnd more.\n", encoding="utf-8")
    assert library.articles.add(library.folder.parent / "one.md").article.id == kept.id
    place = library.passages.get(only).place
    assert place is not None
    assert place.status is Status.ANCHORED
    assert _problems(library) == []


def test_a_persons_decision_goes_along(library: Library, kept: Article, other: Article) -> None:
    mark = _mark(library, other, "two bridges")
    library.articles.merge(kept.id, [other.id])
    library.history.undo()
    old = library.passages.quote(other.id, "The old one")
    library.passages.decide(mark, Place(start=old[0], end=old[1], score=1.0, status=Status.ANCHORED))
    library.articles.merge(kept.id, [other.id])
    found = library.passages.get(mark)
    assert (found.exact, found.selectors and found.selectors.exact) == ("The old one", "two bridges")
    assert _problems(library) == []


def test_tags_star_state_and_what_is_known_are_united(library: Library, kept: Article, other: Article) -> None:
    library.articles.tag([kept.id], ["bridges", "a"])
    library.articles.tag([other.id], ["town", "a"])
    library.articles.star([other.id])
    library.articles.set_state([other.id], State.ARCHIVED)
    library.articles.edit(library.articles.get(other.id), site="The Gazette", published="2024-05", title="Others")
    library.articles.merge(kept.id, [other.id])
    found = library.articles.get(kept.id)
    assert found.tags == ("a", "bridges", "town")
    assert (found.starred, found.state) == (True, State.ARCHIVED)
    assert (found.meta.title, found.meta.site, found.meta.published) == ("The bridges", "The Gazette", "2024-05")


def test_what_one_is_reading_stays_what_one_is_reading(library: Library, kept: Article, other: Article) -> None:
    library.articles.set_state([kept.id], State.READING)
    library.articles.set_state([other.id], State.ARCHIVED)
    library.articles.merge(kept.id, [other.id])
    assert library.articles.get(kept.id).state is State.READING


def test_the_source_of_another_finds_the_kept_one(library: Library, kept: Article, other: Article) -> None:
    library.articles.merge(kept.id, [other.id])
    path = library.folder.parent / "two.md"
    again = library.articles.add(path)
    assert (again.status, again.article.id) == ("unchanged", kept.id)
    reworded = _add(library, path, LONGER + "\n\n")  # the same words, saved in other bytes
    assert (reworded.id, reworded.revision) == (kept.id, kept.revision)
    path.write_text(LONGER + "\nA third one is talked about.\n", encoding="utf-8")
    revised = library.articles.add(path)
    assert (revised.status, revised.article.id) == ("revised", kept.id)
    assert library.articles.get(other.id).trashed is not None


def test_a_place_both_were_seen_at_is_known_as_it_was_seen_last(
    library: Library, kept: Article, other: Article
) -> None:
    path = library.folder.parent / "two.md"
    path.write_text(SAME, encoding="utf-8")
    assert library.articles.add(path).article.id == kept.id  # seen at the other's place, too
    path.write_text(LONGER, encoding="utf-8")
    assert library.articles.add(path).article.id == other.id
    library.articles.merge(kept.id, [other.id])
    assert library.articles.add(path).article.id == kept.id


def test_undo_brings_everything_back_and_redo_merges_again(library: Library, kept: Article, other: Article) -> None:
    marks = [
        _mark(library, other, "two bridges"),
        _mark(library, other, "opened in 1972"),
        _mark(library, kept, "1480"),
    ]
    library.passages.trash(marks[:1])
    library.articles.tag([other.id], ["town"])
    before = [library.articles.get(one.id) for one in (kept, other)], [library.passages.get(mark) for mark in marks]
    library.articles.merge(kept.id, [other.id])
    merged = [library.passages.get(mark).article for mark in marks]
    assert merged == [kept.id] * 3
    undone = library.history.undo()
    assert undone.refused == ""
    assert undone.title == "Merge articles"
    assert {kept.id, other.id} <= undone.change.articles
    articles, passages = before
    assert [library.articles.get(one.id) for one in (kept, other)] == articles
    again = [library.passages.get(mark) for mark in marks]
    assert [(one.article, one.revision, one.place, one.trashed) for one in again] == [
        (one.article, one.revision, one.place, one.trashed) for one in passages
    ]
    path = library.folder.parent / "two.md"
    assert library.articles.add(path).article.id == other.id
    assert _problems(library) == []
    assert library.history.can_redo() is None or library.history.redo().refused == ""


def test_redo_merges_again(library: Library, kept: Article, other: Article) -> None:
    mark = _mark(library, other, "two bridges")
    library.articles.merge(kept.id, [other.id])
    library.history.undo()
    assert library.history.redo().refused == ""
    assert library.passages.get(mark).article == kept.id
    assert library.articles.add(library.folder.parent / "two.md").article.id == kept.id
    assert _problems(library) == []


def test_undo_still_fits_when_the_source_was_only_seen_again(library: Library, kept: Article, other: Article) -> None:
    library.articles.merge(kept.id, [other.id])
    library.articles.add(library.folder.parent / "two.md")
    assert library.history.undo().refused == ""
    assert library.articles.get(other.id).trashed is None


def test_a_passage_has_a_place_where_redo_brings_it(library: Library, kept: Article, other: Article) -> None:
    mark = _mark(library, other, "two bridges")
    library.articles.merge(kept.id, [other.id])
    library.history.undo()
    with Library.open(library.folder, origin="cli") as cli:  # by somebody else: redo remains
        revised = _add(cli, cli.folder.parent / "one.md", SAME.replace("1480", "1481"))
    assert revised.id == kept.id
    assert library.history.redo().refused == ""
    place = library.passages.get(mark).place
    assert place is not None
    assert place.status is Status.ANCHORED
    assert _problems(library) == []


def test_the_trash_of_the_others_can_be_emptied(library: Library, kept: Article, other: Article) -> None:
    marks = [_mark(library, other, "two bridges"), _mark(library, other, "opened in 1972")]
    library.articles.merge(kept.id, [other.id])
    library.trash.empty()
    assert sorted(one.id for one in library.passages.of(kept.id)) == marks
    assert library.history.can_undo() != "Merge articles"
    assert _problems(library) == []


def test_several_at_once_and_a_second_time(library: Library, tmp_path: Path, kept: Article, other: Article) -> None:
    third = _add(library, tmp_path / "three.md", LONGER + "\nOne more paragraph.\n")
    marks = [_mark(library, one, "two bridges") for one in (kept, other, third)]
    library.articles.merge(other.id, [third.id, other.id])
    library.articles.merge(kept.id, [other.id])
    assert sorted(one.id for one in library.passages.of(kept.id)) == marks
    assert len({one.place for one in library.passages.of(kept.id)}) == 1
    library.history.undo()
    library.history.undo()
    assert [library.passages.get(mark).article for mark in marks] == [kept.id, other.id, third.id]


def test_a_search_finds_the_passages_where_they_are(library: Library, kept: Article, other: Article) -> None:
    mark = _mark(library, other, "two bridges", "wonderful")
    library.indexing.drain()
    library.articles.merge(kept.id, [other.id])
    hits = library.searching.search("note:wonderful", within=SearchIn.NOTES).hits
    assert [(hit.annotation, hit.article) for hit in hits] == [(mark, kept.id)]
    library.history.undo()
    hits = library.searching.search("note:wonderful", within=SearchIn.NOTES).hits
    assert [(hit.annotation, hit.article) for hit in hits] == [(mark, other.id)]


def test_the_most_annotated_one_is_proposed_then_the_oldest(library: Library, kept: Article, other: Article) -> None:
    assert [one.id for one in library.articles.to_merge([other.id, kept.id])] == [kept.id, other.id]
    _mark(library, other, "two bridges")
    assert [one.id for one in library.articles.to_merge([kept.id, other.id])] == [other.id, kept.id]


def test_what_cannot_be_merged_is_refused(library: Library, kept: Article, other: Article) -> None:
    with pytest.raises(UsageError, match="two articles"):
        library.articles.merge(kept.id, [kept.id])
    library.articles.trash([other.id])
    with pytest.raises(KnownError, match="in the trash by now"):
        library.articles.merge(kept.id, [other.id])
    assert library.articles.get(kept.id).trashed is None
    for number in range(MOST):
        library.articles.add_bytes(f"# Article {number}\n\nIts words, number {number}.\n".encode())
    every = library.articles.ids()
    assert len(library.articles.to_merge(every[:MOST])) == MOST
    with pytest.raises(UsageError, match="At most"):
        library.articles.merge(every[0], every)


def test_words_that_both_have_are_kept_once(library: Library, kept: Article, other: Article) -> None:
    library.articles.merge(kept.id, [other.id])
    library.history.undo()
    library.articles.merge(kept.id, [other.id])
    assert len(library.articles.revisions(kept.id)) == 2
    with library._desk.db.write():
        adopted = adopting.adopt(library._desk.db, kept.id, other.id)
    assert list(adopted) == [other.revision]


def test_styles_and_links_go_along_and_come_back(library: Library, kept: Article, other: Article) -> None:
    here = _mark(library, kept, "two bridges")
    there = _mark(library, other, "Nobody likes it")
    third = _mark(library, other, "The new one")
    library.passages.paint([there], style=Style.UNDERLINE)
    links = [library.links.add(here, there, "supports").link, library.links.add(there, third, "quotes").link]
    library.highlighters.edit(Color.YELLOW, name="claim")
    library.articles.merge(kept.id, [other.id])
    assert library.passages.get(there).style is Style.UNDERLINE
    assert [one.link for one in library.links.of([there])] == links
    assert {end.article for one in library.links.of([there]) for end in (one.source, one.target)} == {kept.id}
    assert _problems(library) == []
    library.history.undo()
    assert [one.link for one in library.links.of([there])] == links
    assert library.links.of([there])[1].target.article == other.id
