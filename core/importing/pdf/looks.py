"""Asks PDFium how characters are drawn: in which style, how large, turned how far, on which base line."""

import ctypes
from dataclasses import dataclass
from math import hypot, isfinite

import pypdfium2.raw as pdfium

from core.importing.pdf.document import Handle
from core.importing.pdf.geometry import Frame
from core.importing.pdf.native import ADDRESS, NUMBER, address_of, quick
from core.importing.pdf.styles import Style, style_of

_PLAIN = Style(font="")
_SMALLEST, _LARGEST = 0.1, 5_000.0
"""Points; a size outside is damage, or text nobody is meant to see."""

_object = quick("FPDFText_GetTextObject", ADDRESS, ADDRESS, NUMBER)
_matrix = quick("FPDFText_GetMatrix", NUMBER, ADDRESS, NUMBER, ADDRESS)
_origin = quick("FPDFText_GetCharOrigin", NUMBER, ADDRESS, NUMBER, ADDRESS, ADDRESS)
_size = quick("FPDFTextObj_GetFontSize", NUMBER, ADDRESS, ADDRESS)
_font = quick("FPDFTextObj_GetFont", ADDRESS, ADDRESS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How one text object is drawn. Sizes are points; the base line is counted down in the frame of its own angle."""

    style: Style
    size: float
    angle: int
    """How far the text is turned against the page's own coordinates, counter-clockwise: 0, 90, 180, 270."""
    baseline: float


class Looks:
    """The looks of one page, each asked for once."""

    def __init__(self, text_page: Handle, frame: Frame) -> None:
        self._page = address_of(text_page)
        self._frames = {angle: frame.turned(angle) for angle in (0, 90, 180, 270)}
        self._looks: dict[int, Look] = {}
        self._styles: dict[int, Style] = {}
        self._read_matrix = pdfium.FS_MATRIX()
        self._read_size = ctypes.c_float(1.0)
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def at(self, place: int) -> tuple[int, Look]:
        """The object that draws a character, and its look; `place` is PDFium's number of the character."""
        drawn = _object(self._page, place) or 0
        look = self._looks.get(drawn)
        if look is None:
            look = self._looks[drawn] = self._read(drawn, place)
        return drawn, look

    def _read(self, drawn: int, place: int) -> Look:
        matrix, x, y = self._read_matrix, self._x, self._y
        if not drawn or not _size(drawn, ctypes.addressof(self._read_size)):
            self._read_size.value = 1.0
        if not _matrix(self._page, place, ctypes.addressof(matrix)):
            matrix.a, matrix.b, matrix.c, matrix.d = 1.0, 0.0, 0.0, 1.0
        angle = _angle(matrix.a, matrix.b)
        _origin(self._page, place, ctypes.addressof(x), ctypes.addressof(y))
        there = isfinite(x.value + y.value)
        return Look(
            style=self._style(drawn),
            size=_sane(abs(self._read_size.value) * hypot(matrix.c, matrix.d)),
            angle=angle,
            baseline=self._frames[angle].box(x.value, y.value, x.value, y.value).top if there else 0.0,
        )

    def _style(self, drawn: int) -> Style:
        font = _font(drawn) if drawn else 0
        if not font:
            return _PLAIN
        style = self._styles.get(font)
        if style is None:
            style = self._styles[font] = style_of(font)
        return style


def _sane(size: float) -> float:
    return round(size, 2) if _SMALLEST <= size <= _LARGEST else _SMALLEST


def _angle(a: float, b: float) -> int:
    """The quarter turn nearest to the direction (a, b) that text runs in."""
    if abs(a) >= abs(b):
        return 180 if a < 0 else 0
    return 90 if b > 0 else 270
