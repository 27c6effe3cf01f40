"""The looks to choose from, each button in its own colours."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from core.translate import _
from ui import theme as themes
from ui.commands import N_

TITLES = {
    "auto": N_("Auto"), "light": N_("Light"), "sepia": N_("Sepia"), "dark": N_("Dark"), "contrast": N_("Contrast"),
}  # fmt: skip
HINTS = {"auto": N_("As the system"), "contrast": N_("High Contrast")}


class Looks(QWidget):
    """One is down. Arrows go from one to the next."""

    chosen = Signal(str)
    """The name of a theme, or `auto`."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for name in themes.CHOICES:
            self.buttons[name] = button = self._button(name, _(TITLES[name]))
            self._group.addButton(button)
            row.addWidget(button, 1)
        self.setAccessibleName(_("Look"))

    def show_name(self, name: str) -> None:
        """Have the button of the chosen look down."""
        if name in self.buttons:
            self.buttons[name].setChecked(True)
            self.setFocusProxy(self.buttons[name])

    def _button(self, name: str, title: str) -> QPushButton:
        button = QPushButton(title)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(_("Look: {name}").format(name=_(HINTS.get(name, "")) if name in HINTS else title))
        button.setToolTip(_(HINTS[name]) if name in HINTS else title)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setStyleSheet(_sheet(themes.load(themes.named(name))))
        button.clicked.connect(partial(self.chosen.emit, name))
        return button


def _sheet(theme: themes.Theme) -> str:
    """A button in a look's own colours; the chosen one has a thick border, not just another colour."""
    colors = theme.colors
    return (
        f"QPushButton {{ background: {colors.page.name()}; color: {colors.text.name()};"
        f" border: 1px solid {colors.faint.name()}; border-radius: 7px; padding: 8px 3px; }}"
        f"QPushButton:checked {{ border: 3px solid {colors.accent.name()}; padding: 6px 1px; font-weight: 600; }}"
        f"QPushButton:focus {{ border-color: {colors.accent.name()}; text-decoration: underline; }}"
    )
