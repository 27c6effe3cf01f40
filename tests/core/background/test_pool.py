"""Several processes share the requests; what one dies of costs the others nothing."""

import os
import resource
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.background import Limits, Pool, Stopped, Task, Ticket
from core.background.pool import AHEAD, LIGHT, TRIES
from core.background.stopped import Reason
from tests.core.background.patience import runs, wait_until
from tests.core.background.workers import obedient, stillborn


@pytest.fixture
def pool() -> Iterator[Pool]:
    """Two processes at most."""
    made = Pool(obedient, size=2, limits=Limits(seconds=60))
    yield made
    made.kill()


def finish(pool: Pool, *tickets: Ticket) -> list[object]:
    """Their answers, `Stopped`'s reason for one that has none."""
    wait_until(lambda: pool.look(1) or all(ticket.done for ticket in tickets))
    return [answer(ticket) for ticket in tickets]


def answer(ticket: Ticket) -> object:
    try:
        return ticket.answer()
    except Stopped as error:
        return error.reason


def test_every_request_gets_its_own_answer(pool: Pool) -> None:
    tickets = [pool.submit(("echo", number)) for number in range(200)]
    assert finish(pool, *tickets) == list(range(200))


def test_a_few_light_requests_need_one_process_and_heavy_ones_several(pool: Pool) -> None:
    light = [pool.submit(("who", None)) for _ in range(4)]
    assert len(pool._hands) == 1
    assert len(set(finish(pool, *light))) == 1
    pool.kill()
    heavy = [pool.submit(("who", None), weight=LIGHT) for _ in range(2)]
    assert len(pool._hands) == 2
    assert len(set(finish(pool, *heavy))) <= 2


def test_no_more_processes_than_it_may_have(pool: Pool) -> None:
    who = finish(pool, *(pool.submit(("who", None), weight=LIGHT) for _ in range(60)))
    assert os.getpid() not in who
    assert len(set(who)) <= 2


def test_crashes_cost_what_crashed_and_nothing_else(pool: Pool) -> None:
    deeds = [("echo", 1), ("crash", None), ("echo", 2), ("kill", None), *(("echo", n) for n in range(3, 3 + 3 * AHEAD))]
    found = finish(pool, *map(pool.submit, deeds))
    assert found == [1, Reason.CRASH, 2, Reason.CRASH, *range(3, 3 + 3 * AHEAD)]


def test_what_was_killed_from_outside_is_done_all_the_same(pool: Pool, tmp_path: Path) -> None:
    assert finish(pool, pool.submit(("once", str(tmp_path / "flag"))), pool.submit(("echo", 1))) == [
        "the second time",
        1,
    ]


def test_processes_killed_between_two_requests_are_replaced(pool: Pool) -> None:
    (who,) = finish(pool, pool.submit(("who", None)))
    assert isinstance(who, int)
    os.kill(who, signal.SIGKILL)
    (other,) = finish(pool, pool.submit(("who", None)))
    assert other != who


def test_what_takes_too_long_does_not_stop_the_rest(tmp_path: Path) -> None:
    pool = Pool(obedient, size=1, limits=Limits(seconds=1))
    slow, quick = pool.submit(("hang", str(tmp_path / "told"))), pool.submit(("echo", 1))
    assert finish(pool, slow, quick) == [Reason.TIME, 1]
    pool.kill()


def test_what_is_urgent_goes_first() -> None:
    pool = Pool(obedient, size=1, limits=Limits())
    waiting = [pool.submit(("echo", number)) for number in range(3)]
    urgent = pool.submit(("echo", "now"), urgent=True)
    assert [ticket.request for ticket in pool._waiting] == [urgent.request, *(ticket.request for ticket in waiting)]
    assert finish(pool, urgent) == ["now"]
    pool.kill()


def test_what_is_dropped_is_ended_at_once_and_the_rest_goes_on(pool: Pool, tmp_path: Path) -> None:
    told = tmp_path / "told"
    hanging = pool.submit(("hang", str(told)))
    wait_until(lambda: pool.look(0.01) or (told.exists() and told.read_text()))
    others = [pool.submit(("echo", number)) for number in range(3 * AHEAD)]
    pool.drop([hanging, *others[AHEAD:]])
    assert not runs(int(told.read_text()))
    assert finish(pool, *others[:AHEAD]) == list(range(AHEAD))
    assert not any(ticket.done for ticket in others[AHEAD:])


def test_processes_that_never_become_ready_are_not_started_for_ever(tmp_path: Path) -> None:
    pool = Pool(stillborn, tmp_path / "log", size=1, limits=Limits())
    assert finish(pool, pool.submit("anything"), pool.submit("more")) == [Reason.START, Reason.START]
    assert (tmp_path / "log").read_text().count("born") == TRIES


def starve(told: Path, ready: int) -> None:
    """Ask for something where no further process can be started, because none of its files can be opened."""
    pool = Pool(obedient, size=2, limits=Limits())
    finish(pool, *(pool.submit(("echo", number)) for number in range(ready)))
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (1, hard))
    tickets = [pool.submit(deed, weight=LIGHT) for deed in (("pause", 0.3), ("echo", 1), ("echo", 2))]
    wait_until(lambda: pool.look(0.01) or all(ticket.done for ticket in tickets))
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    told.write_text(" ".join(str(answer(ticket)) for ticket in tickets))
    pool.kill()


@pytest.mark.parametrize(("ready", "answers"), [(0, "start start start"), (1, "None 1 2")])
def test_processes_that_cannot_even_be_started_are_given_up_unless_there_is_one(
    tmp_path: Path, ready: int, answers: str
) -> None:
    task = Task(starve, tmp_path / "told", ready)
    wait_until(lambda: not task.alive)
    assert (tmp_path / "told").read_text() == answers


def test_it_can_be_made_ready_before_it_is_needed(pool: Pool) -> None:
    pool.prepare()
    pool.prepare()
    (hand,) = pool._hands
    wait_until(lambda: pool.look(0.01) or hand.ready)
    assert finish(pool, pool.submit(("echo", 1))) == [1]
    assert pool._hands == [hand]


def test_idle_processes_end_and_others_take_their_place() -> None:
    pool = Pool(obedient, size=1, limits=Limits(idle=0.01))
    (first,) = finish(pool, pool.submit(("who", None)))
    assert isinstance(first, int)
    wait_until(lambda: not runs(first))
    (second,) = finish(pool, pool.submit(("who", None)))
    assert second != first
    pool.kill()


def test_killed_it_leaves_no_process_behind(pool: Pool) -> None:
    (who,) = finish(pool, pool.submit(("who", None)))
    assert isinstance(who, int)
    pool.kill()
    assert not runs(who)
