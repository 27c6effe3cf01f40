"""Articles leave: by the real command line into a folder, by the real window onto paper."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from core.library import Library
from tests.e2e.person import CONTROL, SHIFT, TOP, highlight, note, open_row, press
from tests.ui.driving import until
from tests.ui.library.test_outgoing import answer
from tests.ui.printing.sheets import words
from ui.main_window import MainWindow


def command(library: Path, *argv: str) -> list[str]:
    return [sys.executable, str(TOP / "main.py"), "--library", str(library), "--json", "export", "markdown", *argv]


@pytest.mark.usefixtures("samples")
def test_the_samples_leave_and_come_in_again_with_the_same_words(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = subprocess.run(command(folder, "--out", str(out)), capture_output=True, timeout=60, check=True)
    assert json.loads(done.stdout)["articles"] == 6
    assert sum(path.suffix == ".md" for path in out.iterdir()) == 6
    again = subprocess.run(command(folder, "--out", str(out)), capture_output=True, timeout=60)
    assert (again.returncode, list(json.loads(again.stdout))) == (1, ["error"])
    with Library.open(folder) as first, Library.open(tmp_path / "second", create=True) as second:
        assert {item.status for item in second.articles.add_many([out], recursive=True)} == {"added"}
        texts = [
            {one.meta.title: library.articles.text(one.id).value for one in library.articles.list().articles}
            for library in (first, second)
        ]
        assert texts[0] == texts[1]


def test_a_stop_in_the_middle_leaves_nothing(folder: Path, tmp_path: Path) -> None:
    with Library.open(folder, create=True) as library:
        for number in range(300):
            library.articles.add_bytes(f"Texte {number}\n\nDes mots, et encore des mots.".encode())
    running = subprocess.Popen(
        command(folder, "--out", str(tmp_path / "out")), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    before = {"home", folder.name}
    while running.poll() is None and _written(tmp_path) <= 20:
        time.sleep(0.002)
    running.send_signal(signal.SIGINT)
    running.communicate(timeout=60)
    there = {path.name for path in tmp_path.iterdir()} - before
    assert there <= {"out"}
    assert not there or _written(tmp_path) == 300  # it was done before it could be stopped


def _written(folder: Path) -> int:
    """Files in what is being made, or was."""
    rooms = [path for path in folder.iterdir() if "out" in path.name]
    return sum(name.endswith(".md") for room in rooms for name in os.listdir(room))


def test_a_person_marks_comments_and_saves_a_pdf(window: MainWindow, samples: dict[str, int], tmp_path: Path) -> None:
    open_row(window, samples["canal-des-roseaux"])
    highlight(window, "une source exceptionnelle", Qt.Key.Key_2)
    note(window, "À comparer.")
    answer(tmp_path / "canal.pdf")
    press(Qt.Key.Key_S, CONTROL | SHIFT)
    until(lambda: any(text.startswith("canal.pdf") for text in window.panes.notices.texts()))
    pages = words(tmp_path / "canal.pdf")
    assert "Après quarante ans de silence, le canal des Roseaux retrouve l’eau" in pages[0]
    assert "“une source exceptionnelle” À comparer." in " ".join(pages)
