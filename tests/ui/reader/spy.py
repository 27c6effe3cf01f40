"""Remembers what a signal said, and waits for what comes by itself."""

from collections.abc import Callable

from PySide6.QtCore import SignalInstance
from PySide6.QtTest import QTest

PATIENCE = 20_000
"""How long something may take on a machine that does other work, ms."""


def heard(signal: object) -> list[tuple[object, ...]]:
    """A list that fills with the signal's arguments."""
    calls: list[tuple[object, ...]] = []
    assert isinstance(signal, SignalInstance)
    signal.connect(lambda *values: calls.append(values))
    return calls


def until(holds: Callable[[], bool]) -> None:
    """Let the window work until something holds."""
    for _ in range(PATIENCE // 20):
        if holds():
            return
        QTest.qWait(20)
    raise AssertionError("it never came")
