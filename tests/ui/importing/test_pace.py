"""How fast it goes is told once one can know, and a rest does not count."""

import pytest

from ui.importing.pace import Pace, left, number


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_nothing_is_said_before_one_can_know() -> None:
    clock = Clock()
    pace = Pace(clock)
    pace.reach(50)
    clock.now += 1
    assert pace.words(50, 20_000) == ""


def test_pace_and_time_that_is_left() -> None:
    clock = Clock()
    pace = Pace(clock)
    clock.now += 4
    pace.reach(400)
    assert pace.words(400, 20_000) == "100 a second · about 3 minutes left"
    assert pace.words(400, None) == "100 a second"
    assert pace.words(400, 400) == "100 a second"


def test_only_the_latest_seconds_count() -> None:
    clock = Clock()
    pace = Pace(clock)
    done = 0
    for second in range(120):
        clock.now += 1
        done += 100 if second < 60 else 10
        pace.reach(done)
    assert pace.rate(done) == pytest.approx(10, rel=0.1)


def test_a_rest_is_no_work() -> None:
    clock = Clock()
    pace = Pace(clock)
    clock.now += 4
    pace.reach(400)
    pace.rest(True)
    clock.now += 3600
    assert pace.rate(400) == 100
    pace.rest(False)
    clock.now += 4
    pace.reach(800)
    assert pace.rate(800) == 100


def test_time_left_is_no_more_precise_than_one_knows() -> None:
    assert left(5) == "less than a minute left"
    assert left(61) == "about 1 minute left"
    assert left(1200) == "about 20 minutes left"
    assert left(7300) == "about 2 hours left"


def test_slow_work_says_only_what_is_left() -> None:
    clock = Clock()
    pace = Pace(clock)
    clock.now += 40
    pace.reach(4)
    assert pace.words(4, 10) == "about 1 minute left"


def test_digits_are_grouped() -> None:
    assert number(20_000) == "20,000"
