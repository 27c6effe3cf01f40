"""How long a start takes: from making the process until rows and reader are painted, beside an empty window.

Starts are warm: one that does not count comes first.
"""

import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

from core import settings

ROOT = Path(__file__).parents[2]
PATIENCE = 60
"""Seconds after which a start has failed."""


def remember(library: Path, article: int) -> None:
    """Leave a library as if this article had been read last."""
    left = {"libraries": {str(library): {"section": "all", "tag": "", "sort": "added", "article": article}}}
    kept = settings.load().opened(library)
    settings.save(replace(kept, window={**kept.window, **left}))


def measure(program: str, rounds: int) -> list[float]:
    """Seconds of so many starts of a program of `started`."""
    return [_start(program) for _round in range(rounds + 1)][1:]


def surroundings() -> dict[str, str]:
    """The environment of what is measured: without a screen, and with its bytecode kept, as an installed program's."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": ""}


def _start(program: str) -> float:
    code = f"from tests.bench.started import {program}; {program}()"
    began = time.monotonic()
    command = [sys.executable, "-c", code]
    done = subprocess.run(
        command, cwd=ROOT, env=surroundings(), stdout=subprocess.PIPE, text=True, check=True, timeout=PATIENCE
    )
    return float(done.stdout.split()[0]) - began
