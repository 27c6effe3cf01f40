"""A tag's page stays true, and what is done there is done to the tag."""

from PySide6.QtTest import QTest

from core.library import Library
from core.model.annotation import Color
from tests.ui.driving import until
from ui.library.sidebar_model import Shelf
from ui.main_window import MainWindow
from ui.tags.tag_page import TagPage


def tagged(window: MainWindow, shelf: dict[str, int]) -> TagPage:
    with Library.open(window.folder) as library:
        library.articles.tag([shelf["maps.txt"]], ["eau/puits"])
    until(lambda: "eau/puits" in window.sidebar.shelves.paths())
    window.sidebar.choose(Shelf(tag="eau/puits"))
    until(lambda: window.commands["tag.about"].isEnabled())
    window.commands["tag.about"].trigger()
    page = window.dialog
    assert isinstance(page, TagPage)
    until(lambda: page.header.title.text() == "eau / puits")
    return page


def test_a_colour_chosen_there_shows_in_the_sidebar_and_can_be_undone(
    shelf: dict[str, int], window: MainWindow
) -> None:
    page = tagged(window, shelf)
    menu = page.header.color.menu()
    assert menu is not None
    menu.actions()[1 + list(Color).index(Color.BLUE)].trigger()
    until(lambda: page.header.color.accessibleName() == "Colour of the tag: Blue")
    page.close()
    window.commands["edit.undo"].trigger()
    until(lambda: asked_color(window) == {})


def asked_color(window: MainWindow) -> dict[str, Color]:
    with Library.open(window.folder) as library:
        return library.tags.colors()


def test_what_is_typed_last_survives_closing_at_once(shelf: dict[str, int], window: MainWindow) -> None:
    page = tagged(window, shelf)
    QTest.keyClicks(page.header.description, "wells of the valley")
    page.close()
    with Library.open(window.folder) as library:
        until(lambda: (found := library.tags.get("eau/puits")) and found.description == "wells of the valley")


def test_another_process_changes_are_seen_and_a_tag_that_goes_closes_its_page(
    shelf: dict[str, int], window: MainWindow
) -> None:
    page = tagged(window, shelf)
    with Library.open(window.folder) as library:
        library.tags.describe("eau/puits", description="from elsewhere")
        until(lambda: page.header.description.toPlainText() == "from elsewhere")
        library.tags.delete("eau/puits")
    until(lambda: not page.isVisible())
