"""Pages come in order, in both directions, and from indexes alone; what has no value comes last."""

from collections.abc import Callable

import pytest

from core.store import articles, facets, orders
from core.store.articles import SECTIONS
from core.store.database import Database
from core.store.facets import Facet
from core.store.orders import ORDERS

Put = Callable[..., int]


def _plans(db: Database, work: Callable[[], object]) -> list[list[str]]:
    """How SQLite goes about each query that the work asks."""
    asked: list[str] = []
    db.raw.conn.set_trace_callback(asked.append)
    work()
    db.raw.conn.set_trace_callback(None)
    return [[row["detail"] for row in db.rows(f"explain query plan {sql}")] for sql in asked if "max(id)" not in sql]


@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("order", ORDERS)
def test_a_page_is_read_along_an_index(db: Database, order: str, backwards: bool) -> None:
    every = _plans(
        db, lambda: orders.ids(db, SECTIONS["all"], order, limit=50, offset=0, total=100_000, backwards=backwards)
    )
    assert len(every) == (2 if ORDERS[order].blank else 1)
    for page in every:
        assert ORDERS[order].along in page[0]
        assert not any("TEMP B-TREE" in step for step in page), page


def test_a_section_is_counted_along_its_index(db: Database) -> None:
    (number,) = _plans(db, lambda: articles.count(db, SECTIONS["unread"]))
    assert "SEARCH article_state USING COVERING INDEX state_by_trashed (trashed=? AND state=?)" in number
    assert not any("article USING" in step and "article_state" not in step for step in number), number


@pytest.mark.parametrize("total", [3, 100_000])
def test_what_bears_a_value_is_found_along_its_index_or_along_the_order(db: Database, put: Put, total: int) -> None:
    put("A")
    condition = SECTIONS["all"] & facets.selected((Facet.SITE, "a.example"))
    (page,) = _plans(db, lambda: orders.ids(db, condition, "title", limit=50, offset=0, total=total))
    (number,) = _plans(db, lambda: articles.count(db, condition))
    assert ("article_by_site" if total == 3 else "article_by_title") in page[0]
    assert any("article_by_site" in step for step in number), number


@pytest.mark.parametrize("total", [0, 100_000])
def test_what_has_no_value_comes_last_both_ways(db: Database, put: Put, total: int) -> None:
    zeit, nobody, era = (put(title, site=site) for title, site in (("A", "Zeit"), ("B", ""), ("C", "era")))
    none = put("D", site="")

    def ids(*, limit: int = -1, offset: int = 0, backwards: bool = False) -> list[int]:
        return orders.ids(db, SECTIONS["all"], "site", limit=limit, offset=offset, total=total, backwards=backwards)

    assert ids() == [era, zeit, nobody, none]
    assert ids(backwards=True) == [zeit, era, none, nobody]
    for backwards in (False, True):
        whole = ids(backwards=backwards)
        for offset in range(6):
            for limit in range(1, 5):
                page = ids(limit=limit, offset=offset, backwards=backwards)
                assert page == whole[offset : offset + limit], (offset, limit)


def test_what_was_opened_last_comes_first(db: Database, put: Put) -> None:
    first, second, never = put("A"), put("B"), put("C")
    for moment, number in (("2026-01-02", first), ("2026-01-03", second)):
        with db.write():
            db.run("update article_state set opened = ? where article = ?", (moment, number))
    assert orders.ids(db, SECTIONS["all"], "opened", limit=9, offset=0) == [second, first, never]
    assert orders.ids(db, SECTIONS["all"], "opened", limit=9, offset=0, backwards=True) == [first, second, never]
