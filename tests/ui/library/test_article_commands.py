"""The article's keys do what they say, on the article one reads or on those selected."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from core.library import Library
from core.model.article import State
from tests.ui.driving import fill, opened, press, read, settle, until
from ui.library.merge_dialog import MergeDialog
from ui.main_window import MainWindow
from ui.tags.tag_dialog import TagDialog


def test_s_e_and_u_on_the_article_one_reads(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    window.reader.setFocus()
    with Library.open(window.folder) as library:
        press(window.reader, Qt.Key.Key_S)
        until(lambda: library.articles.get(shelf["maps.txt"]).starred)
        press(window.reader, Qt.Key.Key_E)
        until(lambda: library.articles.get(shelf["maps.txt"]).state is State.ARCHIVED)
        press(window.reader, Qt.Key.Key_U)
        until(lambda: library.articles.get(shelf["maps.txt"]).state is State.UNREAD)


def test_several_selected_rows_are_starred_together(shelf: dict[str, int], window: MainWindow) -> None:
    window.pane.articles.setFocus()
    window.pane.articles.selectAll()
    settle(window.tasks)
    press(window.pane.articles, Qt.Key.Key_S)
    with Library.open(window.folder) as library:
        until(lambda: library.articles.counts().starred == 3)


def test_j_and_k_go_through_the_list(shelf: dict[str, int], window: MainWindow) -> None:
    for key, name in ((Qt.Key.Key_J, "maps.txt"), (Qt.Key.Key_J, "flood.txt"), (Qt.Key.Key_K, "maps.txt")):
        press(window, key)
        article = shelf[name]
        until(lambda article=article: window.reading.article is not None and window.reading.article.id == article)
        settle(window.tasks)


def click(window: MainWindow, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    view = window.pane.articles
    place = view.visualRect(view.rows.index(row)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)
    settle(window.tasks)


def select_two(window: MainWindow) -> list[int]:
    """The first and the last row, as one selects them with the mouse."""
    window.pane.articles.setFocus()
    click(window, 0)
    click(window, 2, Qt.KeyboardModifier.ControlModifier)
    return [row.article for row in window.pane.articles.selected_rows()]


def test_several_are_put_away_and_marked_unread_together_and_each_is_one_undo(
    shelf: dict[str, int], window: MainWindow
) -> None:
    two = select_two(window)
    assert two == [shelf["maps.txt"], shelf["secheresse.txt"]]
    with Library.open(window.folder) as library:
        press(window.pane.articles, Qt.Key.Key_E)
        until(lambda: {library.articles.get(one).state for one in two} == {State.ARCHIVED})
        until(lambda: window.past.names.undo == "Change the reading state")
        press(window.pane.articles, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        until(lambda: State.ARCHIVED not in {library.articles.get(one).state for one in two})
        press(window.pane.articles, Qt.Key.Key_U)
        until(lambda: {library.articles.get(one).state for one in two} == {State.UNREAD})
        settle(window.tasks)
        assert [row.article for row in window.pane.articles.selected_rows()] == two


def test_a_tag_is_put_on_all_that_are_selected(shelf: dict[str, int], window: MainWindow) -> None:
    two = select_two(window)
    press(window.pane.articles, Qt.Key.Key_T)
    until(lambda: isinstance(window.shelves.dialog, TagDialog))
    dialog = window.shelves.dialog
    assert isinstance(dialog, TagDialog)
    QTest.keyClicks(dialog.line, "rivers")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    with Library.open(window.folder) as library:
        until(lambda: all(library.articles.get(one).tags == ("rivers",) for one in two))
        assert library.articles.get(shelf["flood.txt"]).tags == ()


def test_the_menu_on_one_of_several_is_about_all_of_them(shelf: dict[str, int], window: MainWindow) -> None:
    two = select_two(window)
    view = window.pane.articles
    place = view.visualRect(view.rows.index(2)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, place)
    view.menu_wanted.emit(view.viewport().mapToGlobal(place))
    (menu,) = [menu for menu in window.findChildren(QMenu) if menu.isVisible()]
    action = next(action for action in menu.actions() if action.text().replace("&", "") == "Star")
    action.trigger()
    menu.close()
    with Library.open(window.folder) as library:
        until(lambda: all(library.articles.get(one).starred for one in two))
        assert library.articles.counts().starred == 2


def test_all_are_selected_although_few_are_loaded(folder: Path) -> None:
    fill(folder, {f"{number}.txt": f"Article {number}\n\nWords of the number {number}." for number in range(300)})
    with opened(folder) as window, Library.open(folder) as library:
        view = window.pane.articles
        until(lambda: view.rows.total == 300)
        view.setFocus()
        press(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        until(lambda: len(window.chosen_articles()) == 300)
        press(view, Qt.Key.Key_S)
        until(lambda: library.articles.counts().starred == 300)
        settle(window.tasks)
        click(window, 1, Qt.KeyboardModifier.ControlModifier)
        assert len(window.chosen_articles()) == 299
        press(view, Qt.Key.Key_Delete)
        until(lambda: library.articles.counts().trash == 299)
        until(lambda: view.rows.total == 1)
        until(lambda: window.past.names.undo == "Put into the trash")
        press(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        until(lambda: library.articles.counts().trash == 0)


def test_several_become_one_and_undo_parts_them(shelf: dict[str, int], window: MainWindow) -> None:
    with Library.open(window.folder) as library:
        passage = library.passages.add(shelf["flood.txt"], start=4, end=9).annotation.id
        click(window, 0)
        assert "several" not in window.context()
        chosen = select_two(window)
        assert "several" in window.context()
        window.commands["article.merge"].trigger()
        until(lambda: isinstance(window.shelves.dialog, MergeDialog))
        dialog = window.shelves.dialog
        assert isinstance(dialog, MergeDialog)
        kept = dialog.table.currentRow()
        QTest.keyClick(dialog.table, Qt.Key.Key_Down)
        assert dialog.table.currentRow() != kept
        dialog.accept()
        until(lambda: window.pane.articles.rows.total == 2)
        settle(window.tasks)
        article = window.reading.article
        assert article is not None
        assert article.id in chosen
        assert [row.article for row in window.pane.articles.selected_rows()] == [article.id]
        gone = next(one for one in chosen if one != article.id)
        assert library.articles.get(gone).trashed is not None
        assert window.past.names.undo == "Merge articles"
        window.commands["edit.undo"].trigger()
        until(lambda: window.pane.articles.rows.total == 3)
        assert library.articles.get(gone).trashed is None
        assert library.passages.get(passage).article == shelf["flood.txt"]


def test_what_cannot_be_merged_is_said(window: MainWindow) -> None:
    window.shelves.merge([1], then=lambda _merged: None)
    until(lambda: any("two articles" in text for text in window.panes.notices.texts()))
    assert window.shelves.dialog is None
