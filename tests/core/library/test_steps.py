"""What the steps of a long job say."""

from collections.abc import Generator

import pytest

from core.library.steps import Progress, paced


def test_paced_work_says_only_that_it_goes_on_and_returns_its_result() -> None:
    def work() -> Generator[None, None, int]:
        yield
        yield
        return 7

    steps = paced(work())
    assert [next(steps), next(steps)] == [Progress(), Progress()]
    with pytest.raises(StopIteration) as end:
        next(steps)
    assert end.value.value == 7
