"""Each look is a button with a name; one is down."""

from PySide6.QtWidgets import QApplication

from ui import theme
from ui.reading.looks import Looks


def test_a_button_a_theme_and_one_that_follows(qapp: QApplication) -> None:
    looks, chosen = Looks(), list[str]()
    looks.chosen.connect(chosen.append)
    assert tuple(looks.buttons) == theme.CHOICES
    looks.show_name("sepia")
    assert [name for name, button in looks.buttons.items() if button.isChecked()] == ["sepia"]
    looks.buttons["dark"].click()
    assert chosen == ["dark"]
    assert len({button.accessibleName() for button in looks.buttons.values()}) == len(looks.buttons)
