"""Passages get other ends, become one, become two; every bit of it is undone."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import Conflict, UsageError
from core.library import Library
from core.model.annotation import Annotation, Color, Style
from core.model.article import Article
from core.model.place import Region, Status

TABLES = {
    "annotation": "id",
    "annotation_place": "annotation, revision",
    "annotation_tag": "annotation, tag",
    "link": "id",
}
PASSING = {"version", "modified"}


def rows(library: Library) -> dict[str, list[dict[str, Any]]]:
    """All that annotations consist of, but for how often and when they were changed."""
    db = library._desk.db
    found = {name: db.rows(f"select * from {name} order by {order}") for name, order in TABLES.items()}
    return {
        name: [{column: row[column] for column in row if column not in PASSING} for row in each]
        for name, each in found.items()
    }


def _add(library: Library, article: int, words: str, **more: Any) -> Annotation:
    start, end = library.passages.quote(article, words)
    return library.passages.add(article, start=start, end=end, **more).annotation


def test_other_ends_are_other_words(library: Library, article: Article) -> None:
    passage = _add(library, article.id, "deux ponts", note="n", tags=["x"])
    start, end = library.passages.quote(article.id, "La ville a deux")
    moved = library.passages.move(passage, start, end)
    assert moved.annotation.exact == "La ville a deux"
    assert (moved.annotation.note, moved.annotation.tags) == ("n", ("x",))
    assert moved.change.annotations == {passage.id}
    assert library.history.can_undo() == "Change the ends of a passage"


def test_the_same_ends_are_no_change(library: Library, article: Article) -> None:
    passage = library.passages.add(article.id, start=3, end=8).annotation
    assert not library.passages.move(passage, 3, 8).change


def test_ends_that_somebody_else_moved_are_asked_about(library: Library, other: Library, article: Article) -> None:
    passage = library.passages.add(article.id, start=3, end=8).annotation
    other.passages.move(passage, 3, 15)
    with pytest.raises(Conflict):
        library.passages.move(passage, 3, 20)
    with pytest.raises(Conflict):
        library.passages.split(passage, 5)
    assert not library.passages.move(passage, 3, 15).change


def test_what_has_no_words_of_its_own_has_no_ends(library: Library, article: Article, picture: Path) -> None:
    note = library.passages.add(article.id, note="all of it").annotation
    shown = next(one for one in library.articles.list().articles if one.id != article.id)
    at = library.articles.text(shown.id).value.index("\ufffc")
    region = Region(left=0, top=0, width=0.5, height=0.5)
    part = library.passages.add(shown.id, start=at, end=at + 1, region=region).annotation
    gone = library.passages.add(article.id, start=3, end=8).annotation
    library.passages.trash([gone.id])
    for one in (note, part, gone):
        with pytest.raises(UsageError):
            library.passages.move(one, 0, 3)
        with pytest.raises(UsageError):
            library.passages.merge([one.id, library.passages.add(one.article, start=0, end=3).annotation.id])


def test_merged_passages_keep_what_was_said_of_each(library: Library, article: Article) -> None:
    late = _add(library, article.id, "dit-on à la mairie", note="second", tags=["b"], color=Color.BLUE)
    early = _add(library, article.id, "Le vieux pont", note="first", tags=["a"], style=Style.UNDERLINE)
    inside = _add(library, article.id, "1480")
    third = _add(library, article.id, "troisième pont")
    link = library.links.add(third.id, late.id, "contradicts").link
    merged = library.passages.merge([late.id, early.id, inside.id])
    one = merged.annotation
    assert one.exact == "Le vieux pont date de 1480, dit-on à la mairie"
    assert (one.id, one.note, one.tags) == (early.id, "first\n\nsecond", ("a", "b"))
    assert (one.color, one.style) == (Color.YELLOW, Style.UNDERLINE)
    assert [found.id for found in library.passages.of(article.id)] == [early.id, third.id]
    (linked,) = library.links.of([early.id])
    assert (linked.link.id, linked.link.target) == (link.id, early.id)
    assert {late.id, early.id, inside.id} <= merged.change.annotations


def test_only_passages_of_one_article_are_merged(library: Library, article: Article) -> None:
    letter = library.articles.add_bytes(b"A letter that was pasted.").article
    here = library.passages.add(article.id, start=3, end=8).annotation.id
    there = library.passages.add(letter.id, start=2, end=8).annotation.id
    for ids in ([], [here], [here, here], [here, there], [here, 999]):
        with pytest.raises(UsageError):
            library.passages.merge(ids)


def test_halves_bear_the_colour_style_and_tags_and_the_first_the_rest(library: Library, article: Article) -> None:
    whole = _add(library, article.id, "La ville a deux ponts", note="n", tags=["x"], style=Style.UNDERLINE)
    third = _add(library, article.id, "troisième pont")
    library.links.add(whole.id, third.id, "quotes")
    assert whole.place is not None
    assert whole.place.start is not None
    split = library.passages.split(whole, whole.place.start + len("La ville"))
    assert (split.first.id, split.first.exact, split.first.note) == (whole.id, "La ville", "n")
    assert (split.second.exact, split.second.note, split.second.tags) == ("a deux ponts", "", ("x",))
    assert split.first.style is split.second.style is Style.UNDERLINE
    assert [one.link.source for one in library.links.of([split.first.id, split.second.id])] == [whole.id]
    assert {split.first.id, split.second.id} <= split.change.annotations


def test_a_passage_is_split_inside_only(library: Library, article: Article) -> None:
    passage = _add(library, article.id, "deux ponts")
    assert passage.place is not None
    assert passage.place.start is not None
    assert passage.place.end is not None
    for at in (-1, passage.place.start, passage.place.end, 10**9):
        with pytest.raises(UsageError):
            library.passages.split(passage, at)


def test_in_a_text_that_changed_since_the_new_ends_are_those_of_its_words(
    library: Library, file: Path, article: Article
) -> None:
    passage = _add(library, article.id, "deux ponts")
    file.write_text("# Un autre titre\n\nOn le sait.\n\n" + file.read_text("utf-8"), encoding="utf-8")
    library.articles.add(file)
    before = rows(library)
    seen = library.passages.get(passage.id)
    start, end = library.passages.quote(article.id, "a deux ponts")
    moved = library.passages.move(seen, start, end).annotation
    assert (moved.exact, moved.revision) == ("a deux ponts", library.articles.get(article.id).revision)
    assert moved.place is not None
    assert (moved.place.status, moved.place.start) == (Status.ANCHORED, start)
    after = rows(library)
    assert not library.history.undo().refused
    assert rows(library) == before
    assert not library.history.redo().refused
    assert rows(library) == after


def test_undone_after_another_text_came_a_passage_stands_on_its_old_words_there(
    library: Library, other: Library, file: Path, article: Article
) -> None:
    passage = _add(library, article.id, "deux ponts")
    start, end = library.passages.quote(article.id, "La ville a deux ponts")
    library.passages.move(passage, start, end)
    file.write_text("# Un autre titre\n\nOn le sait.\n\n" + file.read_text("utf-8"), encoding="utf-8")
    other.articles.add(file)
    assert library.passages.get(passage.id).exact == "La ville a deux ponts"
    assert not library.history.undo().refused
    assert library.passages.get(passage.id).exact == "deux ponts"
    assert not library.history.redo().refused
    assert library.passages.get(passage.id).exact == "La ville a deux ponts"


def test_undone_after_the_text_it_was_moved_in_was_taken_back_a_passage_stands_where_it_was(
    library: Library, other: Library, file: Path, article: Article
) -> None:
    passage = _add(library, article.id, "deux ponts")
    file.write_text("# Un autre titre\n\nOn le sait.\n\n" + file.read_text("utf-8"), encoding="utf-8")
    other.articles.add(file)
    start, end = library.passages.quote(article.id, "La ville a deux ponts")
    library.passages.move(library.passages.get(passage.id), start, end)
    assert not other.history.undo().refused
    assert library.passages.get(passage.id).exact == "La ville a deux ponts"
    assert not library.history.undo().refused
    assert library.passages.get(passage.id) == replace(
        passage, version=library.passages.get(passage.id).version, modified=library.passages.get(passage.id).modified
    )
    assert not library.history.redo().refused
    assert library.passages.get(passage.id).exact == "La ville a deux ponts"


# ---- any ranges at all

LETTERS = st.text(alphabet="ab é\U0001f600\u0627\u00a0", min_size=4, max_size=30)


@contextmanager
def _opened(words: str) -> Generator[tuple[Library, int, str]]:
    with TemporaryDirectory() as name, Library.open(Path(name) / "l", create=True, origin="window:a") as library:
        article = library.articles.add_bytes(f"x{words}x".encode()).article.id
        yield library, article, library.articles.text(article).value


def _range(data: st.DataObject, value: str) -> tuple[int, int]:
    start = data.draw(st.integers(0, len(value) - 1))
    return start, data.draw(st.integers(start + 1, len(value)))


def _made(library: Library, article: int, data: st.DataObject, value: str, number: int) -> list[Annotation]:
    made: list[Annotation] = []
    for _one in range(number):
        start, end = _range(data, value)
        note, tags = data.draw(st.sampled_from(["", "n"])), data.draw(st.lists(st.sampled_from("xyz"), unique=True))
        made.append(library.passages.add(article, start=start, end=end, note=note, tags=tags).annotation)
    for source, target in data.draw(st.lists(st.tuples(st.sampled_from(made), st.sampled_from(made)), max_size=4)):
        if source.id != target.id:
            library.links.add(source.id, target.id, "quotes")
    return made


def _ends(passage: Annotation) -> tuple[int, int]:
    assert passage.place is not None
    assert passage.place.start is not None
    assert passage.place.end is not None
    return passage.place.start, passage.place.end


def _there_and_back(library: Library, before: dict[str, list[dict[str, Any]]], made: Sequence[int] = ()) -> None:
    """What was done is undone to the last column, then done again; what it made lies in the trash between."""
    after = rows(library)
    assert not library.history.undo().refused
    undone = rows(library)
    for name, column in (("annotation", "id"), ("annotation_place", "annotation")):
        undone[name] = [row for row in undone[name] if row[column] not in made]
    assert undone == before
    assert not library.history.redo().refused
    assert rows(library) == after


@settings(max_examples=25, deadline=None)
@given(LETTERS, st.data())
def test_any_passage_moves_anywhere_and_back(words: str, data: st.DataObject) -> None:
    with _opened(words) as (library, article, value):
        passage = _made(library, article, data, value, 3)[0]
        before = rows(library)
        start, end = _range(data, value)
        moved = library.passages.move(passage, start, end)
        assert _ends(moved.annotation) == (start, end)
        assert moved.annotation.exact == value[start:end]
        if moved.change:
            _there_and_back(library, before)


@settings(max_examples=25, deadline=None)
@given(LETTERS, st.data())
def test_any_passages_merge_into_one_over_them_and_back(words: str, data: st.DataObject) -> None:
    with _opened(words) as (library, article, value):
        made = _made(library, article, data, value, 4)
        chosen = data.draw(st.lists(st.sampled_from(made), min_size=2, unique_by=lambda one: one.id))
        before = rows(library)
        merged = library.passages.merge([one.id for one in chosen]).annotation
        ends = [_ends(one) for one in chosen]
        assert _ends(merged) == (min(start for start, _end in ends), max(end for _start, end in ends))
        assert merged.exact == value[slice(*_ends(merged))]
        assert set(merged.tags) == {tag for one in chosen for tag in one.tags}
        assert merged.note.split("\n\n").count("n") == sum(bool(one.note) for one in chosen)
        left = {one.id for one in made} - {one.id for one in chosen} | {merged.id}
        assert {one.id for one in library.passages.of(article)} == left
        _there_and_back(library, before)


@settings(max_examples=25, deadline=None)
@given(LETTERS, st.data())
def test_any_passage_splits_in_two_that_leave_nothing_out_but_blanks(words: str, data: st.DataObject) -> None:
    with _opened(words) as (library, article, value):
        passage = _made(library, article, data, value, 2)[0]
        start, end = _ends(passage)
        at = data.draw(st.integers(start, end))
        before = rows(library)
        if not (value[start:at].strip() and value[at:end].strip()):
            with pytest.raises(UsageError):
                library.passages.split(passage, at)
            assert rows(library) == before
            return
        split = library.passages.split(passage, at)
        first, second = _ends(split.first), _ends(split.second)
        assert (first[0], second[1]) == (start, end)
        assert first[1] <= at <= second[0]
        assert not value[first[1] : second[0]].strip()
        assert (split.first.exact, split.second.exact) == (value[slice(*first)], value[slice(*second)])
        _there_and_back(library, before, made=[split.second.id])
