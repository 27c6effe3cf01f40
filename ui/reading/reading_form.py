"""What may be chosen about reading, as one widget: for the sheet below “Aa” and for the settings."""

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QFontDatabase, QShowEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QPushButton, QWidget

from core.settings import LEADINGS, SIZES, WIDTHS, Reading
from core.translate import _, language
from ui.label import PlainLabel
from ui.reading.looks import Looks
from ui.reading.slide import Slide
from ui.reading.steps import LOOSER, WIDER
from ui.settings.preferences import Preferences
from ui.theme import READING, SANS

PAUSE = 40
"""Milliseconds from the last move of a slider until articles are set anew."""
SHOWN = 14
"""Families of the list that show at once."""


class ReadingForm(QWidget):
    """Size, width, leading, typeface and look; what is chosen holds at once, wherever it was chosen."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self.letters = Slide(_("Size of the letters"), SIZES, 1, _pixels)
        self.column = Slide(_("Width of the column"), WIDTHS, WIDER // 2, _pixels)
        self.leading = Slide(_("Leading"), LEADINGS, LOOSER, _times)
        self.family = QComboBox()
        self.looks = Looks()
        self.usual = QPushButton(_("As Usual"))
        self._lay_out()
        self._connect()
        self._show("reading")
        self._show("theme")

    def begin(self) -> None:
        """Take the keyboard."""
        self.letters.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Look up the system's typefaces when they may be asked for, not before."""
        super().showEvent(event)
        if self.family.count() <= 3:
            self._list_families()

    def _lay_out(self) -> None:
        self.family.setAccessibleName(_("Typeface"))
        self.family.setMaxVisibleItems(SHOWN)
        self.family.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.usual.setAutoDefault(False)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(11)
        form.setHorizontalSpacing(14)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows = ((_("Size"), self.letters), (_("Width"), self.column), (_("Leading"), self.leading))
        for title, field in (*rows, (_("Typeface"), self.family), (_("Look"), self.looks)):
            form.addRow(PlainLabel(title), field)
        form.addRow(PlainLabel(), self.usual)

    def _connect(self) -> None:
        self._soon.timeout.connect(self._choose)
        for slide in (self.letters, self.column, self.leading):
            slide.moved.connect(self._soon.start)
        self.family.activated.connect(self._choose)
        self.looks.chosen.connect(self._choose_look)
        self.usual.clicked.connect(lambda: self._preferences.choose(reading=Reading()))
        self._preferences.chosen.connect(self._show)

    def _choose(self) -> None:
        reading = Reading(
            size=self.letters.slider.value(),
            width=self.column.slider.value(),
            leading=self.leading.slider.value(),
            family=str(self.family.currentData() or ""),
        )
        self._preferences.choose(reading=reading)

    def _choose_look(self, name: str) -> None:
        self._preferences.choose(theme=name)

    def _show(self, name: str) -> None:
        chosen = self._preferences.settings
        if name == "theme":
            self.looks.show_name(chosen.theme)
        elif name == "reading":
            self.letters.show_value(chosen.reading.size)
            self.column.show_value(chosen.reading.width)
            self.leading.show_value(chosen.reading.leading)
            self._show_family(chosen.reading.family)

    def _show_family(self, family: str) -> None:
        if not self.family.count():
            self.family.addItem(READING[0], "")
            self.family.addItem(SANS, SANS)
        if self.family.findData(family) < 0:
            self.family.addItem(family, family)
        self.family.setCurrentIndex(self.family.findData(family))

    def _list_families(self) -> None:
        """The shipped typefaces first, then those of the system that can be set in any size."""
        there = {self.family.itemData(row) or READING[0] for row in range(self.family.count())}
        self.family.insertSeparator(2)
        for family in QFontDatabase.families():
            if family not in there and not QFontDatabase.isPrivateFamily(family):
                self.family.addItem(family, family)


def _pixels(value: int) -> str:
    return _("{number} px").format(number=value)


def _times(value: int) -> str:
    """Hundredths as a factor in the language's own digits and mark: 1.55, 1,55."""
    return QLocale(language()).toString(value / 100, "f", 2)
