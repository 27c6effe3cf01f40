"""Bars say a sentence once, can be answered, and never pile up."""

from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from tests.ui.driving import until
from ui import theme as themes
from ui.notice_bar import AT_ONCE, Notices


def test_a_sentence_is_said_once(qapp: QApplication) -> None:
    notices = Notices(themes.load("light"))
    assert notices.say("careful", stays=True) is notices.say("careful", stays=True)
    assert notices.texts() == ["careful"]


def test_the_button_does_its_thing_and_the_bar_goes(qapp: QApplication) -> None:
    notices, done = Notices(themes.load("light")), list[bool]()
    bar = notices.say("1 not added", action="Show Why…", run=lambda: done.append(True), stays=True)
    bar.findChildren(QPushButton)[0].click()
    assert done == [True]
    until(lambda: not notices.texts())


def test_the_cross_dismisses(qapp: QApplication) -> None:
    notices = Notices(themes.load("light"))
    bar = notices.say("careful", stays=True)
    bar.findChildren(QToolButton)[0].click()
    until(lambda: not notices.texts())


def test_old_bars_make_room(qapp: QApplication) -> None:
    notices = Notices(themes.load("light"))
    for number in range(10):
        notices.say(f"sentence {number}", stays=True)
    assert notices.texts() == [f"sentence {number}" for number in range(10 - AT_ONCE, 10)]


def test_a_bar_that_stands_takes_the_new_theme(qapp: QApplication) -> None:
    notices, dark = Notices(themes.load("light")), themes.load("dark")
    bar = notices.say("careful", stays=True)
    notices.resize(400, 60)
    notices.show()
    notices.set_theme(dark)
    assert bar.grab().toImage().pixelColor(3, bar.height() - 3) == dark.colors.raised
    notices.close()
