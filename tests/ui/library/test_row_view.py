"""The list keeps what is selected by what it stands for, and tells where the person goes."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui import theme as themes
from ui.library.row import Row
from ui.library.row_view import RowView, runs


def rows(*articles: int) -> list[Row]:
    return [Row(article=number, title=str(number), body="", meta=()) for number in articles]


def test_going_down_chooses_the_next_row(view: RowView) -> None:
    chosen: list[int] = []
    view.chosen.connect(lambda row: chosen.append(row.article))
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert chosen == [1, 2]


def test_a_click_chooses_the_row_below_the_mouse(view: RowView) -> None:
    chosen: list[int] = []
    view.chosen.connect(lambda row: chosen.append(row.article))
    place = view.visualRect(view.rows.index(2)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert chosen == [3]
    assert [row.article for row in view.selected_rows()] == [3]


def test_the_selection_follows_its_article_when_rows_move(view: RowView) -> None:
    view.step(2)
    chosen: list[object] = []
    view.chosen.connect(chosen.append)
    view.rows.refresh()
    view.rows.fill(0, 6, rows(9, 1, 2, 3, 4, 5))
    assert view.currentIndex().row() == 2
    assert [row.article for row in view.selected_rows()] == [2]
    assert chosen == []


def test_what_is_gone_is_no_longer_selected(view: RowView) -> None:
    view.step(1)
    view.rows.refresh()
    view.rows.fill(0, 4, rows(2, 3, 4, 5))
    assert view.selected_rows() == []
    assert view.rows.rowCount() == 4


def test_a_key_is_shown_as_soon_as_its_row_comes(view: RowView) -> None:
    view.show_key((7, None))
    assert view.selected_rows() == []
    view.rows.refresh()
    view.rows.fill(0, 6, rows(1, 2, 3, 4, 5, 7))
    assert [row.article for row in view.selected_rows()] == [7]


def test_several_rows_are_selected_with_shift(view: RowView) -> None:
    view.step(1)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [row.article for row in view.selected_rows()] == [1, 2]
    view.show_current((4, None))
    assert [row.article for row in view.selected_rows()] == [1, 2]


def test_steps_end_at_the_ends(view: RowView) -> None:
    assert view.step(-1)
    assert view.currentIndex().row() == 4
    assert not view.step(1)


def test_enter_goes_in(view: RowView) -> None:
    entered: list[int] = []
    view.entered.connect(lambda row: entered.append(row.article))
    view.step(1)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert entered == [1]


def test_letters_do_not_search_through_the_library(view: RowView) -> None:
    view.step(1)
    QTest.keyClicks(view, "35")
    assert view.currentIndex().row() == 0


def test_the_current_row_is_chosen_again_when_another_article_is_read(view: RowView) -> None:
    chosen: list[int] = []
    view.step(2)
    view.chosen.connect(lambda row: chosen.append(row.article))
    place = view.visualRect(view.rows.index(1)).center()
    click = (view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.mouseClick(*click)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert chosen == []
    view.shown = None
    QTest.mouseClick(*click)
    assert chosen == [2]
    view.shown = 4
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert chosen == [2, 2]


def test_the_last_row_stays_selected_when_one_before_it_goes(view: RowView) -> None:
    view.go_to((5, None))
    chosen: list[object] = []
    view.chosen.connect(chosen.append)
    view.rows.refresh()
    view.rows.fill(0, 4, rows(1, 2, 4, 5))
    assert [row.article for row in view.selected_rows()] == [5]
    assert chosen == []


def test_beside_an_article_is_the_next_row_of_another_or_the_one_before(view: RowView) -> None:
    view.step(2)
    assert (row := view.beside(2, [2])) is not None
    assert row.article == 3
    assert (row := view.beside(2, [2, 3, 4])) is not None
    assert row.article == 5
    assert (row := view.beside(2, [2, 3, 4, 5])) is not None
    assert row.article == 1
    assert view.beside(2, [1, 2, 3, 4, 5]) is None
    assert view.beside(9, [9]) is None
    assert (row := view.beside(4, [4])) is not None  # read, but not the current row
    assert row.article == 5


def test_going_to_a_key_chooses_its_row(view: RowView) -> None:
    chosen: list[int] = []
    view.chosen.connect(lambda row: chosen.append(row.article))
    view.go_to((4, None))
    view.go_to((9, None))
    assert chosen == [4]


def test_rows_that_are_not_loaded_are_looked_up_when_they_are_selected(view: RowView) -> None:
    view.ordered = True
    asked: list[bool] = []
    view.order_wanted.connect(lambda: asked.append(True))
    view.rows.fill(0, 300, rows(*range(128)))
    view.selectAll()
    assert (asked, view.selected_rows()) == ([True], [])
    view.set_order(rows(*range(300)))
    assert [row.article for row in view.selected_rows()] == list(range(300))
    view.rows.fill(1, 300, rows(*range(128, 256)))
    assert len(view.selected_rows()) == 300
    view.rows.refresh()
    view.rows.fill(0, 300, rows(500, *range(127)))  # another one has come, and one has gone
    assert {row.article for row in view.selected_rows()} <= set(range(256))
    assert 500 not in {row.article for row in view.selected_rows()}


def test_an_answer_about_another_list_leaves_what_is_loaded(view: RowView) -> None:
    view.ordered = True
    view.rows.fill(0, 300, rows(*range(128)))
    view.selectAll()
    view.set_order(rows(*range(299)))
    assert [row.article for row in view.selected_rows()] == list(range(128))


@pytest.fixture
def view(qapp: QApplication) -> Iterator[RowView]:
    view = RowView(themes.load("light"), "Articles")
    view.resize(400, 700)
    view.rows.restart()
    view.rows.fill(0, 5, rows(1, 2, 3, 4, 5))
    view.show()
    yield view
    view.close()


def test_many_selected_rows_follow_their_articles(view: RowView) -> None:
    flags = QItemSelectionModel.SelectionFlag
    for number in (0, 1, 3):
        view.selectionModel().select(view.rows.index(number), flags.Select | flags.Rows)
    view.rows.refresh()
    view.rows.fill(0, 7, rows(9, 1, 2, 8, 3, 4, 5))
    assert [row.article for row in view.selected_rows()] == [1, 2, 4]


def test_numbers_come_in_stretches() -> None:
    assert runs({5, 1, 2, 3, 9, 8}) == [(1, 3), (5, 5), (8, 9)]
    assert runs(()) == []
