"""The real command line as a subprocess: what only a process of its own can show. A start costs a third of a second."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

TOP = Path(__file__).parents[2]
WORDS = "La sécurité d’abord\n\nPar Jeanne Doe\n\nLe vieux pont date de 1480, dit-on à la mairie de Rabat.\n"


def _command(library: Path, *argv: str | bytes) -> list[str | bytes]:
    return [sys.executable, str(TOP / "main.py"), "--library", str(library), *argv]


def _run(
    library: Path, *argv: str | bytes, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    command = _command(library, *argv)
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, env=environment, cwd="/", timeout=60)


def _json(library: Path, *argv: str) -> Any:
    return json.loads(_run(library, "--json", *argv).stdout)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with one article, made by the command line itself."""
    (tmp_path / "pont.txt").write_text(WORDS, encoding="utf-8")
    assert _run(tmp_path / "library", "add", str(tmp_path / "pont.txt")).returncode == 0
    return tmp_path / "library"


def test_the_main_job(library: Path, tmp_path: Path) -> None:
    made = _json(library, "annotate", "1", "--quote", "vieux pont", "--note", "à vérifier", "--tag", "lieux/ponts")
    text = _run(library, "show", "1").stdout
    assert text.decode()[made["start"] : made["end"]] == made["exact"]
    assert text == _json(library, "show", "1")["text"].encode()
    assert _json(library, "search", "securite")["hits"][0]["article"] == 1
    assert _json(library, "search", "vérifier", "--in", "notes")["hits"][0]["annotation"] == made["id"]
    assert _json(library, "check")["ok"]


def test_qt_is_never_loaded() -> None:
    code = (
        "import sys; from ui.cli import main; import core.library; from ui.cli.parser import build; build();"
        "main(['--version']); assert not [name for name in sys.modules if 'PySide6' in name or 'shiboken' in name]"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=TOP, capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr.decode()


def test_help_loads_no_database_and_no_index() -> None:
    code = (
        "import sys; from ui.cli.parser import build; build().format_help();"
        "heavy = {'sqlite_utils', 'whoosh', 'pebble', 'rapidfuzz'} & set(sys.modules); assert not heavy, heavy"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=TOP, capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr.decode()


def test_output_is_utf8_whatever_the_locale_and_bad_bytes_are_handled(library: Path) -> None:
    plain = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    assert "sécurité d’abord" in _run(library, "list", environment=plain).stdout.decode()
    said = _run(library, "--json", "add", b"caf\xe9.txt", environment=plain)
    assert said.returncode == 1
    assert json.loads(said.stdout)["items"][0]["status"] == "failed"


def test_french_is_spoken_or_english_never_a_traceback(library: Path) -> None:
    said = _run(library, "nothing", environment={**os.environ, "LANGUAGE": "fr"})
    assert (said.returncode, said.stdout, said.stderr.count(b"\n")) == (2, b"", 1)


def test_a_reader_that_goes_away_is_quiet(library: Path, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("Une phrase assez longue pour remplir un tuyau. " * 20_000, encoding="utf-8")
    assert _run(library, "add", str(tmp_path / "long.txt")).returncode == 0
    with subprocess.Popen(_command(library, "show", "2"), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_a_full_disk_is_a_sentence(library: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(_command(library, "list"), stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)
    assert b"disk is full" in done.stderr


def test_ctrl_c_is_a_sentence_and_loses_nothing(library: Path) -> None:
    command = _command(library, "add", "-")
    pipe = subprocess.PIPE
    signal.signal(signal.SIGINT, signal.default_int_handler)  # tests in a shell's background were told to ignore it
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        assert process.stderr
        _until_reading(process.pid)
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
        assert process.stderr.read().count(b"\n") == 1
    assert _json(library, "check")["ok"]


def _until_reading(pid: int) -> None:
    """Wait until the process waits for its standard input."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if "pipe_read" in Path(f"/proc/{pid}/wchan").read_text() or _system_call(pid) == 0:
            return
        time.sleep(0.02)
    raise AssertionError("it never read its standard input")


def _system_call(pid: int) -> int:
    """The number of the system call it is in (0 is read, with 0 for the standard input first); -1 when it runs."""
    fields = Path(f"/proc/{pid}/syscall").read_text().split()
    return 0 if fields[:2] == ["0", "0x0"] else -1


def test_a_damaged_library_is_exit_3_and_offers_the_newest_snapshot(library: Path, tmp_path: Path) -> None:
    for name in library.glob("library.db-*"):
        name.unlink()
    database = library / "library.db"
    database.write_bytes(b"ruin" * 5000)
    said = _run(library, "--json", "list")
    (snapshot,) = (library / "backups").iterdir()
    assert said.returncode == 3
    assert f'postil restore "{snapshot}"' in json.loads(said.stdout)["error"]
    assert database.read_bytes() == b"ruin" * 5000
    new = tmp_path / "new"
    assert _json(library, "restore", str(snapshot), "--to", str(new))["ok"]
    assert "vieux pont" in _run(new, "show", "1").stdout.decode()
