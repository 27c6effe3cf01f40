"""Sets articles as the preferences say, now and whenever they say otherwise."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.reader.reader import Reader
from ui.reading.reading_popover import ReadingPopover
from ui.settings.preferences import Preferences
from ui.theme import Theme


class Typesetting(QObject):
    """Dresses one reader, or several beside each other."""

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._readers: list[Reader] = []
        self.popover: ReadingPopover | None = None
        preferences.chosen.connect(self._chosen)

    def dress(self, reader: Reader) -> None:
        """Set what this reader shows as is chosen, from now on."""
        self._readers.append(reader)
        reader.set_reading(self._preferences.settings.reading)

    def leave(self, reader: Reader) -> None:
        """Let go of a reader that closes."""
        if reader in self._readers:
            self._readers.remove(reader)

    def offer(self, button: QWidget, theme: Theme) -> None:
        """Let the person choose, below a button."""
        if self.popover is None:
            self.popover = ReadingPopover(self._preferences, button.window())
        self.popover.set_theme(theme)
        self.popover.open_below(button)

    def _chosen(self, name: str) -> None:
        if name == "reading":
            for reader in self._readers:
                reader.set_reading(self._preferences.settings.reading)
