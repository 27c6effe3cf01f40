"""The version comes from the sources beside the program, else from the installed package."""

import re
from importlib import metadata
from pathlib import Path

import pytest

from ui.cli import version


def test_the_sources_say_it() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", version.version())


def test_without_sources_the_installed_package_says_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(version, "SOURCES", tmp_path / "missing")
    monkeypatch.setattr(metadata, "version", lambda name: f"{name} 9")
    assert version.version() == "postil 9"
