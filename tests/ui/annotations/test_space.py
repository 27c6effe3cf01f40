"""Where cards may stand is a plain record."""

import dataclasses

import pytest

from ui.annotations.space import Space


def test_it_does_not_change() -> None:
    space = Space(left=0, width=250, height=600, offset=0, floor=40, narrow=False)
    with pytest.raises(dataclasses.FrozenInstanceError):
        space.narrow = True  # type: ignore[misc]
