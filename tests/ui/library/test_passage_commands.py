"""Each colour has its number, and T tags what one is at."""

from PySide6.QtCore import Qt

from core.model.annotation import Color
from tests.ui.driving import press, read, settle, until
from ui.commands import commands
from ui.library.passage_commands import COLORS
from ui.main_window import MainWindow
from ui.tags.tag_dialog import TagDialog


def test_colours_have_the_numbers_one_to_six() -> None:
    keys = [commands()[f"passage.{color.value}"].keys for color, _title in COLORS]
    assert keys == [(str(number),) for number in range(1, 7)]
    assert [color for color, _title in COLORS] == list(Color)


def test_t_in_the_list_tags_the_article(window: MainWindow) -> None:
    window.pane.articles.setFocus()
    window.pane.articles.step(1)
    settle(window.tasks)
    press(window.pane.articles, Qt.Key.Key_T)
    until(lambda: isinstance(window.shelves.dialog, TagDialog))
    assert window.shelves.dialog is not None
    window.shelves.dialog.close()


def test_t_on_a_selection_highlights_it_and_opens_its_tags(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    window.reader.setFocus()
    window.reader.select(3, 12)
    settle(window.tasks)
    window.commands["passage.tag"].trigger()
    until(lambda: window.reading.annotations)
    assert window.shelves.dialog is None
