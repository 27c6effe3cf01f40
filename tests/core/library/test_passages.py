"""Passages: made, changed by two people at once, placed by a person."""

import pytest

from core.errors import Ambiguous, Conflict, KnownError, NotFound, UsageError
from core.library import Library
from core.model.annotation import Annotation, Color, Style
from core.model.article import Article
from core.model.place import CONTEXT, Place, Status


@pytest.fixture
def passage(library: Library, article: Article) -> Annotation:
    """“deux ponts” in green, with a note."""
    start, end = library.passages.quote(article.id, "deux ponts")
    return library.passages.add(article.id, start=start, end=end, color=Color.GREEN, note="deux", tags=["x"]).annotation


def test_a_passage_keeps_its_words_context_and_place(library: Library, article: Article, passage: Annotation) -> None:
    value = library.articles.text(article.id).value
    assert passage.selectors is not None
    assert passage.place is not None
    start, end = passage.place.start, passage.place.end
    assert start is not None
    assert end is not None
    assert value[start:end] == passage.exact == passage.selectors.exact == "deux ponts"
    assert value[:start].endswith(passage.selectors.prefix)
    assert len(passage.selectors.suffix) <= CONTEXT
    assert (passage.place.status, passage.place.score) == (Status.ANCHORED, 1.0)
    assert (passage.color, passage.note, passage.tags) == (Color.GREEN, "deux", ("x",))
    assert library.passages.get(passage.uid) == library.passages.get(passage.id) == passage


def test_without_positions_it_is_a_note_on_the_article(library: Library, article: Article) -> None:
    note = library.passages.add(article.id, note="à relire").annotation
    assert (note.selectors, note.place, note.exact, note.note) == (None, None, "", "à relire")


def test_an_overlapping_highlight_keeps_both(library: Library, article: Article) -> None:
    library.passages.add(article.id, start=0, end=20)
    library.passages.add(article.id, start=10, end=30)
    assert [p.place and (p.place.start, p.place.end) for p in library.passages.of(article.id)] == [(0, 20), (10, 30)]


@pytest.mark.parametrize(
    ("start", "end"), [(5, 5), (9, 3), (-1, 4), (0, 10**9), (10**30, 10**30 + 1), (3, None), (None, 3)]
)
def test_positions_outside_of_the_text_are_refused(
    library: Library, article: Article, start: int | None, end: int | None
) -> None:
    with pytest.raises(UsageError):
        library.passages.add(article.id, start=start, end=end)
    assert library.passages.of(article.id) == ()


def test_annotations_of_an_article_stand_in_the_order_of_its_text(library: Library, article: Article) -> None:
    late = library.passages.add(article.id, start=30, end=40).annotation.id
    early = library.passages.add(article.id, start=3, end=9).annotation.id
    whole = library.passages.add(article.id, note="all of it").annotation.id
    assert [p.id for p in library.passages.of(article.id)] == [whole, early, late]


def test_quotes_are_found_or_named(library: Library, article: Article) -> None:
    with pytest.raises(NotFound):
        library.passages.quote(article.id, "trois ponts")
    with pytest.raises(Ambiguous):
        library.passages.quote(article.id, "pont")


def test_lists_filter_and_leave_the_trash_out(library: Library, article: Article, passage: Annotation) -> None:
    second = library.articles.add_bytes(b"Other words in another article.").article.id
    blue = library.passages.add(second, start=0, end=5, color=Color.BLUE, tags=["x/y"]).annotation
    note = library.passages.add(second, note="find me").annotation

    def ids(**how: object) -> list[int]:
        return [p.id for p in library.passages.list(**how).annotations]  # type: ignore[arg-type]

    assert ids() == [note.id, blue.id, passage.id]
    assert ids(color=Color.BLUE) == [blue.id]
    assert ids(tag="x") == [blue.id, passage.id]
    assert ids(article=second) == [note.id, blue.id]
    assert ids(query="FIND") == [note.id]
    assert ids(status=Status.ANCHORED) == [blue.id, passage.id]
    assert library.passages.list(limit=1, offset=1).total == 3
    library.articles.trash([second])
    assert ids() == [passage.id]
    assert ids(article=second) == [note.id, blue.id]
    library.passages.trash([passage.id])
    assert ids() == []
    library.passages.restore([passage.id])
    assert ids() == [passage.id]


def test_editing_changes_only_what_is_said(library: Library, passage: Annotation) -> None:
    edited = library.passages.edit(passage, color=Color.PINK).annotation
    assert (edited.color, edited.note, edited.version) == (Color.PINK, "deux", passage.version + 1)
    edited = library.passages.edit(edited, note="**deux**").annotation
    assert (edited.color, edited.note) == (Color.PINK, "**deux**")


def test_one_note_edited_by_two_keeps_both_texts(library: Library, other: Library, passage: Annotation) -> None:
    other.passages.edit(passage, note="theirs")
    kept = library.passages.edit(passage, note="mine").annotation
    assert kept.note.startswith("theirs\n\n— ")
    assert kept.note.endswith(", window —\n\nmine")


def test_typing_on_after_a_meeting_repeats_nothing(library: Library, other: Library, passage: Annotation) -> None:
    library.passages.edit(passage, note="m", typing="k")
    other.passages.edit(library.passages.get(passage.id), note="theirs")
    for words in ("mi", "min", "mine", "mine, ", "mine"):
        library.passages.edit(passage, note=words, typing="k")
    note = library.passages.get(passage.id).note
    assert note.startswith("theirs\n\n— ")
    assert note.endswith(" —\n\nmine")
    assert note.count("—") == 2


def test_typing_with_an_old_record_replaces_what_one_typed_oneself(library: Library, passage: Annotation) -> None:
    for words in ("d", "de", "det", "de", "dem", "demain"):
        library.passages.edit(passage, note=words, typing="k")
    assert library.passages.get(passage.id).note == "demain"


def test_clearing_a_note_that_somebody_else_wrote_meanwhile_loses_nothing(
    library: Library, other: Library, passage: Annotation
) -> None:
    other.passages.edit(passage, note="theirs")
    assert library.passages.edit(passage, note="").annotation.note == "theirs"


def test_saving_a_note_untouched_does_not_bring_back_what_somebody_replaced(
    library: Library, other: Library, passage: Annotation
) -> None:
    other.passages.edit(passage, note="theirs")
    assert library.passages.edit(passage, note=passage.note, color=Color.BLUE).annotation.note == "theirs"


def test_a_colour_that_somebody_else_chose_is_a_conflict(library: Library, other: Library, passage: Annotation) -> None:
    other.passages.edit(passage, color=Color.BLUE)
    with pytest.raises(Conflict):
        library.passages.edit(passage, color=Color.PINK)
    library.passages.edit(passage, color=Color.BLUE)
    with pytest.raises(Conflict):
        library.passages.edit(passage, note="lost?", color=Color.PINK)
    assert library.passages.get(passage.id).note == "deux"


def test_a_note_typed_while_somebody_throws_it_away_is_kept_in_the_trash(
    library: Library, other: Library, passage: Annotation
) -> None:
    other.passages.trash([passage.id])
    edited = library.passages.edit(passage, note="deux, trois").annotation
    assert edited.trashed is not None
    assert edited.note == "deux, trois"


def test_a_revision_that_arrives_while_a_note_is_typed_loses_nothing(
    library: Library, other: Library, article: Article, passage: Annotation, file: object
) -> None:
    library.passages.edit(passage, note="deux, et", typing="k")
    text = library.articles.text(article.id).value
    revised = other.articles.add_bytes(("Un mot avant.\n\n" + text).encode(), source=article.source)
    assert revised.status == "revised"
    edited = library.passages.edit(passage, note="deux, et trois", typing="k").annotation
    assert (edited.note, edited.exact) == ("deux, et trois", "deux ponts")
    assert edited.place is not None
    assert edited.place.start is not None


def test_tags_come_and_go(library: Library, passage: Annotation) -> None:
    library.passages.tag([passage.id], ["y/z", "x"])
    assert library.passages.get(passage.id).tags == ("x", "y/z")
    library.passages.untag([passage.id], ["x", "unknown"])
    assert library.passages.get(passage.id).tags == ("y/z",)


def _edit_text(library: Library, article: Article, old: str, new: str) -> None:
    text = library.articles.text(article.id).value
    assert old in text
    assert library.articles.add_bytes(text.replace(old, new).encode(), source=article.source).status == "revised"


def test_a_persons_word_on_a_place_outlives_every_later_revision(library: Library, article: Article) -> None:
    start, end = library.passages.quote(article.id, "On parle d'un troisième pont depuis vingt ans.")
    passage = library.passages.add(article.id, start=start, end=end).annotation
    _edit_text(
        library, article, "On parle d’un troisième pont depuis vingt ans.", "Rien à dire des projets de la mairie ici."
    )
    assert library.passages.list(status=Status.ORPHAN).total == 1
    start, end = library.passages.quote(article.id, "des projets de la mairie")
    library.passages.decide(passage.id, Place(start=start, end=end, score=0.2, status=Status.CHANGED))
    decided = library.passages.get(passage.id)
    assert decided.place == Place(start=start, end=end, score=1.0, status=Status.ANCHORED)
    assert decided.exact == "des projets de la mairie"
    assert decided.selectors is not None
    assert decided.selectors.exact.startswith("On parle")
    _edit_text(library, article, "La ville a deux ponts.", "La ville, sur deux rives, a deux ponts.")
    later = library.passages.get(passage.id)
    assert later.exact == "des projets de la mairie"
    assert later.place is not None
    assert later.place.status is Status.ANCHORED


def test_an_attached_place_goes_before_the_words_it_was_made_on(library: Library, article: Article) -> None:
    start, end = library.passages.quote(article.id, "La ville a deux ponts.")
    passage = library.passages.add(article.id, start=start, end=end).annotation
    _edit_text(library, article, "Personne", "Mais personne")
    start, end = library.passages.quote(article.id, "Le vieux pont date de 1480")
    library.passages.decide(passage.id, Place(start=start, end=end, score=0.0, status=Status.MOVED))
    _edit_text(library, article, "On parle", "Un mot de plus. On parle")
    assert library.passages.get(passage.id).exact == "Le vieux pont date de 1480"


def test_accepting_keeps_the_computed_place(library: Library, article: Article) -> None:
    start, end = library.passages.quote(article.id, "Le vieux pont date de 1480, dit-on à la mairie.")
    passage = library.passages.add(article.id, start=start, end=end).annotation
    _edit_text(library, article, "date de 1480", "date de 1482")
    before = library.passages.get(passage.id)
    assert before.place is not None
    assert before.place.status is Status.CHANGED
    assert before.exact == "Le vieux pont date de 1482, dit-on à la mairie."
    library.passages.decide(passage.id)
    after = library.passages.get(passage.id)
    assert after.place == Place(start=before.place.start, end=before.place.end, score=1.0, status=Status.ANCHORED)
    library.history.undo()
    assert library.passages.get(passage.id).place == before.place


def test_a_note_has_no_place_to_decide(library: Library, article: Article) -> None:
    note = library.passages.add(article.id, note="x").annotation
    with pytest.raises(UsageError):
        library.passages.decide(note.id)


@pytest.mark.parametrize("note", ["\x00zero", "lone \ud800 surrogate", "‮reversed", "x" * 2_000_000])
def test_hostile_notes_are_cleaned_or_refused(library: Library, passage: Annotation, note: str) -> None:
    try:
        stored = library.passages.edit(passage, note=note).annotation.note
    except KnownError:
        assert len(note) > 1_000_000
    else:
        assert stored in ("zero", "lone  surrogate", "reversed")


def test_a_passage_is_underlined_and_its_style_changed(library: Library, article: Article) -> None:
    passage = library.passages.add(article.id, start=3, end=8, style=Style.UNDERLINE).annotation
    assert passage.style is library.passages.get(passage.id).style is Style.UNDERLINE
    assert library.history.can_undo() == "Underline"
    assert library.passages.edit(passage, style=Style.HIGHLIGHT).annotation.style is Style.HIGHLIGHT
    assert library.history.can_undo() == "Change the style"
    library.history.undo()
    assert library.passages.get(passage.id).style is Style.UNDERLINE


def test_a_style_that_somebody_else_chose_is_asked_about(library: Library, other: Library, passage: Annotation) -> None:
    underlined = other.passages.edit(passage, style=Style.UNDERLINE).annotation
    assert not library.passages.edit(passage, style=Style.UNDERLINE).change
    other.passages.edit(underlined, style=Style.HIGHLIGHT)
    assert not library.passages.edit(underlined, style=Style.HIGHLIGHT).change
    other.passages.edit(passage, style=Style.UNDERLINE)
    with pytest.raises(Conflict):
        library.passages.edit(passage, style=Style.HIGHLIGHT)


def test_many_passages_are_painted_at_once(library: Library, article: Article, passage: Annotation) -> None:
    others = [library.passages.add(article.id, start=at, end=at + 3).annotation.id for at in (3, 6, 9)]
    change = library.passages.paint([passage.id, *others], color=Color.PINK, style=Style.UNDERLINE)
    assert change.annotations == {passage.id, *others}
    found = [library.passages.get(number) for number in (passage.id, *others)]
    assert {(one.color, one.style) for one in found} == {(Color.PINK, Style.UNDERLINE)}
    assert library.history.can_undo() == "Change the colour"
    library.history.undo()
    assert library.passages.get(passage.id).color is Color.GREEN
    assert not library.passages.paint([passage.id])
    assert library.passages.paint(others, style=Style.UNDERLINE).annotations == {*others}
    assert library.history.can_undo() == "Change the style"
