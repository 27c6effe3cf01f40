"""What a person sends when something went wrong: versions and the end of the log. Nothing goes over a network."""

import platform
import sys
import traceback

from PySide6 import __version__ as pyside
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from core import translate
from core.library import log_file
from ui.cli.version import version

TAIL = 8000
"""Characters of the log's end that go along."""


def report(error: BaseException | None = None) -> str:
    """The report as text for the clipboard. The log may name files, so its sender reads it first."""
    parts = [
        f"Postil {version()}",
        f"Python {sys.version.split()[0]}, Qt {qVersion()}, PySide6 {pyside}",
        f"{platform.platform()}, {QGuiApplication.platformName()}, {translate.language()}",
        f"Log: {log_file()}",
    ]
    if error is not None:
        parts += ["", "".join(traceback.format_exception(error))]
    return "\n".join([*parts, "", log_tail()])


def log_tail() -> str:
    """The last lines of the log, empty when there is none."""
    try:
        return log_file().read_text(encoding="utf-8", errors="replace")[-TAIL:]
    except OSError:
        return ""
