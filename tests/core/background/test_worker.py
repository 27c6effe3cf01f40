"""A worker answers, can be killed, ends when idle, and is started again when it is needed."""

import os
from collections.abc import Callable

import pytest

from core.background import Limits, Stopped, Worker
from core.errors import KnownError
from tests.core.background.patience import wait_until


def doubling(word: str) -> Callable[[object], object]:
    def handle(request: object) -> object:
        if request == "die":
            os._exit(1)
        if request == "err":
            raise KnownError("It went wrong.")
        return f"{word}{request}{request}", os.getpid()

    return handle


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
    worker = Worker(doubling, "a", limits=Limits(idle=0.01))
    worker.prepare()
    wait_until(lambda: not worker.alive)
    assert Worker(doubling, "a").ask("b")[0] == "abb"
    worker.kill()
