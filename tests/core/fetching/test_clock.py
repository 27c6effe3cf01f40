"""One span of time for everything."""

import threading

import pytest

from core.fetching.clock import Clock


def test_time_runs_out():
    assert 0 < Clock(60).left() <= 60
    with pytest.raises(TimeoutError):
        Clock(0).left()


def test_work_is_held_to_what_is_left():
    assert Clock(60).hold(lambda: 7) == 7
    with pytest.raises(ZeroDivisionError):
        Clock(60).hold(lambda: 1 // 0)
    with pytest.raises(TimeoutError):
        Clock(0.05).hold(threading.Event().wait)
