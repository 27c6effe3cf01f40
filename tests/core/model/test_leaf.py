"""A page comes out of its bytes as it went in."""

import pytest

from core.model.leaf import leaf_of
from core.model.pages import Page, Run, boxed

RUN = Run(start=1_999_998, end=2_000_000, box=boxed(50.25, 90.5, 90, 102), edges=(50.25, 60, 90))
UPWARD = Run(start=30, end=32, box=boxed(20, 300, 32, 320), edges=(320, 310, 300), angle=90)


@pytest.mark.parametrize("runs", [(), (RUN,), (UPWARD, RUN)])
def test_there_and_back(runs: tuple[Run, ...]):
    page = Page(number=3, label="iii", width=595.28, height=841.89, runs=runs)
    assert leaf_of(page).page() == page
