"""What is chosen is kept at once; a disk that refuses costs only the choice."""

from pathlib import Path

from core import settings
from core.settings import Settings
from ui.settings.preferences import Preferences


def test_a_choice_is_told_and_kept(home: Path) -> None:
    preferences, told = Preferences(Settings()), list[str]()
    preferences.chosen.connect(told.append)
    preferences.choose(theme="sepia")
    preferences.choose(language="fr")
    preferences.choose(theme="sepia")
    assert told == ["theme", "language"]
    assert (settings.load().theme, settings.load().language) == ("sepia", "fr")


def test_what_the_window_remembers_is_added_to_what_it_knew(home: Path) -> None:
    preferences = Preferences(Settings(window={"uid": "x", "panes": "old"}))
    preferences.remember({"panes": "new"})
    assert dict(preferences.settings.window) == {"uid": "x", "panes": "new"}


def test_a_disk_that_refuses_does_not_stop_anything(home: Path) -> None:
    home.mkdir()
    (home / "config").write_text("a file where a folder should be")
    preferences = Preferences(Settings())
    preferences.choose(theme="dark")
    assert preferences.settings.theme == "dark"
