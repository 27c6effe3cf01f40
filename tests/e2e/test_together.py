"""The command line beside the open window: what one writes the other sees, and undo stays each one's own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from core.library import Library
from core.model.article import State
from tests.e2e.person import CONTROL, TOP, comes, highlight, open_row, press, rows, stored
from tests.ui.driving import settle, until
from ui.main_window import MainWindow

TIDE = "tide-keeper"


def postil(folder: Path, *argv: str) -> Any:
    """Run a command as a process of its own and read its answer."""
    command = [sys.executable, str(TOP / "main.py"), "--library", str(folder), "--json", *argv]
    done = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ))
    out: list[bytes] = []
    until(lambda: done.poll() is not None)
    out += done.communicate()
    assert done.returncode == 0, out
    return json.loads(out[0])


def test_the_window_shows_what_the_command_line_writes(
    samples: dict[str, int], window: MainWindow, tmp_path: Path
) -> None:
    open_row(window, samples[TIDE])
    article = str(samples[TIDE])
    made = postil(window.folder, "annotate", article, "--start", "4", "--end", "20", "--note", "from a script")
    until(lambda: [one.note for one in window.reading.annotations.values()] == ["from a script"])
    until(lambda: window.reader.margin.card(made["id"]) is not None)
    postil(window.folder, "tag", article, "mer/marées")
    until(lambda: "mer/marées" in window.sidebar.shelves.paths())
    postil(window.folder, "edit", article, "--title", "Another title", "--star", "--state", "archived")
    until(lambda: window.reading.article is not None and window.reading.article.meta.title == "Another title")
    until(lambda: any(row.title == "Another title" for row in rows(window)))
    assert window.reading.article is not None
    assert window.reading.article.state is State.ARCHIVED
    file = tmp_path / "new.txt"
    file.write_text("From a script\n\nA few words.", encoding="utf-8")
    postil(window.folder, "add", str(file))
    until(lambda: [row.title for row in rows(window)].count("From a script") == 1)
    postil(window.folder, "remove", article)
    until(lambda: window.reading.article is None or window.reading.article.id != samples[TIDE])


def test_the_command_line_reads_what_the_window_wrote_and_undo_stays_the_windows_own(
    samples: dict[str, int], window: MainWindow
) -> None:
    open_row(window, samples[TIDE])
    own = highlight(window, "Skerravoe")
    postil(window.folder, "annotate", str(samples[TIDE]), "--start", "0", "--end", "3")
    found = postil(window.folder, "annotations", "--article", str(samples[TIDE]))
    assert found["total"] == 2
    assert own in [one["id"] for one in found["annotations"]]
    until(lambda: len(window.reading.annotations) == 2)
    settle(window.tasks)
    press(Qt.Key.Key_Z, CONTROL)
    comes(window.folder, lambda lib: [one.exact for one in lib.passages.of(samples[TIDE])] == ["The"])


def test_many_writers_at_once_lose_nothing(samples: dict[str, int], window: MainWindow) -> None:
    open_row(window, samples[TIDE])
    code = (
        "import sys; from pathlib import Path; from core.library import Library\n"
        "with Library.open(Path(sys.argv[1])) as lib:\n"
        "    for n in range(40): lib.passages.add(int(sys.argv[2]), start=n, end=n + 3)"
    )
    command = [sys.executable, "-c", code, str(window.folder), str(samples[TIDE])]
    others = [subprocess.Popen(command, cwd=TOP) for _process in range(2)]
    for number in range(40):
        window.passages.add(number, number + 5)
    until(lambda: all(other.poll() is not None for other in others))
    assert [other.returncode for other in others] == [0, 0]
    until(lambda: len(window.reading.annotations) == 120, "the window does not show all of them")
    assert window.panes.notices.texts() == []
    with Library.open(window.folder) as library:
        assert len(library.passages.of(samples[TIDE])) == 120
    assert stored(window.folder, lambda lib: lib.history.latest()) > 0
