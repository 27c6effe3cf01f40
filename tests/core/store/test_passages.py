"""Annotations come with their place on the current revision, and are filtered by what they are."""

from collections.abc import Callable

from core.model.annotation import Color
from core.model.place import ORPHAN, Place, Region, Selectors, Status
from core.store import articles, passages, places
from core.store.database import Database

Put = Callable[..., int]
ANCHORED = Place(start=4, end=8, score=1.0, status=Status.ANCHORED)


def test_the_place_is_that_on_the_current_revision(db: Database, put: Put, revise: Put, mark: Put) -> None:
    article = put("A")
    first = articles.current_revision(db, article)
    number = mark(article, first)
    with db.write():
        places.keep(db, number, first, ANCHORED, exact=None, algorithm="1")
    (found,) = passages.read(db, [number, 99])
    assert (found.place, found.exact) == (ANCHORED, "mots")
    assert found.selectors == Selectors(exact="mots", start=4, end=8, occurrences=1)
    second = revise(article, "Les maux.", "1" * 64)
    assert passages.read(db, [number])[0].place == ORPHAN
    changed = Place(start=4, end=8, score=0.5, status=Status.CHANGED)
    with db.write():
        places.keep(db, number, second, changed, exact="maux", algorithm="1")
    (found,) = passages.read(db, [number])
    assert (found.place, found.exact) == (changed, "maux")


def test_conditions_select_what_they_say(db: Database, put: Put, mark: Put) -> None:
    article = put("A")
    revision = articles.current_revision(db, article)
    passage = mark(article, revision, created="1", note="Vu de loin")
    note = mark(article, revision, exact=None, created="2")

    def ids(condition: articles.Condition) -> list[int]:
        found = passages.ids(db, condition)
        assert passages.count(db, condition) == len(found)
        return found

    assert ids(passages.LIVE) == [note, passage]
    assert ids(passages.on(article)) == [note, passage]
    assert ids(passages.on(99)) == []
    assert ids(passages.colored(Color.YELLOW)) == [note, passage]
    assert ids(passages.with_status(Status.ORPHAN)) == [passage]
    assert ids(passages.with_status(Status.ANCHORED)) == []
    assert ids(passages.holding("VU DE")) == [passage]
    assert ids(passages.tagged("a")) == []
    assert passages.ids_by_place(db, article) == [note, passage]
    with db.write():
        db.run("update article_state set trashed = 'now'")
    assert ids(passages.LIVE) == []
    assert ids(passages.NOT_TRASHED) == [note, passage]


def test_a_note_on_an_article_has_no_selectors() -> None:
    assert set(passages.selector_fields(None).values()) == {None}


def test_a_region_is_kept_as_it_is_and_a_damaged_one_is_left_to_check() -> None:
    region = Region(left=0.1, top=0.2, width=1 / 3, height=0.3, page=7)
    fields = passages.selector_fields(Selectors(exact="\ufffc", start=0, end=1, region=region))
    assert passages.region_of(str(fields["region"])) == region
    assert passages.region_of(None) is None
    assert passages.region_of(str(fields["region"]).replace("left", "lefu")) is None
    assert passages.region_of(str(fields["region"])[1:]) is None
