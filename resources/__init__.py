"""The files the program ships (themes, fonts, icons, i18n, samples), found wherever it was installed."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parent
