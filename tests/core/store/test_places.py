"""Places add up revision by revision, and a person's decision is never overwritten."""

from collections.abc import Callable

import pytest

from core.model.place import ORPHAN, Place, Status
from core.store import articles, places
from core.store.database import Database

Put = Callable[..., int]


@pytest.fixture
def passage(db: Database, put: Put, mark: Put) -> int:
    """A passage without a place yet."""
    return mark(put("A"), 1)


def _keep(db: Database, annotation: int, revision: int, start: int, status: Status = Status.ANCHORED) -> None:
    with db.write():
        place = Place(start=start, end=start + 4, score=1.0, status=status)
        places.keep(db, annotation, revision, place, exact=None, algorithm="1")


def test_what_has_no_place_is_known(db: Database, passage: int, mark: Put) -> None:
    mark(1, 1, exact=None)
    assert places.unplaced(db, 1, 1) == {passage}
    _keep(db, passage, 1, 4)
    assert places.unplaced(db, 1, 1) == set()


def test_a_rerun_replaces_a_computed_place_but_never_a_decided_one(db: Database, passage: int) -> None:
    _keep(db, passage, 1, 4)
    _keep(db, passage, 1, 5)
    assert [known.start for known in places.known(db, 1)] == [5]
    with db.write():
        db.run("update annotation_place set decided_by = 'attached'")
    _keep(db, passage, 1, 6)
    assert [known.start for known in places.known(db, 1)] == [5]


def test_decisions_come_first_then_the_words_it_was_made_on(db: Database, passage: int, revise: Put) -> None:
    second, third = revise(1, "Deux.", "1" * 64), revise(1, "Trois.", "2" * 64)
    _keep(db, passage, 1, 1)
    _keep(db, passage, second, 2)
    _keep(db, passage, third, 3)
    assert [known.revision for known in places.known(db, 1)] == [1, third, second]
    with db.write():
        db.run("update annotation_place set decided_by = 'accepted' where revision = ?", (second,))
    assert [known.revision for known in places.known(db, 1)] == [second, 1, third]


def test_an_orphans_place_is_no_place(db: Database, passage: int) -> None:
    with db.write():
        places.keep(db, passage, 1, ORPHAN, exact=None, algorithm="1")
    assert places.known(db, 1) == ()
    assert places.unplaced(db, 1, articles.current_revision(db, 1)) == set()


def test_a_decided_place_is_sure() -> None:
    fields = places.decided(Place(start=1, end=2, score=0.2, status=Status.CHANGED), exact="x", by="attached")
    assert (fields["score"], fields["status"], fields["decided_by"]) == (1.0, Status.ANCHORED, "attached")


def test_computed_places_in_other_revisions_are_forgotten_but_no_decision(
    db: Database, passage: int, revise: Put
) -> None:
    article = int(db.value("select article from annotation"))
    others = [revise(article, f"Words {number}.", str(number) * 64) for number in (1, 2, 3)]
    own = int(db.value("select revision from annotation"))
    with db.write():
        for revision in (own, *others):
            places.keep(
                db,
                passage,
                revision,
                Place(start=0, end=4, score=1.0, status=Status.ANCHORED),
                exact=None,
                algorithm="1",
            )
        db.run("update annotation_place set decided_by = 'accepted' where revision = ?", (others[0],))
        places.drop_computed(db, passage, but=[others[1]])
    assert places.elsewhere(db, passage, own) == others[:2]
    assert places.elsewhere(db, passage, others[0]) == [own, others[1]]
