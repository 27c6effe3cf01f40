"""Tags."""

import pytest

from core.model.tag import Tag


def test_counts_are_named_so_that_nobody_mixes_them_up() -> None:
    with pytest.raises(TypeError):
        Tag(1, 1, "eau", 2, 3)  # pyright: ignore[reportCallIssue]
