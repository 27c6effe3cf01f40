"""The settings' page of languages: the words of the window, and how it writes numbers and dates."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget

from core.translate import _, ngettext
from ui.label import PlainLabel
from ui.numbers import moment, number
from ui.settings.parts import choice, column_of, form_in, sentence
from ui.settings.preferences import Preferences

MANY, LONG_AGO = 12345, datetime(2024, 2, 29, 14, 5, tzinfo=UTC)
"""A number and a moment to show."""


class LanguagePage(QWidget):
    """One choice; the window speaks it at once."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        languages = (("auto", _("As the System")), ("en", "English"), ("fr", "Français"))
        self.language = choice(_("Language"), languages, preferences.settings.language)
        self.language.activated.connect(lambda: preferences.choose(language=str(self.language.currentData())))
        column = column_of(self)
        form_in(column).addRow(PlainLabel(_("Language")), self.language)
        column.addWidget(sentence(_("Menus, sentences, numbers and dates change at once, in the same place.")))
        count = ngettext("{count} article", "{count} articles", MANY).format(count=number(MANY))
        shown = _("They look like this: {count}, {date}.").format(count=count, date=moment(LONG_AGO))
        column.addWidget(sentence(shown))
        column.addStretch()
