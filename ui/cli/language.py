"""The language the command line speaks: the one chosen in the settings, else the system's."""

from core import settings, translate
from resources import FOLDER


def speak() -> None:
    """Choose the catalogue; a missing one leaves English."""
    translate.use(settings.load().language, FOLDER / "i18n")
