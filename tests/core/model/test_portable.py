"""An annotation on its way."""

from dataclasses import FrozenInstanceError

import pytest

from core.model.portable import Home, Portable


def test_a_note_without_anything_else_is_complete() -> None:
    one = Portable(uid="u", home=Home())
    assert (one.selectors, one.tags, one.home.meta.title) == (None, (), "")
    with pytest.raises(FrozenInstanceError):
        one.uid = "v"  # type: ignore[misc]
