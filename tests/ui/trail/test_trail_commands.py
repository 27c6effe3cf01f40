"""Back and Forward are commands like any other."""

from ui.main_window import MainWindow
from ui.trail import trail_commands


def test_without_a_jump_there_is_no_way_back_or_forward(shelf: dict[str, int], window: MainWindow) -> None:
    trail_commands.back(window)
    trail_commands.forward(window)
    assert window.reading.article is None
    assert not window.commands["article.back"].isEnabled()
    assert not window.commands["article.forward"].isEnabled()
