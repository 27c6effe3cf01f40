"""The command line speaks the language chosen in the settings."""

from core import settings, translate
from core.settings import Settings
from ui.cli.language import speak


def test_the_chosen_language_is_spoken() -> None:
    settings.save(Settings(language="fr"))
    speak()
    assert translate.language() == "fr"


def test_auto_is_the_system_s() -> None:
    speak()
    assert translate.language() == "en"
