"""The desktop app: one process, one window, one library at a time."""

import argparse
import gc
import logging
import sys
from collections.abc import Sequence
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from core import settings, translate
from core.library import default_library, log_file
from core.translate import _
from resources import FOLDER
from ui.language import speak
from ui.postil import Postil
from ui.single_instance import SingleInstance, address, join

SWITCH = 0.0005
"""Seconds a thread may keep the interpreter while another one wants it: Python's 5 ms would be felt."""
STANDS = 1000
"""Milliseconds after which the window stands."""
LOG_SIZE = 1_000_000
"""Bytes of the log before it begins anew; one older file is kept."""


def main(argv: Sequence[str]) -> int:
    """Open the window on a library and return when it is closed. `argv` begins with the program's name."""
    sys.setswitchinterval(SWITCH)
    options = _options(argv[1:])
    chosen = settings.load()
    translate.use(chosen.language, FOLDER / "i18n")
    app = QApplication.instance() or QApplication([argv[0]])
    assert isinstance(app, QApplication)
    app.setApplicationName("Postil")
    app.setDesktopFileName("postil")
    speak(app, chosen.language)
    name = address(log_file())
    if not options.library and join(name, options.files):
        return 0
    _keep_log()
    postil = Postil(app, settings.load())
    sys.excepthook = postil.crashed
    if not options.library:
        ear = SingleInstance(name, app)
        ear.called.connect(postil.called)
    postil.open(Path(options.library).absolute() if options.library else _library(chosen.last_library))
    postil.add(options.files)
    QTimer.singleShot(STANDS, app, collect)
    return app.exec()


def collect() -> None:
    """Look for garbage from now on. What was made until now stays: to search it would be a tenth of the start, and of
    every later look."""
    gc.freeze()
    gc.enable()


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="postil", description=_("Open the window."))
    parser.add_argument("--library", metavar="DIR", default="")
    parser.add_argument("files", nargs="*", type=Path)
    return parser.parse_args(arguments)


def _library(last: str) -> Path:
    """The library opened last while it is there: one on a drive that is not plugged in must not come back empty."""
    return Path(last) if last else default_library()


def _keep_log() -> None:
    """Write warnings and bugs to the log; without a place for it the app still runs."""
    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(log_file(), maxBytes=LOG_SIZE, backupCount=1, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    logging.getLogger("postil").setLevel(logging.INFO)
