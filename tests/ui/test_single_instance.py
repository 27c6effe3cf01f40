"""A second launch finds the first one and hands it its files."""

import json
import subprocess
import sys
import uuid
from pathlib import Path

from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication

from tests.ui.driving import until
from ui.single_instance import SingleInstance, address, join

SECOND = (
    "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
    " from ui.single_instance import join; app = QCoreApplication([]);"
    " sys.exit(0 if join(sys.argv[1], [Path(p) for p in sys.argv[2:]]) else 7)"
)


def launch(name: str, *files: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", SECOND, name, *files], cwd=Path(__file__).parents[2])


def test_a_second_launch_hands_its_files_over(qapp: QApplication) -> None:
    name = f"postil-test-{uuid.uuid4().hex}"
    ear = SingleInstance(name)
    heard: list[list[Path]] = []
    ear.called.connect(heard.append)
    second = launch(name, "/tmp/à lire.txt", "relative.txt")
    until(lambda: second.poll() is not None)
    assert second.returncode == 0
    assert heard == [[Path("/tmp/à lire.txt"), Path("relative.txt").absolute()]]
    ear.close()


def test_alone_there_is_nobody_to_join(qapp: QApplication) -> None:
    assert not join(f"postil-test-{uuid.uuid4().hex}", [])


def test_what_is_no_message_is_no_paths(qapp: QApplication) -> None:
    name = f"postil-test-{uuid.uuid4().hex}"
    ear = SingleInstance(name)
    heard: list[list[Path]] = []
    ear.called.connect(heard.append)
    for message in (b"rubbish\n", json.dumps({"a": 1}).encode() + b"\n", b"[1, 2]\n"):
        socket = QLocalSocket()
        socket.connectToServer(name)
        socket.write(message)
        socket.flush()
        before = len(heard)
        until(lambda before=before: len(heard) > before)
        assert heard[-1] == []
        socket.abort()
    ear.close()


def test_each_place_of_settings_has_its_own_address(tmp_path: Path) -> None:
    assert address(tmp_path / "a") != address(tmp_path / "b")
    assert address(tmp_path / "a") == address(tmp_path / "a")
