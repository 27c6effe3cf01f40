"""Tags are added with completion behind each comma, and taken off by unticking."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.library import Library
from core.model.article import Article
from ui.library.tag_dialog import TagDialog, shared


def articles(folder: Path, shelf: dict[str, int]) -> list[Article]:
    with Library.open(folder) as library:
        library.articles.tag(list(shelf.values()), ["river & sea"])
        library.articles.tag([shelf["maps.txt"]], ["ink"])
        return [library.articles.get(article) for article in shelf.values()]


def test_only_tags_of_all_articles_are_offered_for_taking_off(folder: Path, shelf: dict[str, int]) -> None:
    found = articles(folder, shelf)
    assert shared(found) == ("river & sea",)
    assert shared(found[-1:]) == ("ink", "river & sea")
    assert shared([]) == ()


def test_unticking_takes_off_and_writing_puts_on(folder: Path, shelf: dict[str, int]) -> None:
    dialog = TagDialog(articles(folder, shelf), [], None)
    wanted: list[tuple[object, object]] = []
    dialog.wanted.connect(lambda added, removed: wanted.append((added, removed)))
    dialog.boxes[0].setChecked(False)
    dialog.line.setText(" a/b ,, c ")
    dialog.accept()
    assert wanted == [(("a/b", "c"), ("river & sea",))]


def test_wanting_nothing_says_nothing(folder: Path, shelf: dict[str, int]) -> None:
    dialog = TagDialog(articles(folder, shelf), [], None)
    wanted: list[object] = []
    dialog.wanted.connect(lambda added, removed: wanted.append(added))
    dialog.accept()
    assert wanted == []


def test_the_word_behind_the_comma_is_completed(folder: Path, shelf: dict[str, int]) -> None:
    dialog = TagDialog(articles(folder, shelf), ["politics/security", "water"], None)
    dialog.show()
    QTest.keyClicks(dialog.line, "water, sec")
    completer = dialog.line.completer()
    assert completer is not None
    assert completer.completionCount() == 1
    popup = completer.popup()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert dialog.line.text() == "water, politics/security"
    dialog.close()
