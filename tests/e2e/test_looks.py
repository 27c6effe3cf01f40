"""The looks change while the window is open, and the tour that shows them runs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from tests.e2e.person import TOP, at_rest, open_row
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
