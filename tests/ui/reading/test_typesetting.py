"""Readers follow the preferences until they are let go."""

from PySide6.QtWidgets import QApplication

from core.settings import Reading, Settings
from ui.reader.reader import Reader
from ui.reading.typesetting import Typesetting
from ui.settings.preferences import Preferences


def test_readers_are_dressed_and_follow(qapp: QApplication) -> None:
    preferences = Preferences(Settings(reading=Reading(size=22)))
    typesetting, one, other = Typesetting(preferences), Reader(), Reader()
    typesetting.dress(one)
    typesetting.dress(other)
    assert one.reading.size == other.reading.size == 22
    typesetting.leave(other)
    preferences.choose(reading=Reading(size=14))
    assert (one.reading.size, other.reading.size) == (14, 22)
    preferences.choose(theme="dark")
    assert one.reading.size == 14
