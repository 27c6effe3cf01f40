"""The looks change while the window is open, and the tour that shows them runs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from core.library import Library
from tests.e2e.person import TOP, at_rest, launched, open_row
from tests.tour.__main__ import has_display
from tests.ui.driving import settle
from ui import theme as themes
from ui.postil import Postil


@pytest.mark.parametrize("name", ["dark", "sepia"])
def test_another_look_reaches_the_page(name: str, samples: dict[str, int], postil: Postil) -> None:
    window = at_rest(postil)
    open_row(window, samples["tide-keeper"])
    for look in (name, "light"):
        postil.preferences.choose(theme=look)
        settle(window.tasks)
        paper = themes.load(look).colors.page
        picture = window.reader.page.grab().toImage()
        area = window.reader.page.viewport().geometry()
        for spot in (QPoint(3, 3), area.topLeft() + QPoint(3, 3), area.center() + QPoint(area.width() // 2 - 4, 0)):
            assert picture.pixelColor(spot) == paper


@pytest.mark.parametrize("width", [780, 1000, 1240, 1500])
def test_cards_and_tabs_stand_beside_their_passages_in_the_first_article_too(
    width: int, samples: dict[str, int], folder: Path, qapp: object
) -> None:
    article = samples["canal-des-roseaux"]
    with Library.open(folder) as library:
        for words in ("archives que l’on croyait perdues", "entre les joncs", "dix-sept kilomètres"):
            start, end = library.passages.quote(article, words)
            library.passages.add(article, start=start, end=end, note=words)
    with launched(folder, size=(width, 800)) as postil:
        window = at_rest(postil)
        open_row(window, article)
        reader = window.reader
        assert reader.sheet is not None
        wanted = {mark.id: reader.page.line_top(mark.start) for mark in reader.sheet.overlay.highlights.all}
        shown: dict[int, float] = {tab.id: tab.top for tab in reader.sheet.overlay.tabs}
        for number in wanted:
            card = reader.margin.card(number)
            if card is not None:
                shown[number] = card.y() + reader.page.offset
        assert shown
        assert all(abs(shown[number] - wanted[number]) < 20 for number in shown)


def test_the_tour_does_the_main_job_without_a_display(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if "DISPLAY" not in name} | {
        "TMPDIR": str(tmp_path)
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.tour"], cwd=TOP, env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    steps = [line.split()[0] for line in done.stdout.splitlines()]
    assert steps == ["Load", "Read", "Highlight", "Note", "Tag", "Search", "Jump", "Undo", "Pictures:"]
    assert len(list(Path(done.stdout.split()[-1]).glob("*.png"))) == 3


SHOWN = """
import sys; from pathlib import Path; from PySide6.QtCore import QTimer; from PySide6.QtWidgets import QApplication
app = QApplication([])
def look():
    for window in app.topLevelWidgets():
        if hasattr(window, "tasks") and window.pane.articles.rows.total >= 6 and not window.panes.strip.isVisible():
            again.stop()
            print(window.folder, window.folder.is_dir(), flush=True)
            window.commands["file.quit"].trigger()
again = QTimer(interval=20)
again.timeout.connect(look)
again.start()
from tests.tour.__main__ import main
sys.exit(main([]))
"""


def test_with_a_display_the_tour_opens_a_library_that_is_thrown_away_and_not_the_person_s_own(
    home: Path, tmp_path: Path
) -> None:
    with Library.open(home / "library", create=True) as library:
        library.articles.add_bytes(b"Mine\n\nWords of my own.")
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    thrown = tmp_path / "temporary"
    thrown.mkdir()
    environment = {**os.environ, "DISPLAY": ":1", "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(thrown)}
    done = subprocess.run(
        [sys.executable, "-c", SHOWN], cwd=TOP, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    shown, was_there = done.stdout.splitlines()[-1].rsplit(" ", 1)
    assert was_there == "True"
    assert Path(shown).is_relative_to(thrown)
    assert not Path(shown).exists()
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("environment", "shown"), [({"DISPLAY": ":0"}, True), ({"WAYLAND_DISPLAY": "wayland-0"}, True), ({}, False)]
)
def test_a_display_is_known_by_its_name(
    environment: dict[str, str], shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert has_display() is (shown or not sys.platform.startswith("linux"))
