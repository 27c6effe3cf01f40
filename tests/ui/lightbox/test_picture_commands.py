"""The command is there for articles with pictures alone."""

from tests.ui.driving import read
from ui.main_window import MainWindow


def test_without_pictures_the_command_rests(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    assert "pictured" not in window.context()
    assert not window.commands["view.picture"].isEnabled()
