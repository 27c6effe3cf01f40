"""One way in, two faces: the window without an argument, the command line with one, and never Qt for the latter."""

import subprocess
import sys
import types
from pathlib import Path

import pytest

import main

TOP = Path(main.__file__).parent
QT_LOADED = "import sys; print([name for name in sys.modules if name.split('.')[0] in ('PySide6', 'shiboken6')])"


def python(code: str, cwd: Path) -> str:
    """What a fresh Python prints that sees the project."""
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(TOP)!r})\n{code}"]
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("module", ["main", "core.library", "ui", "ui.cli"])
def test_no_qt_comes_along(module: str, tmp_path: Path):
    assert python(f"import {module}; {QT_LOADED}", tmp_path).strip() == "[]"


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["list"]])
def test_a_command_runs_without_qt(arguments: list[str], tmp_path: Path):
    code = f"""
import main
sys.argv = ["postil", *{arguments!r}]
try:
    main.main()
except SystemExit:
    pass
{QT_LOADED}"""
    assert python(code, tmp_path).splitlines()[-1] == "[]"


def stand_in(monkeypatch: pytest.MonkeyPatch, name: str) -> list[list[str]]:
    """Put a module in a face's place that only notes what it was called with."""
    calls: list[list[str]] = []
    face = types.ModuleType(name)

    def called(argv: list[str]) -> int:
        calls.append(argv)
        return 7

    vars(face)["main"] = called
    monkeypatch.setitem(sys.modules, name, face)
    monkeypatch.setattr(name, face, raising=False)
    return calls


@pytest.mark.parametrize("argv", [["postil"], ["postil", "--library", "/texts"]])
def test_without_a_command_the_window_opens(monkeypatch: pytest.MonkeyPatch, argv: list[str]):
    window, command_line = stand_in(monkeypatch, "ui.app"), stand_in(monkeypatch, "ui.cli")
    monkeypatch.setattr(sys, "argv", argv)
    assert main.main() == 7
    assert (window, command_line) == ([argv], [])


@pytest.mark.parametrize("arguments", [["list", "--json"], ["--library", "/texts", "list"], ["--help"]])
def test_with_one_the_command_line_answers(monkeypatch: pytest.MonkeyPatch, arguments: list[str]):
    window, command_line = stand_in(monkeypatch, "ui.app"), stand_in(monkeypatch, "ui.cli")
    monkeypatch.setattr(sys, "argv", ["postil", *arguments])
    assert main.main() == 7
    assert (window, command_line) == ([], [arguments])


def test_it_runs_from_a_folder_with_a_core_of_its_own(tmp_path: Path):
    for name in ("core", "ui", "resources"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text("raise SystemExit('the wrong one')")
    (tmp_path / "main.py").write_text("raise SystemExit('the wrong one')")
    command = [sys.executable, str(TOP / "main.py"), "--version"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


def test_it_is_short():
    assert len((TOP / "main.py").read_text(encoding="utf-8").splitlines()) < 40
