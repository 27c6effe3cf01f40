"""A process of our own runs to its end, can be killed, is held to its limits and never outlives who started it."""

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from core.background import Limits, Task
from core.background.child import GIGABYTE, _by_alarm, _by_watchdog, at_most, resident
from core.background.stopped import Reason
from tests.core.background.patience import runs, wait_until


def write(path: Path, words: str = "done") -> None:
    path.write_text(words)


def test_a_task_runs_to_its_end(tmp_path: Path) -> None:
    task = Task(write, tmp_path / "out")
    wait_until(lambda: not task.alive)
    assert (tmp_path / "out").read_text() == "done"


def test_a_task_can_be_killed_in_the_middle() -> None:
    task = Task(time.sleep, 1000)
    assert task.alive
    task.kill()
    assert not task.alive


def beget(told: Path) -> None:
    write(told, str(Task(time.sleep, 1000)._process.pid))
    time.sleep(1000)


def test_it_may_have_others_which_end_with_it(tmp_path: Path) -> None:
    task = Task(beget, tmp_path / "told")
    wait_until(lambda: (tmp_path / "told").exists() and (tmp_path / "told").read_text())
    grandchild = int((tmp_path / "told").read_text())
    assert runs(grandchild)
    task.kill()
    wait_until(lambda: not runs(grandchild))


PARENT = """
import time
from core.background import Task

if __name__ == "__main__":
    task = Task(time.sleep, 1000)
    print(task._process.pid, flush=True)
    time.sleep(1000)
"""


def test_it_ends_with_a_parent_that_was_killed(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    root = Path(__file__).parents[3]
    with subprocess.Popen(
        [sys.executable, script], stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(root)}
    ) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        parent.send_signal(signal.SIGKILL)
    wait_until(lambda: not runs(child))


def take(bytes_: int, told: Path) -> None:
    try:
        write(told, str(len(bytearray(bytes_))))
    except MemoryError:
        write(told, "too much")


def test_it_may_not_take_all_memory(tmp_path: Path) -> None:
    for asked, answer in ((GIGABYTE // 8, str(GIGABYTE // 8)), (GIGABYTE, "too much")):
        told = tmp_path / str(asked)
        task = Task(take, asked, told, limits=Limits(memory=GIGABYTE // 2))
        wait_until(lambda task=task: not task.alive)
        assert told.read_text() == answer


def interrupted(told: Path) -> None:
    os.kill(os.getpid(), signal.SIGINT)
    write(told, str(resource.getrlimit(resource.RLIMIT_CORE)[0]))


def test_it_ignores_what_is_typed_in_a_terminal_and_leaves_no_picture_of_its_memory(tmp_path: Path) -> None:
    task = Task(interrupted, tmp_path / "told")
    wait_until(lambda: not task.alive)
    assert (tmp_path / "told").read_text() == "0"


def stand_back(told: Path) -> None:
    write(told, str(os.nice(0)))


def test_it_stands_back_when_asked_to(tmp_path: Path) -> None:
    task = Task(stand_back, tmp_path / "told", limits=Limits(nice=7))
    wait_until(lambda: not task.alive)
    assert int((tmp_path / "told").read_text()) == min(os.nice(0) + 7, 19)


Watch = Callable[[float], AbstractContextManager[None]]


def hang(told: Path, watch: Watch) -> None:
    with watch(0.3):
        pass
    time.sleep(0.5)
    write(told, "in time")
    with watch(0.05):
        while True:
            pass


@pytest.mark.parametrize(
    ("watch", "code"), [(at_most, -signal.SIGALRM), (_by_alarm, -signal.SIGALRM), (_by_watchdog, 1)]
)
def test_the_system_ends_what_takes_too_long(tmp_path: Path, watch: Watch, code: int) -> None:
    task = Task(hang, tmp_path / "told", watch)
    wait_until(lambda: not task.alive)
    assert (tmp_path / "told").read_text() == "in time"
    assert task._process.exitcode == code


def hang_up(signal_: int) -> None:
    os.kill(os.getpid(), signal_)
    time.sleep(1000)


@pytest.mark.parametrize(
    ("signal_", "reason"),
    [(signal.SIGKILL, Reason.CRASH), (signal.SIGSEGV, Reason.CRASH), (signal.SIGALRM, Reason.TIME)],
)
def test_why_it_ended_is_known(signal_: int, reason: Reason) -> None:
    assert Task(hang_up, signal_).ended() is reason


def test_how_much_memory_a_process_holds_is_known() -> None:
    before = resident()
    held = bytearray(os.urandom(64 << 20))
    assert resident() - before > len(held) // 2
