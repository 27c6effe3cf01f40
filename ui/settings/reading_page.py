"""The settings' page of reading: the look of everything, and how the words of articles are set."""

from PySide6.QtWidgets import QWidget

from core.translate import _
from ui.label import PlainLabel
from ui.settings.parts import choice, column_of, form_in
from ui.settings.preferences import Preferences


class ReadingPage(QWidget):
    """What is chosen here is seen in the window behind it."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        themes = (("auto", _("As the System")), ("light", _("Light")), ("dark", _("Dark")), ("sepia", _("Sepia")))
        self.theme = choice(_("Look"), themes, preferences.settings.theme)
        self.theme.activated.connect(lambda: preferences.choose(theme=str(self.theme.currentData())))
        column = column_of(self)
        form_in(column).addRow(PlainLabel(_("Look")), self.theme)
        column.addStretch()
        preferences.chosen.connect(self._chosen)

    def _chosen(self, setting: str) -> None:
        if setting == "theme":  # by the menu, while this page is open
            self.theme.setCurrentIndex(max(0, self.theme.findData(self._preferences.settings.theme)))
