"""The chosen shelf stands on a rounded ground; nothing of it reaches the edge."""

from PySide6.QtWidgets import QApplication

from core.library import Counts, Section
from ui import theme as themes
from ui.library.sidebar import Sidebar
from ui.library.sidebar_model import Shelf


def test_only_the_chosen_shelf_has_a_ground(qapp: QApplication) -> None:
    for name in themes.NAMES:
        theme = themes.load(name)
        sidebar = Sidebar(theme)
        sidebar.set_counts(Counts(all=9, unread=8, reading=1, archived=0, starred=2, trash=3))
        sidebar.resize(220, 500)
        sidebar.show_shelf(Shelf(section=Section.READING))
        image = sidebar.viewport().grab().toImage()
        item = sidebar.shelves.item_of(Shelf(section=Section.READING))
        assert item is not None
        middle = sidebar.visualRect(item.index()).center().y()
        assert image.pixelColor(13, middle) == theme.colors.selected
        assert image.pixelColor(2, middle) == theme.colors.sidebar
        assert image.pixelColor(13, middle + 30) == theme.colors.sidebar
