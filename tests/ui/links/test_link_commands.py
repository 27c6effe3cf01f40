"""The way back is a command like any other."""

from ui.links import link_commands
from ui.main_window import MainWindow


def test_back_without_a_jump_stays(shelf: dict[str, int], window: MainWindow) -> None:
    link_commands.back(window)
    assert window.links.places == []
    assert not window.commands["article.back"].isEnabled()
