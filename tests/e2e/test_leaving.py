"""Leaving at an awkward moment: the window goes at once, ends cleanly, and nothing is lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core import settings
from core.library import ItemStatus, Library, Problem
from tests.e2e.person import CONTROL, TOP, at_rest, launched, leave, open_row, press, rows
from tests.ui.driving import until
from ui.library.sidebar_model import Shelf
from ui.postil import Postil
from ui.settings.window_state import left_in

MANY = 400
START = "import sys; from PySide6.QtCore import QTimer; from PySide6.QtWidgets import QApplication\n"
RUN = "from ui.app import main; sys.exit(main(['postil', *sys.argv[1:]]))"
QUIT = f"""{START}
app = QApplication([])
def look():
    for window in app.topLevelWidgets():
        if window.objectName() != "gone" and hasattr(window, "tasks") and CONDITION:
            window.setObjectName("gone")
            window.commands["file.quit"].trigger()
again = QTimer(interval=1)
again.timeout.connect(look)
again.start()
{RUN}
"""


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """A folder of many small files."""
    folder = tmp_path / "pile"
    folder.mkdir()
    for number in range(MANY):
        text = f"Article {number}\n\nWords of number {number}, and some more of them."
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


def test_leaving_before_the_library_is_open_forgets_nothing(
    qapp: QApplication, samples: dict[str, int], folder: Path
) -> None:
    with launched(folder) as postil:
        window = at_rest(postil)
        window.sidebar.choose(Shelf(tag=""))
        open_row(window, samples["tide-keeper"])
    before = left_in(settings.load().window, folder)
    assert before.article == samples["tide-keeper"]
    hurried = Postil(qapp, settings.load())
    assert hurried.open(folder).library is None
    leave(hurried)
    assert left_in(settings.load().window, folder) == before
    with launched(folder) as postil:
        window = at_rest(postil)
        until(lambda: window.reading.article is not None and window.reading.article.id == samples["tide-keeper"])


def test_leaving_while_an_article_is_on_its_way_comes_back_to_it(
    qapp: QApplication, samples: dict[str, int], folder: Path
) -> None:
    with launched(folder) as postil:
        window = at_rest(postil)
        window.reading.open(samples["tide-keeper"])
        window.close()
    assert left_in(settings.load().window, folder).article == samples["tide-keeper"]


def test_leaving_in_the_middle_of_an_import_keeps_what_came_in_and_the_rest_can_follow(
    qapp: QApplication, folder: Path, pile: Path
) -> None:
    Library.open(folder, create=True).close()
    with launched(folder) as postil:
        window = at_rest(postil)
        postil.add([pile])
        until(lambda: rows(window), "nothing came in")
        press(Qt.Key.Key_Q, CONTROL)
        assert not window.isVisible()
    with Library.open(folder) as library:
        count = library.articles.counts().all
        assert 0 < count < MANY
        assert [step for step in library.safety.check() if isinstance(step, Problem)] == []
        again = [item.status for item in library.articles.add_many([pile], recursive=True)]
        assert (again.count(ItemStatus.UNCHANGED), again.count(ItemStatus.ADDED)) == (count, MANY - count)


@pytest.mark.parametrize(
    ("condition", "what"),
    [
        ("True", "before the library is open"),
        ("window.library is not None", "as soon as it is"),
        ("not window.panes.strip.isHidden()", "as soon as an import begins"),
        ("window.pane.articles.rows.total > 3", "in the middle of one"),
    ],
)
def test_the_program_ends_without_a_word(condition: str, what: str, home: Path, pile: Path) -> None:
    environment = {**os.environ, "POSTIL_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    script = QUIT.replace("CONDITION", condition)
    done = subprocess.run(
        [sys.executable, "-c", script, str(pile)], cwd=TOP, env=environment, capture_output=True, check=False
    )
    said = [line for line in done.stderr.decode().splitlines() if "This plugin does not support" not in line]
    assert (done.returncode, said) == (0, []), what
    with Library.open(home / "library", create=True) as library:
        assert [step for step in library.safety.check() if isinstance(step, Problem)] == []
        assert library.articles.counts().all < MANY
