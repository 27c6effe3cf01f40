"""The article's keys do what they say, on the article one reads or on those selected."""

from PySide6.QtCore import Qt

from core.library import Library
from core.model.article import State
from tests.ui.driving import press, read, settle, until
from ui.main_window import MainWindow


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
