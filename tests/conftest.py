"""What every test stands on: files of its own, an offscreen screen, English, and no warning that goes unseen."""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from core import translate

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Properties are judged by what comes out, never by how fast a busy machine was.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

HARMLESS = (
    # Name every one with its reason.
    r"This plugin does not support propagateSizeHints\(\)",  # offscreen says so for each window
    r"This plugin does not support raise\(\)",
    r"This plugin does not support grabbing the (keyboard|mouse)",  # offscreen says so for each menu
)
"""Qt messages that no test fails for."""


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name cases of long bytes by their place: packed ones hold the time, and two processes must agree on names."""
    return argname if isinstance(val, bytes) and len(val) > 30 else None


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for settings, cache, log and library, so that no test touches the person's own."""
    folder = tmp_path / "home"
    monkeypatch.setenv("POSTIL_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def english(home: Path) -> Iterator[None]:
    """Sentences in English whatever the machine speaks, also in the processes a test starts."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("LANGUAGE", "en")
        translate.use("en", home)
        yield
    translate.use("en", home)


@pytest.fixture(autouse=True)
def unseen(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[BaseException]]:
    """Fail the test during which a slot or an event handler raised: Qt cannot pass the exception on."""
    raised: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: raised.append(error))
    yield raised
    if raised:
        raise raised[0]


@pytest.fixture(autouse=True)
def qt_messages() -> Iterator[list[str]]:
    """Fail the test during which Qt warned; where Qt is not loaded there is nothing to hear."""
    heard: list[str] = []
    if "PySide6.QtCore" not in sys.modules:
        yield heard
        return
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    def hear(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not re.search("|".join(HARMLESS), message):
            heard.append(message)

    before = qInstallMessageHandler(hear)
    yield heard
    qInstallMessageHandler(before)
    assert not heard, f"Qt warned: {heard}"
