"""Bars go to a terminal and nowhere else."""

import io
import sys

import pytest

from core.library import Problem, Progress
from ui.cli.progress import bar, followed, those


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_without_a_terminal_nothing_is_drawn(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(followed([1, 2], lambda step: (step, 2))) == [1, 2]
    assert capsys.readouterr() == ("", "")


def test_on_a_terminal_the_bar_is_drawn_and_wiped(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert list(followed([1, 2], lambda step: (step, 2))) == [1, 2]
    assert "1/2" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_a_bar_fills_with_what_is_done() -> None:
    assert bar(5, 10) == "[###############               ] 5/10"
    assert bar(11, 10).count("#") == 30
    assert bar(5, None) == "5 done"


def test_only_the_steps_that_are_wanted_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    problem = Problem(what="x")
    assert those(Problem, [Progress(done=1, total=2), problem]) == [problem]
