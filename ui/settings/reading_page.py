"""The settings' page of reading: the look of everything, and how the words of articles are set."""

from PySide6.QtWidgets import QWidget

from ui.reading.reading_form import ReadingForm
from ui.settings.parts import column_of
from ui.settings.preferences import Preferences


class ReadingPage(QWidget):
    """What is chosen here is seen in the window behind it."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.form = ReadingForm(preferences)
        column = column_of(self)
        column.addWidget(self.form)
        column.addStretch()
