"""Steps go up and down again, and stop at the ends."""

import pytest

from core.settings import LEADINGS, SIZES, WIDTHS, Reading
from ui.reading import steps
from ui.reading.steps import larger, looser, wider


@pytest.mark.parametrize("step", [larger, wider, looser])
def test_a_step_there_and_a_step_back_is_none(step: object) -> None:
    assert step(step(Reading(), 1), -1) == Reading()  # type: ignore[operator]
    assert step(Reading(), 1) != Reading()  # type: ignore[operator]


def test_steps_stop_at_the_ends() -> None:
    reading = Reading()
    for _more in range(60):
        reading = looser(wider(larger(reading, 1), 1), 1)
    assert (reading.size, reading.width, reading.leading) == (SIZES[-1], WIDTHS[-1], LEADINGS[-1])
    for _less in range(60):
        reading = looser(wider(larger(reading, -1), -1), -1)
    assert (reading.size, reading.width, reading.leading) == (SIZES[0], WIDTHS[0], LEADINGS[0])


def test_a_size_between_two_steps_goes_to_the_next_one() -> None:
    assert larger(Reading(size=21), 1).size == 22
    assert larger(Reading(size=21), -1).size == 20
    assert larger(Reading(size=21), 2).size == 24
    assert set(steps.SIZES) <= set(SIZES)
