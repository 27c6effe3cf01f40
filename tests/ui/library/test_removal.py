"""After a deletion one reads on, and can take it back; only what this window deleted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from core.library import Library
from tests.ui.driving import press, settle, until
from ui.library.removal import any_trashed
from ui.main_window import MainWindow


@pytest.fixture
def articles(shelf: dict[str, int], window: MainWindow) -> list[int]:
    """The articles in the list's order; the list has the keyboard."""
    view = window.pane.articles
    view.setFocus()
    return [row.article for number in range(3) if (row := view.rows.row(number)) is not None]


def is_read(window: MainWindow, article: int) -> bool:
    return window.reading.article is not None and window.reading.article.id == article


def go_to(window: MainWindow, article: int) -> None:
    window.pane.articles.go_to((article, None))
    until(lambda: is_read(window, article))
    settle(window.tasks)


def undo(window: MainWindow) -> QPushButton:
    (button,) = [button for button in window.panes.notices.findChildren(QPushButton) if button.text() == "Undo"]
    return button


def test_the_next_article_is_read_and_the_bar_takes_the_deletion_back(articles: list[int], window: MainWindow) -> None:
    go_to(window, articles[1])
    press(window.pane.articles, Qt.Key.Key_Delete)
    until(lambda: is_read(window, articles[2]) and window.pane.articles.rows.total == 2)
    assert [row.article for row in window.pane.articles.selected_rows()] == [articles[2]]
    assert window.panes.notices.texts() == ["1 article is in the trash."]
    QTest.mouseClick(undo(window), Qt.MouseButton.LeftButton)
    until(lambda: is_read(window, articles[1]) and window.pane.articles.rows.total == 3)
    until(lambda: not window.panes.notices.texts())
    until(lambda: [row.article for row in window.pane.articles.selected_rows()] == [articles[1]])


def test_after_the_last_row_the_one_before_is_read_and_then_none(articles: list[int], window: MainWindow) -> None:
    go_to(window, articles[2])
    press(window.pane.articles, Qt.Key.Key_Delete)
    until(lambda: is_read(window, articles[1]) and window.pane.articles.rows.total == 2)
    window.pane.articles.selectAll()
    press(window.pane.articles, Qt.Key.Key_Delete)
    until(lambda: window.pane.articles.rows.total == 0 and window.reading.article is None)
    until(lambda: window.panes.right.currentWidget() is window.panes.quiet)


def test_undo_by_key_takes_back_the_deletion_although_another_article_was_opened(
    articles: list[int], window: MainWindow
) -> None:
    go_to(window, articles[0])
    press(window.pane.articles, Qt.Key.Key_Delete)
    until(lambda: is_read(window, articles[1]) and window.past.names.undo == "Put into the trash")
    settle(window.tasks)
    assert window.past.names.undo == "Put into the trash"
    press(window.pane.articles, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    until(lambda: window.pane.articles.rows.total == 3)
    until(lambda: not window.panes.notices.texts(), "the bar still says that it is in the trash")


def test_what_is_deleted_elsewhere_is_not_offered_here(articles: list[int], window: MainWindow) -> None:
    go_to(window, articles[0])
    with Library.open(window.folder) as library:
        library.articles.trash([articles[0]])
    until(lambda: window.reading.article is None)
    assert window.panes.notices.texts() == []


def test_deleting_others_leaves_the_open_article(articles: list[int], window: MainWindow) -> None:
    go_to(window, articles[0])
    window.removal.trash([articles[1], articles[2]])
    until(lambda: window.pane.articles.rows.total == 1)
    settle(window.tasks)
    assert is_read(window, articles[0])
    assert window.panes.notices.texts() == ["2 articles are in the trash."]


def test_after_emptying_nothing_is_in_the_trash(shelf: dict[str, int], window: MainWindow) -> None:
    article = shelf["maps.txt"]
    with Library.open(window.folder) as library:
        library.articles.trash([article])
        assert any_trashed(library, [article, shelf["flood.txt"]])
        library.trash.empty()
        assert not any_trashed(library, [article])


def test_several_are_deleted_by_a_key_and_come_back_by_one_click(articles: list[int], window: MainWindow) -> None:
    view = window.pane.articles
    go_to(window, articles[0])
    press(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    settle(window.tasks)
    press(view, Qt.Key.Key_Delete)
    until(lambda: view.rows.total == 1 and window.panes.notices.texts() == ["2 articles are in the trash."])
    until(lambda: is_read(window, articles[2]))
    QTest.mouseClick(undo(window), Qt.MouseButton.LeftButton)
    until(lambda: view.rows.total == 3)
    until(lambda: not window.panes.notices.texts())
