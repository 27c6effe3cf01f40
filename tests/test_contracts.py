"""The layers hold, and each contract is proven by breaking it once in a copy of the tree."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

TOP = Path(__file__).parents[1]
LINTER: dict[str, Any] = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
CONTRACTS = {contract["id"]: contract for contract in LINTER["contracts"]}
DOORS = {"library", "model", "anchoring", "errors", "settings", "translate"}

BREAKS = {
    "packages": ("core/errors.py", "import ui.cli"),
    "rooms": ("core/model/text.py", "import core.anchoring"),
    "doors": ("ui/cli/__init__.py", "import core.store"),
    "faces": ("ui/cli/__init__.py", "import ui.app"),
    "qt": ("core/library/__init__.py", "from PySide6 import QtCore"),
    "whoosh": ("core/library/__init__.py", "import whoosh.index"),
    "sql": ("core/library/__init__.py", "import sqlite3"),
    "network": ("core/importing/__init__.py", "import socket"),
}
"""For each contract a file and a line that breaks it."""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of what the linter reads."""
    for name in ("core", "ui", "resources"):
        shutil.copytree(
            TOP / name, tmp_path / name, ignore=lambda folder, names: [n for n in names if not _code(folder, n)]
        )
    shutil.copy(TOP / "pyproject.toml", tmp_path)
    return tmp_path


def _code(folder: str | os.PathLike[str], name: str) -> bool:
    return name.endswith(".py") or (Path(folder, name).is_dir() and name != "__pycache__")


def lint(tree: Path, contract: str) -> str:
    """What the linter says about one contract; empty when it is kept."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--contract", contract]
    done = subprocess.run(command, cwd=tree, capture_output=True, text=True, timeout=120, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def plant(tree: Path, file: str, line: str) -> None:
    path = tree / file
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")


def test_every_contract_is_proven_here():
    assert set(BREAKS) == set(CONTRACTS)


@pytest.mark.parametrize("contract", CONTRACTS)
def test_the_contract_is_kept_and_a_bad_import_breaks_it(tree: Path, contract: str):
    assert not lint(tree, contract)
    plant(tree, *BREAKS[contract])
    assert f"{CONTRACTS[contract]['name']} BROKEN" in " ".join(lint(tree, contract).split())


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("core/store/__init__.py", "import core.search"),
        ("core/importing/__init__.py", "import core.store"),
        ("core/background/__init__.py", "import core.library"),
        ("core/errors.py", "import core.translate"),
        ("core/new_room.py", "'''A room nobody gave a place.'''"),
    ],
)
def test_rooms_see_only_what_is_below_them(tree: Path, file: str, line: str):
    (tree / file).touch()
    plant(tree, file, line)
    assert lint(tree, "rooms")


def rooms() -> set[str]:
    return {path.stem for path in (TOP / "core").iterdir() if _code(path.parent, path.name)} - {"__init__"}


def test_the_lists_leave_no_room_out():
    assert {name.removeprefix("core.") for name in CONTRACTS["doors"]["forbidden_modules"]} == rooms() - DOORS
    ground = {"errors", "paths", "settings", "translate"}  # below all rooms; ground never names a library of its own
    for contract, alone in (("whoosh", "search"), ("sql", "store"), ("network", "fetching")):
        watched = {name.removeprefix("core.") for name in CONTRACTS[contract]["source_modules"]} - {"ui"}
        assert watched == rooms() - {alone} - ground
