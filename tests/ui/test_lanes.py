"""What comes next is a call, else a step of a job, in turn."""

import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

import pytest

from core.library import Library
from ui.lanes import Call, Job, Lanes

NO_LIBRARY = cast(Library, None)


def call(key: str = "") -> Call:
    return Call(work=lambda _lib: None, then=None, failed=None, key=key, turn=1)


def job(steps: Iterator[Any]) -> Job:
    return Job(make=lambda _lib: steps, progress=None, done=None)


def test_calls_come_before_jobs() -> None:
    lanes, waiting, work = Lanes(), call(), job(iter([1]))
    lanes.add(work)
    lanes.put(waiting)
    assert lanes.next(0) is waiting
    assert lanes.next(0) is work


def test_jobs_take_turns() -> None:
    lanes, first, second = Lanes(), job(iter([])), job(iter([]))
    lanes.add(first)
    lanes.add(second)
    turns = [lanes.next(0) for _round in range(4)]
    assert turns in ([first, second, first, second], [second, first, second, first])


def test_a_job_that_rests_is_passed_over_until_it_goes_on_or_is_stopped() -> None:
    lanes, first, second = Lanes(), job(iter([])), job(iter([]))
    lanes.add(first)
    lanes.pause(first, True)
    assert lanes.next(0) is None
    lanes.add(second)
    assert [lanes.next(0) for _round in range(3)] == [second] * 3
    lanes.pause(first, False)
    assert {lanes.next(0), lanes.next(0)} == {first, second}
    lanes.pause(first, True)
    first.cancel()
    assert {lanes.next(0), lanes.next(0)} == {first, second}


def test_nothing_to_do_is_said_at_the_given_moment() -> None:
    assert Lanes().next(time.monotonic() - 1) is None


def test_a_waiting_call_of_the_same_key_is_dropped() -> None:
    lanes, other, newer = Lanes(), call("page"), call("search")
    lanes.put(call("search"))
    lanes.put(other)
    lanes.put(newer)
    assert list(lanes.calls) == [other, newer]


def test_closed_lanes_give_out_calls_but_no_jobs() -> None:
    lanes, waiting = Lanes(), call()
    lanes.put(waiting)
    lanes.add(job(iter([])))
    lanes.close()
    lanes.put(call())
    assert not lanes.drained()
    assert lanes.next(0) is waiting
    assert lanes.next(0) is None
    assert lanes.drained()


def test_a_cancelled_job_takes_no_further_step() -> None:
    work = job(iter([1, 2, 3]))
    assert work.step(NO_LIBRARY) == 1
    work.cancel()
    with pytest.raises(StopIteration):
        work.step(NO_LIBRARY)


def test_what_nobody_waits_for_comes_after_every_call_and_before_the_jobs() -> None:
    lanes, work, waiting = Lanes(), job(iter([1])), call()
    counting = replace(call("counts"), later=True)
    lanes.add(work)
    lanes.put(counting)
    lanes.put(waiting)
    assert [lanes.next(0), lanes.next(0), lanes.next(0)] == [waiting, counting, work]
    lanes.put(counting)
    lanes.put(replace(counting, turn=2))
    assert [one.turn for one in lanes.later] == [2]
    lanes.close()
    assert lanes.drained()
    assert lanes.next(0) is None
