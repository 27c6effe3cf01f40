"""The settings while the program runs: what is chosen is kept at once and told to whoever looks different by it."""

import logging
from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from core import settings
from core.settings import Settings

log = logging.getLogger("postil")


class Preferences(QObject):
    """What the person chose. A disk that refuses to keep it costs only the choice."""

    theme_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, chosen: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = chosen

    def choose(
        self, *, theme: str | None = None, language: str | None = None, private_addresses: bool | None = None
    ) -> None:
        """Keep another look or language, or whether pages may be fetched from private networks."""
        if theme is not None:
            self.settings = replace(self.settings, theme=theme)
            self.theme_chosen.emit(theme)
        if language is not None:
            self.settings = replace(self.settings, language=language)
            self.language_chosen.emit(language)
        if private_addresses is not None:
            self.settings = replace(self.settings, private_addresses=private_addresses)
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
