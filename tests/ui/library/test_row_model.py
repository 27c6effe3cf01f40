"""Pages come as they are seen, go when many others were, and never make the list jump."""

from ui.library.row import Row
from ui.library.row_model import KEPT, ROW, RowModel

TOTAL = 100_000


def rows(page: int, size: int = 128) -> list[Row]:
    return [Row(article=page * size + at, title=f"{page * size + at}", body="", meta=()) for at in range(size)]


def asked(model: RowModel) -> list[int]:
    pages: list[int] = []
    model.wanted.connect(pages.append)
    return pages


def test_only_pages_in_sight_are_asked_for_and_once() -> None:
    model = RowModel()
    pages = asked(model)
    model.restart()
    model.fill(0, TOTAL, rows(0))
    assert model.rowCount() == TOTAL
    assert model.row(50_000) is None
    assert model.row(50_001) is None
    assert pages == [0, 50_000 // 128]


def test_a_row_is_found_by_what_it_stands_for() -> None:
    model = RowModel()
    model.restart()
    model.fill(0, TOTAL, rows(0))
    model.fill(3, TOTAL, rows(3))
    assert model.find((3 * 128 + 5, None)) == 3 * 128 + 5
    assert model.find((99_999, None)) is None


def test_only_so_many_pages_are_kept() -> None:
    model = RowModel()
    model.restart()
    for page in range(KEPT + 5):
        model.fill(page, TOTAL, rows(page))
    assert model.find((0, None)) is None
    assert model.find(((KEPT + 4) * 128, None)) is not None


def test_a_refresh_shows_the_old_rows_until_the_new_ones_come() -> None:
    model = RowModel()
    model.restart()
    model.fill(0, TOTAL, rows(0))
    pages = asked(model)
    model.refresh()
    row = model.row(3)
    assert row is not None
    assert row.article == 3
    assert pages == [0]
    model.fill(0, TOTAL - 1, rows(0)[1:])
    row = model.row(3)
    assert row is not None
    assert row.article == 4
    assert model.rowCount() == TOTAL - 1


def test_another_listing_shows_no_row_of_the_one_before() -> None:
    model = RowModel()
    model.restart()
    model.fill(0, TOTAL, rows(0))
    model.restart()
    assert model.rowCount() == 0
    assert model.find((3, None)) is None


def test_data_gives_the_row_and_its_words() -> None:
    model = RowModel()
    model.restart()
    model.fill(0, 1, [Row(article=1, title="Title", body="Body", meta=("Site",))])
    assert model.data(model.index(0), ROW) == model.row(0)
    assert model.data(model.index(0)) is None
