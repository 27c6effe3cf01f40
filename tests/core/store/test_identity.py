"""One id, one thing: articles and annotations share their ids."""

import pytest

from core.errors import NotFound
from core.store import identity
from core.store.database import Database
from core.store.identity import Kind


def test_ids_are_shared_and_found_by_uid_too(db: Database) -> None:
    with db.write():
        first, uid = identity.make(db, Kind.ARTICLE)
        second, given = identity.make(db, Kind.ANNOTATION, "0b5e0d62-0000-4000-8000-000000000000")
    assert (first, second) == (1, 2)
    assert identity.resolve(db, uid, Kind.ARTICLE) == first
    assert identity.resolve(db, f"urn:uuid:{given}", Kind.ANNOTATION) == second
    assert identity.resolve(db, "2", Kind.ANNOTATION) == second


@pytest.mark.parametrize("name", [2, 0, -1, 2**80, "2", "９", "nonsense", "", "9" * 400])
def test_what_bears_no_such_id_is_not_found(db: Database, name: int | str) -> None:
    with db.write():
        identity.make(db, Kind.ARTICLE)
        identity.make(db, Kind.ANNOTATION)
    with pytest.raises(NotFound):
        identity.resolve(db, name, Kind.ARTICLE)
