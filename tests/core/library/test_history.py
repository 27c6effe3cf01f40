"""Undo takes back one's own changes while they fit, across restarts, and others hear of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from core.library import Library
from core.model.annotation import Annotation, Color, Style
from core.model.article import Article, State


@pytest.fixture
def passage(library: Library, article: Article) -> Annotation:
    """A highlighted passage."""
    return library.passages.add(article.id, start=0, end=8, note="one").annotation


def test_nothing_to_undo_is_no_error(library: Library) -> None:
    assert library.history.can_undo() is None
    assert library.history.can_redo() is None
    undone = library.history.undo()
    assert (undone.title, undone.refused, bool(undone.change)) == ("", "", False)


def test_undoing_a_highlight_puts_it_into_the_trash_and_redo_takes_it_out(
    library: Library, article: Article, passage: Annotation
) -> None:
    assert library.history.can_undo() == "Highlight"
    undone = library.history.undo()
    assert undone.change.annotations == {passage.id}
    assert library.passages.of(article.id) == ()
    assert library.passages.get(passage.id).note == "one"
    assert library.history.can_redo() == "Highlight"
    library.history.redo()
    assert [p.id for p in library.passages.of(article.id)] == [passage.id]
    assert library.history.can_redo() is None


def test_everything_can_be_taken_back_step_by_step(library: Library, article: Article, passage: Annotation) -> None:
    library.passages.edit(passage, note="two", color=Color.BLUE)
    library.articles.set_state([article.id], State.ARCHIVED)
    library.articles.tag([article.id], ["t"])
    library.articles.edit(article, title="Other")
    library.articles.trash([article.id])
    titles: list[str] = []
    while library.history.can_undo():
        undone = library.history.undo()
        assert not undone.refused
        titles.append(undone.title)
    assert titles == [
        "Put into the trash",
        "Edit an article",
        "Tag",
        "Change the reading state",
        "Edit a note",
        "Highlight",
        "Add an article",
    ]
    assert library.articles.counts().trash == 1
    while library.history.can_redo():
        assert not library.history.redo().refused
    again = library.articles.get(article.id)
    assert (again.meta.title, again.state, again.tags, again.trashed is None) == ("Other", "archived", ("t",), False)
    assert library.passages.get(passage.id).note == "two"
    assert library.passages.get(passage.id).trashed is None


def test_opening_an_article_is_told_to_others_but_is_nothing_to_undo(library: Library, article: Article) -> None:
    library.articles.star([article.id])
    library.history.undo()
    before = library.history.latest()
    change = library.articles.begin(article.id)
    assert library.articles.get(article.id).state is State.READING
    assert library.history.since(before) == (change,)
    assert (library.history.can_undo(), library.history.can_redo()) == ("Add an article", "Star")
    assert not library.articles.begin(article.id)
    library.history.undo()
    assert library.articles.get(article.id).trashed is not None


def test_opening_leaves_an_article_that_was_put_away_where_it_is(library: Library, article: Article) -> None:
    library.articles.set_state([article.id], State.ARCHIVED)
    assert not library.articles.begin(article.id)
    assert library.articles.get(article.id).state is State.ARCHIVED


def test_a_tag_that_was_made_goes_with_its_tagging_unless_others_use_it(
    library: Library, other: Library, article: Article, passage: Annotation
) -> None:
    library.articles.tag([article.id], ["mine"])
    library.history.undo()
    assert library.tags.all() == ()
    library.history.redo()
    other.passages.tag([passage.id], ["mine"])
    library.history.undo()
    assert [(tag.path, tag.articles, tag.annotations) for tag in library.tags.all()] == [("mine", 0, 1)]


def test_each_origin_has_its_own_stack(library: Library, other: Library, article: Article, passage: Annotation) -> None:
    other.articles.star([article.id])
    assert library.history.undo().title == "Highlight"
    assert library.articles.get(article.id).starred
    assert other.history.undo().title == "Star"


def test_the_stack_outlives_a_restart(library: Library, article: Article, passage: Annotation) -> None:
    library.close()
    with Library.open(library.folder, origin="window:one") as again:
        assert again.history.undo().title == "Highlight"
    with Library.open(library.folder, origin="window:one") as again:
        assert again.history.redo().title == "Highlight"
        assert again.passages.of(article.id)[0].id == passage.id


def test_what_somebody_else_changed_since_is_not_undone(
    library: Library, other: Library, article: Article, passage: Annotation
) -> None:
    library.articles.star([article.id])
    edited = library.passages.edit(passage, note="two").annotation
    other.passages.edit(edited, note="three")
    refused = library.history.undo()
    assert "changed again since" in refused.refused
    assert not refused.change
    assert library.passages.get(passage.id).note == "three"
    assert library.history.can_redo() is None
    assert library.history.undo().title == "Star"
    assert "changed again" in library.history.undo().refused  # the highlight: its note is somebody else's now
    assert library.passages.get(passage.id).trashed is None


def test_another_field_that_somebody_changed_is_no_hindrance(
    library: Library, other: Library, passage: Annotation
) -> None:
    edited = library.passages.edit(passage, note="two").annotation
    other.passages.edit(edited, color=Color.PURPLE)
    assert not library.history.undo().refused
    now = library.passages.get(passage.id)
    assert (now.note, now.color) == ("one", Color.PURPLE)


def test_a_new_change_loses_what_was_undone(library: Library, article: Article, passage: Annotation) -> None:
    library.history.undo()
    library.articles.star([article.id])
    assert library.history.can_redo() is None
    library.history.undo()
    assert library.history.can_undo() == "Add an article"


def test_typing_is_one_entry(library: Library, passage: Annotation) -> None:
    seen = passage
    for words in ("o", "on", "once", "once more"):
        seen = library.passages.edit(seen, note=words, typing="k").annotation
    library.history.undo()
    assert library.passages.get(passage.id).note == "one"
    assert library.history.can_undo() == "Highlight"
    library.history.redo()
    assert library.passages.get(passage.id).note == "once more"


def test_two_editing_sessions_are_two_entries(library: Library, passage: Annotation) -> None:
    seen = library.passages.edit(passage, note="two", typing="k").annotation
    library.passages.edit(seen, note="three", typing="l")
    library.history.undo()
    assert library.passages.get(passage.id).note == "two"


def test_a_session_that_somebody_interrupted_starts_anew(library: Library, other: Library, passage: Annotation) -> None:
    seen = library.passages.edit(passage, note="two", typing="k").annotation
    theirs = other.passages.edit(seen, note="two of theirs").annotation
    library.passages.edit(theirs, note="two of theirs, three", typing="k")
    library.history.undo()
    assert library.passages.get(passage.id).note == "two of theirs"


def test_others_hear_of_changes_of_undo_and_of_typing_that_goes_on(
    library: Library, other: Library, article: Article, passage: Annotation
) -> None:
    before, version = other.history.latest(), other.history.data_version()
    seen = library.passages.edit(passage, note="two", typing="k").annotation
    assert other.history.data_version() != version
    (change,) = other.history.since(before)
    assert (change.annotations, change.articles) == ({passage.id}, {article.id})
    library.passages.edit(seen, note="three", typing="k")
    (change,) = other.history.since(change.entry)
    assert change.annotations == {passage.id}
    library.history.undo()
    (undone,) = other.history.since(change.entry)
    assert undone.annotations == {passage.id}
    library.history.redo()
    assert other.history.latest() > undone.entry


def test_undoing_a_revision_shows_the_old_words_and_every_passage_on_them(
    library: Library, other: Library, file: Path, article: Article, passage: Annotation
) -> None:
    old = library.articles.text(article.id)
    file.write_text(file.read_text().replace("deux ponts", "trois ponts"))
    library.articles.add(file)
    start, end = other.passages.quote(article.id, "Le pont neuf")
    later = other.passages.add(article.id, start=start, end=end).annotation
    undone = library.history.undo()
    assert {passage.id, later.id} <= undone.change.annotations
    assert library.articles.text(article.id) == old
    for annotation in (passage.id, later.id):
        seen = library.passages.get(annotation)
        assert seen.place is not None
        assert old.value[seen.place.start : seen.place.end] == seen.exact
    assert library.passages.get(later.id).exact == "Le pont neuf"
    library.history.redo()
    assert "trois ponts" in library.articles.text(article.id).value


def test_redo_after_the_trash_was_emptied_says_so(library: Library, other: Library, passage: Annotation) -> None:
    library.history.undo()
    other.trash.empty()
    assert library.history.can_redo() is None
    assert library.history.redo().title == ""


def test_bringing_back_a_tag_whose_name_was_taken_is_refused(
    library: Library, other: Library, article: Article
) -> None:
    library.articles.tag([article.id], ["t"])
    library.tags.delete("t")
    other.articles.tag([article.id], ["t"])
    assert "made since" in library.history.undo().refused
    assert library.articles.get(article.id).tags == ("t",)


def test_five_hundred_steps_are_taken_back_across_restarts_but_for_what_somebody_else_changed(
    library: Library, other: Library, folder: Path, article: Article
) -> None:
    first = library.passages.add(article.id, start=0, end=8).annotation
    second = library.passages.add(article.id, start=20, end=30, tags=["t"]).annotation
    steps = 0
    seen = [_state(library)]
    for round_ in range(63):
        for step in _eight(library, first.id, second.id, round_):
            step()
            steps += 1
            seen.append(_state(library))
    assert steps > 500
    other.highlighters.edit(Color.BLUE, name="by another")  # the colour that one of the steps names, once
    refused, names = 0, [library.history.can_undo()]
    for number in range(steps, 0, -1):
        if number % 50 == 0:
            library.close()
            library = Library.open(folder, origin="window:one")
        undone = library.history.undo()
        refused += bool(undone.refused)
        if not undone.refused:
            assert _state(library) == seen[number - 1]
        names.append(library.history.can_undo())
    assert refused == 1
    assert names[-1] == "Highlight"
    for _step in range(steps - 1):
        assert not library.history.redo().refused
    assert _state(library) == seen[-1]
    library.close()


def _eight(library: Library, first: int, second: int, round_: int) -> list[Callable[[], object]]:
    """Eight steps, each of which changes something, whatever the round."""
    passages, odd = library.passages, round_ % 2
    colors = (Color.PINK, Color.GREEN)
    steps: list[Callable[[], object]] = [
        lambda: passages.paint([first, second], color=colors[odd]),
        lambda: passages.move(passages.get(first), 1 + odd, 9 + odd),
        lambda: library.links.add(first, second, f"kind {round_}"),
        lambda: passages.split(passages.get(second), 25 + odd),
        lambda: passages.merge([one.id for one in passages.of(passages.get(second).article) if one.id != first]),
        lambda: passages.edit(passages.get(second), note=f"note {round_}"),
        lambda: library.tags.describe("t", description=f"round {round_}"),
        lambda: passages.paint([first], style=(Style.UNDERLINE, Style.HIGHLIGHT)[odd]),
    ]
    return steps if round_ else [*steps, lambda: library.highlighters.edit(Color.BLUE, name="mine")]


def _state(library: Library) -> object:
    """What a reader sees of the two passages."""
    db = library._desk.db
    places = db.rows('select annotation, start, "end", status from annotation_place order by annotation')
    rows = db.rows("select id, exact, prefix, color, style, note from annotation where trashed is null order by id")
    gone = set(db.values("select id from annotation where trashed is not null"))
    links = db.rows('select "from", "to", kind from link order by id')
    tags = [row for row in db.rows("select * from annotation_tag") if row["annotation"] not in gone]
    said = db.values("select description from tag")
    return [row for row in places if row["annotation"] not in gone], rows, links, tags, said
