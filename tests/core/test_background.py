"""Workers answer, can be killed, end when idle, and never outlive whoever started them."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from core.background import Stopped, Task, Worker
from core.errors import KnownError


def doubling(word: str) -> Callable[[object], object]:
    def handle(request: object) -> object:
        if request == "die":
            os._exit(1)
        if request == "err":
            raise KnownError("It went wrong.")
        return f"{word}{request}{request}", os.getpid()

    return handle


def write(path: Path) -> None:
    path.write_text("done")


def wait_until(true: Callable[[], bool]) -> None:
    """Look again and again; the test's own time limit ends what never comes."""
    while not true():
        time.sleep(0.01)


def test_it_answers_from_another_process_which_stays() -> None:
    worker = Worker(doubling, "a")
    first, process = worker.ask("b")
    assert first == "abb"
    assert process != os.getpid()
    assert worker.ask("c") == ("acc", process)
    worker.kill()
    assert not worker.alive
    assert worker.ask("d")[1] != process
    worker.kill()


def test_what_it_raises_is_raised_here() -> None:
    worker = Worker(doubling, "a")
    with pytest.raises(KnownError, match="It went wrong"):
        worker.ask("err")
    assert worker.ask("b")[0] == "abb"
    worker.kill()


def test_one_that_dies_of_a_request_is_not_asked_for_ever() -> None:
    worker = Worker(doubling, "a")
    with pytest.raises(Stopped):
        worker.ask("die")
    assert worker.ask("b")[0] == "abb"
    worker.kill()


def test_it_ends_when_idle_and_wakes_when_asked() -> None:
    worker = Worker(doubling, "a", idle=0.01)
    worker.prepare()
    wait_until(lambda: not worker.alive)
    assert Worker(doubling, "a").ask("b")[0] == "abb"
    worker.kill()


def test_a_task_runs_to_its_end(tmp_path: Path) -> None:
    task = Task(write, tmp_path / "out")
    wait_until(lambda: not task.alive)
    assert (tmp_path / "out").read_text() == "done"


def test_a_task_can_be_killed_in_the_middle() -> None:
    task = Task(time.sleep, 1000)
    assert task.alive
    task.kill()
    assert not task.alive


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
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, script], stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(root)}
    ) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        parent.send_signal(signal.SIGKILL)
    wait_until(lambda: not _runs(child))


def _runs(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"
