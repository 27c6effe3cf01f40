"""Every colour has a highlighter that is nearest."""

import pytest

from core.importing.pdf.colors import nearest
from core.model.annotation import Color


@pytest.mark.parametrize(
    ("rgb", "color"),
    [
        ((255, 255, 0), Color.YELLOW),
        ((255, 212, 0), Color.YELLOW),
        ((0, 200, 60), Color.GREEN),
        ((46, 168, 229), Color.BLUE),
        ((255, 102, 102), Color.PINK),
        ((255, 150, 200), Color.PINK),
        ((162, 138, 229), Color.PURPLE),
        ((255, 160, 60), Color.ORANGE),
        ((128, 128, 128), Color.YELLOW),
        (None, Color.YELLOW),
    ],
)
def test_nearest(rgb: tuple[int, int, int] | None, color: Color):
    assert nearest(rgb) is color
