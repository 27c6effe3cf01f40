"""Links as rows."""

from collections.abc import Callable

import pytest

from core.store import links
from core.store.database import Database
from core.store.entry import quiet


@pytest.fixture
def four(put: Callable[..., int], mark: Callable[..., int], db: Database) -> list[int]:
    """Four passages of one article."""
    article = put("Title")
    revision = int(db.value("select revision from article"))
    return [mark(article, revision) for _number in range(4)]


def _all(db: Database) -> list[tuple[int, int, str]]:
    rows = db.rows('select "from", "to", kind from link order by id')
    return [(row["from"], row["to"], row["kind"]) for row in rows]


def test_links_are_handed_over_but_for_those_that_would_be_double_or_lead_nowhere(
    db: Database, four: list[int]
) -> None:
    first, second, third, elsewhere = four
    with quiet(db) as entry:
        for source, target in [(second, elsewhere), (third, elsewhere), (elsewhere, third), (second, third)]:
            links.insert(entry, source, target, "quotes")
        links.insert(entry, first, second, "quotes")
        links.hand_over(entry, [second, third], first)
    assert _all(db) == [
        (first, elsewhere, "quotes"),
        (third, elsewhere, "quotes"),
        (elsewhere, first, "quotes"),
        (second, third, "quotes"),
        (first, second, "quotes"),
    ]


def test_an_id_is_never_used_twice(db: Database, four: list[int]) -> None:
    with quiet(db) as entry:
        number = links.insert(entry, four[0], four[1], "quotes")
        entry.delete("link", {"id": number})
        assert links.insert(entry, four[0], four[1], "quotes") == number + 1
    assert links.read(db, [number, number + 1])[0].id == number + 1


def test_a_link_is_known_by_its_uid_and_by_its_ends(db: Database, four: list[int]) -> None:
    with quiet(db) as entry:
        number = links.insert(entry, four[0], four[1], "quotes", uid="u", created="2024")
    assert links.by_uid(db, "u") == links.find(db, four[0], four[1], "quotes") == number
    assert links.find(db, four[1], four[0], "quotes") is None
    assert links.read(db, [number])[0].created == "2024"


def test_links_are_found_along_an_index(db: Database) -> None:
    plan = db.rows("explain query plan " + links.OF, {"ends": "[1]"})
    assert not [row["detail"] for row in plan if row["detail"].startswith("SCAN link")]
