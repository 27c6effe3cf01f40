"""Tags are added with completion behind each comma, and taken off by unticking."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.library import Library
from core.model.article import Article
from ui.tags.suggesting import Vocabulary
from ui.tags.tag_dialog import TagDialog, borne


def articles(folder: Path, shelf: dict[str, int]) -> list[Article]:
    with Library.open(folder) as library:
        library.articles.tag(list(shelf.values()), ["river & sea"])
        library.articles.tag([shelf["maps.txt"]], ["ink"])
        return [library.articles.get(article) for article in shelf.values()]


def told(dialog: TagDialog) -> list[tuple[object, object]]:
    wanted: list[tuple[object, object]] = []
    dialog.wanted.connect(lambda added, removed: wanted.append((added, removed)))
    return wanted


def test_the_tags_of_any_article_are_shown_and_whether_all_bear_them(folder: Path, shelf: dict[str, int]) -> None:
    found = articles(folder, shelf)
    assert borne(found) == {"ink": False, "river & sea": True}
    assert borne([]) == {}
    dialog = TagDialog(found, Vocabulary())
    states = [box.checkState() for box in dialog.boxes]
    assert states == [Qt.CheckState.PartiallyChecked, Qt.CheckState.Checked]


def test_what_only_some_bear_is_put_on_all_or_taken_off(folder: Path, shelf: dict[str, int]) -> None:
    found = articles(folder, shelf)
    dialog = TagDialog(found, Vocabulary())
    wanted = told(dialog)
    dialog.boxes[0].click()
    assert dialog.boxes[0].checkState() is Qt.CheckState.Checked
    dialog.accept()
    dialog.boxes[0].click()
    dialog.accept()
    assert wanted == [(("ink",), ()), ((), ("ink",))]


def test_a_tag_that_is_there_is_meant_whatever_its_accents(folder: Path, shelf: dict[str, int]) -> None:
    dialog = TagDialog(articles(folder, shelf), Vocabulary(paths=("sécurité",)))
    wanted = told(dialog)
    dialog.line.setText("SECURITE, securité")
    dialog.accept()
    assert wanted == [(("sécurité",), ())]


def test_unticking_takes_off_and_writing_puts_on(folder: Path, shelf: dict[str, int]) -> None:
    dialog = TagDialog(articles(folder, shelf), Vocabulary())
    wanted: list[tuple[object, object]] = []
    dialog.wanted.connect(lambda added, removed: wanted.append((added, removed)))
    dialog.boxes[1].setChecked(False)
    dialog.line.setText(" a/b ,, c ")
    dialog.accept()
    assert wanted == [(("a/b", "c"), ("river & sea",))]


def test_wanting_nothing_says_nothing(folder: Path, shelf: dict[str, int]) -> None:
    dialog = TagDialog(articles(folder, shelf), Vocabulary())
    wanted: list[object] = []
    dialog.wanted.connect(lambda added, removed: wanted.append(added))
    dialog.accept()
    assert wanted == []


def test_the_word_behind_the_comma_is_completed(folder: Path, shelf: dict[str, int]) -> None:
    dialog = TagDialog(articles(folder, shelf), Vocabulary(paths=("politics/security", "water")))
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
