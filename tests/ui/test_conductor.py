"""What changes in one part of the window shows in the others."""

from PySide6.QtCore import Qt

from core import settings
from core.library import Library
from core.model.annotation import Color
from core.model.article import State
from tests.ui.driving import press, read, until
from ui.main_window import MainWindow
from ui.settings.window_state import left_in


def inks(window: MainWindow, name: str) -> set[str]:
    image = window.commands[name].icon().pixmap(18, 18).toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {color.name() for point in points if (color := image.pixelColor(*point)).alpha() == 255}


def test_another_process_changes_are_seen(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["flood.txt"])
    with Library.open(window.folder) as library:
        library.passages.add(shelf["flood.txt"], start=30, end=45, note="from elsewhere")
        library.articles.tag([shelf["maps.txt"]], ["cartes/anciennes"])
    until(lambda: [one.note for one in window.reading.annotations.values()] == ["from elsewhere"])
    until(lambda: window.sidebar.shelves.paths() == ("cartes", "cartes/anciennes"))


def test_opening_makes_an_unread_article_one_that_is_being_read(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    until(lambda: window.reading.article is not None and window.reading.article.state is State.READING)


def test_a_window_that_is_killed_comes_back_to_its_article(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    until(lambda: left_in(settings.load().window, window.folder).article == shelf["maps.txt"])


def test_the_toolbar_shows_the_star_and_that_the_article_is_put_away(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    accent, amber = window.theme.colors.accent.name(), window.theme.inks[Color.YELLOW].line.name()
    assert accent not in inks(window, "article.archive")
    press(window.pane.articles, Qt.Key.Key_E)
    until(lambda: accent in inks(window, "article.archive"))
    press(window.pane.articles, Qt.Key.Key_S)
    until(lambda: amber in inks(window, "article.star"))
    assert accent not in inks(window, "article.star")
