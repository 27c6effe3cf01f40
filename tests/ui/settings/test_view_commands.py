"""What stands beside the article can be put away."""

from PySide6.QtCore import Qt

from tests.ui.driving import press
from ui.main_window import MainWindow


def test_the_sidebar_goes_and_comes(window: MainWindow) -> None:
    for hidden in (True, False):
        press(window, Qt.Key.Key_Backslash, Qt.KeyboardModifier.ControlModifier)
        assert window.sidebar.isHidden() is hidden


def test_the_list_goes_and_comes(window: MainWindow) -> None:
    window.commands["view.list"].trigger()
    assert window.pane.isHidden()
    window.commands["view.list"].trigger()
    assert not window.pane.isHidden()


def test_looks_are_told_to_the_preferences(window: MainWindow) -> None:
    chosen: list[str] = []
    window.preferences.chosen.connect(lambda name: chosen.append(getattr(window.preferences.settings, name)))
    for name in ("dark", "sepia", "contrast", "light", "auto"):
        window.commands[f"view.{name}"].trigger()
    assert chosen == ["dark", "sepia", "contrast", "light", "auto"]
