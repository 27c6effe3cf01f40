"""Waiting for what happens in another process."""

import time
from collections.abc import Callable
from pathlib import Path


def wait_until(true: Callable[[], object]) -> None:
    """Look again and again; the test's own time limit ends what never comes."""
    while not true():
        time.sleep(0.01)


def runs(process: int) -> bool:
    """The process is there and no mere remains of one."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"
