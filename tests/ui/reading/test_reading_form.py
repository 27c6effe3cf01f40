"""The form chooses at once and shows what was chosen elsewhere."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.settings import Reading, Settings
from tests.ui.driving import until
from ui import theme
from ui.reading.reading_form import ReadingForm
from ui.settings.preferences import Preferences


def form(reading: Reading | None = None) -> tuple[ReadingForm, Preferences]:
    theme.load_fonts()
    preferences = Preferences(Settings(reading=reading or Reading()))
    return ReadingForm(preferences), preferences


def test_sliders_choose(qapp: QApplication) -> None:
    made, preferences = form()
    for slide in (made.letters, made.column, made.leading):
        QTest.keyClick(slide.slider, Qt.Key.Key_Right)
    until(lambda: preferences.settings.reading == Reading(size=19, width=660, leading=160))


def test_a_typeface_is_chosen(qapp: QApplication) -> None:
    made, preferences = form()
    assert made.family.currentText() == "Literata"
    made.family.setCurrentIndex(1)
    made.family.activated.emit(1)
    assert preferences.settings.reading.family == "Inter"


def test_the_systems_typefaces_are_listed_when_it_shows(qapp: QApplication) -> None:
    made, _preferences = form()
    made.show()
    names = [made.family.itemText(row) for row in range(made.family.count())]
    assert names[:2] == ["Literata", "Inter"]
    assert len(names) > 3
    assert len(set(names)) == len(names)
    made.close()


def test_a_typeface_that_is_gone_stays_chosen(qapp: QApplication) -> None:
    made, _preferences = form(Reading(family="Gone Serif"))
    assert made.family.currentText() == "Gone Serif"


def test_what_is_chosen_elsewhere_shows(qapp: QApplication) -> None:
    made, preferences = form()
    preferences.choose(reading=Reading(size=30, leading=200), theme="dark")
    assert made.letters.slider.value() == 30
    assert made.leading.number.text() in ("2.00", "2,00")
    assert made.looks.buttons["dark"].isChecked()
    made.usual.click()
    assert preferences.settings.reading == Reading()
