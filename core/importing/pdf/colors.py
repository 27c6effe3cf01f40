"""The nearest of the six highlighter colours to any colour."""

import colorsys

from core.model.annotation import Color

_HUES = {
    Color.ORANGE: 30,
    Color.YELLOW: 55,
    Color.GREEN: 120,
    Color.BLUE: 210,
    Color.PURPLE: 275,
    Color.PINK: 335,
}
"""Degrees on the circle of colours."""
_GREY = 0.12
"""Saturation below which a colour has no hue to speak of."""


def nearest(rgb: tuple[int, int, int] | None) -> Color:
    """The highlighter nearest in hue to a colour of parts from 0 to 255; yellow for grey, and for none."""
    if rgb is None:
        return Color.YELLOW
    hue, saturation, _value = colorsys.rgb_to_hsv(*(part / 255 for part in rgb))
    if saturation < _GREY:
        return Color.YELLOW
    return min(_HUES, key=lambda color: min(abs(_HUES[color] - hue * 360), 360 - abs(_HUES[color] - hue * 360)))
