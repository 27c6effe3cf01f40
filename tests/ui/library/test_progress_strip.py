"""The strip is there while something is under way, and can stop it."""

from PySide6.QtWidgets import QApplication

from ui import theme as themes
from ui.library.progress_strip import ProgressStrip


def test_it_comes_and_goes(qapp: QApplication) -> None:
    strip = ProgressStrip(themes.load("light"))
    assert strip.isHidden()
    stopped: list[bool] = []
    strip.begin("Adding…", lambda: stopped.append(True))
    assert not strip.isHidden()
    strip.show_step("Adding 3 of 10: a", 3, 10)
    assert (strip.bar.value(), strip.bar.maximum()) == (3, 10)
    strip.show_step("Adding 4", 4, None)
    assert strip.bar.maximum() == 0
    strip.stop.click()
    assert stopped == [True]
    assert not strip.stop.isEnabled()
    strip.end()
    assert strip.isHidden()


def test_a_long_name_never_widens_the_window(qapp: QApplication) -> None:
    strip = ProgressStrip(themes.load("light"))
    strip.begin("Adding…", lambda: None)
    before = strip.minimumSizeHint().width()
    strip.show_step("Adding 3 of 10: " + "a very long title " * 20, 3, 10)
    assert strip.minimumSizeHint().width() == before


def test_what_can_rest_has_a_button_for_it(qapp: QApplication) -> None:
    strip = ProgressStrip(themes.load("light"))
    rests: list[bool] = []
    strip.begin("Adding…", lambda: None, rests.append)
    assert not strip.pause.isHidden()
    assert strip.pause.text() == strip.pause.accessibleName() == "Pause"
    strip.pause.click()
    assert strip.pause.text() == strip.pause.accessibleName() == "Resume"
    strip.begin("Backing up…", lambda: None)
    assert strip.pause.isHidden()
    assert not strip.pause.isChecked()
    assert rests == [True]
