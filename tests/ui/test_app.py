"""The app as a process: it opens, joins a running one, logs, and dies without losing anything."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from core.library import Library

ROOT = Path(__file__).parents[2]
RUN = "import sys; from ui.app import main; sys.exit(main(['postil', *sys.argv[1:]]))"
LATER = {
    *("sqlite_utils", "whoosh", "Stemmer", "rapidfuzz", "filelock"),
    *("charset_normalizer", "markdown_it", "lxml", "trafilatura", "justext", "pypdfium2", "PIL", "httpx"),
}
"""Packages that searching, importing and exporting load when asked: each would be felt at the start."""
PATIENCE = 60
"""Seconds after which the test gives up."""


def launch(home: Path, *arguments: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "POSTIL_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen([sys.executable, "-c", RUN, *arguments], cwd=ROOT, env=environment)


def wait_for(condition: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)


def articles(home: Path) -> int:
    if not (home / "library" / "library.db").exists():
        return 0
    with Library.open(home / "library") as library:
        return library.articles.counts().all


def test_a_second_launch_hands_its_file_to_the_running_window(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "handed.txt"
    file.write_text("Handed over\n\nA few words.", encoding="utf-8")
    first = launch(home)
    try:
        wait_for(lambda: (home / "config" / "settings.json").exists())
        second = launch(home, str(file))
        assert second.wait(PATIENCE) == 0
        wait_for(lambda: articles(home) == 1)
        assert first.poll() is None
    finally:
        first.send_signal(signal.SIGKILL)
        first.wait()


def test_what_nobody_caught_is_in_the_log(home: Path) -> None:
    crash = (
        "import sys; from PySide6.QtCore import QTimer; from PySide6.QtWidgets import QApplication\n"
        "from ui.app import main\n"
        "app = QApplication([])\n"
        "QTimer.singleShot(200, lambda: 1 // 0)\n"
        "QTimer.singleShot(1500, app.quit)\n"
        "sys.exit(main(['postil']))"
    )
    environment = {**os.environ, "POSTIL_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", crash], cwd=ROOT, env=environment, capture_output=True, timeout=PATIENCE, check=False
    )
    log = (home / "log" / "postil.log").read_text(encoding="utf-8")
    assert "ZeroDivisionError" in log
    assert b"ZeroDivisionError" in done.stderr


def test_qt_s_own_buttons_speak_the_language_in_use(home: Path) -> None:
    ask = (
        "import os, sys; from PySide6.QtCore import QTimer; from PySide6.QtWidgets import QApplication, QMessageBox\n"
        "from ui.app import main\n"
        "app = QApplication([])\n"
        "def show():\n"
        "    if any(widget.isVisible() for widget in app.topLevelWidgets()):\n"
        "        box = QMessageBox()\n"
        "        print(box.addButton(QMessageBox.StandardButton.Cancel).text(), flush=True)\n"
        "        os._exit(0)\n"
        "again = QTimer(interval=200)\n"
        "again.timeout.connect(show)\n"
        "again.start()\n"
        "sys.exit(main(['postil']))"
    )
    environment = {**os.environ, "POSTIL_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "LANGUAGE": "fr"}
    done = subprocess.run(
        [sys.executable, "-c", ask], cwd=ROOT, env=environment, capture_output=True, timeout=PATIENCE, check=False
    )
    assert done.stdout.decode().split()[-1].replace("&", "") == "Annuler"


def test_a_start_loads_nothing_that_the_first_picture_can_do_without() -> None:
    code = "import json, sys; from ui import app; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    loaded = json.loads(done.stdout)
    assert "ui.main_window" in loaded
    assert {name.partition(".")[0] for name in loaded} & LATER == set()
    assert [name for name in loaded if name.startswith(("core.search.", "core.exporting."))] == []
