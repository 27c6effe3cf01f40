"""The settings while the program runs: what is chosen is kept at once and told to whoever looks different by it."""

import logging
from collections.abc import Mapping
from dataclasses import replace
from typing import TypedDict, Unpack

from PySide6.QtCore import QObject, Signal

from core import settings
from core.settings import Reading, Settings

log = logging.getLogger("postil")


class Choices(TypedDict, total=False):
    """What may be chosen: settings by their names."""

    language: str
    theme: str
    reading: Reading
    keys: Mapping[str, tuple[str, ...]]
    private_addresses: bool


class Preferences(QObject):
    """What the person chose. A disk that refuses to keep it costs only the choice."""

    chosen = Signal(str)
    """The name of a setting that is another one now."""

    def __init__(self, chosen: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = chosen

    def choose(self, **values: Unpack[Choices]) -> None:
        """Keep these from now on, and tell whoever looks different by it."""
        before, self.settings = self.settings, replace(self.settings, **values)
        for name in values:
            if getattr(before, name) != getattr(self.settings, name):
                self.chosen.emit(name)
        self.save()

    def remember(self, values: Mapping[str, object]) -> None:
        """Keep the window's own: sizes, last article. JSON values by name."""
        self.settings = replace(self.settings, window={**self.settings.window, **values})

    def save(self) -> None:
        """Write the settings; called where a few milliseconds do not matter, or in the library's thread."""
        try:
            settings.save(self.settings)
        except OSError:
            log.warning("the settings could not be saved", exc_info=True)
