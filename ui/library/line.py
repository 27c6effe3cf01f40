"""Text of a row in a given width: some lines, the last one cut with an ellipsis, stretches of it in bold."""

import unicodedata
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from core.model.utf16 import Utf16

Bold = tuple[tuple[int, int], ...]
NARROW = 2
"""Pixels of a code point at least, on average: what stands further on is not laid out."""
LONGEST = 1000
"""Code points that are laid out at most; no row shows more."""


class Lines:
    """A laid out text, painted as often as its row is."""

    def __init__(self, text: str, font: QFont, width: float, *, lines: int = 1, bold: Bold = ()) -> None:
        self._layouts: list[QTextLayout] = []
        self.width = 0.0
        text, base = text[:LONGEST], 0
        for left in reversed(range(lines)):
            layout, length = _one_line(text, font, width, _shifted(bold, base), last=left == 0)
            self._layouts.append(layout)
            self.width = max(self.width, layout.lineAt(0).naturalTextWidth() if layout.lineCount() else 0.0)
            text, base = text[length:], base + length
            if not text:
                break

    def paint(self, painter: QPainter, left: float, top: float, leading: float) -> None:
        """Paint with the pen's colour; `leading` pixels from line to line."""
        for number, layout in enumerate(self._layouts):
            layout.draw(painter, QPointF(left, top + number * leading))


@lru_cache(maxsize=1024)
def lines(text: str, font: QFont, width: int, count: int = 1, bold: Bold = ()) -> Lines:
    """`Lines`, remembered: lists paint the same rows over and over."""
    return Lines(text, font, width, lines=count, bold=bold)


def is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction goes from right to left."""
    directions = (unicodedata.bidirectional(letter) for letter in text)
    return next((found for found in directions if found in ("L", "R", "AL")), "L") != "L"


def _shifted(bold: Bold, base: int) -> Bold:
    return tuple((max(start - base, 0), end - base) for start, end in bold if end > base)


def _one_line(text: str, font: QFont, width: float, bold: Bold, *, last: bool) -> tuple[QTextLayout, int]:
    """The first line of `text` and how many code points it takes."""
    whole, text = text, text[: max(int(width / NARROW), 1)]
    if last:
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width - _extra(font, bold))
        text = shown + "…" if shown == text != whole else shown
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap if last else QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if is_right_to_left(text):
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    utf16 = Utf16.of(text)
    layout.setFormats([_format(utf16.unit(start), utf16.unit(end)) for start, end in bold if start < len(text)])
    layout.beginLayout()
    line = layout.createLine()
    if not line.isValid():
        layout.endLayout()
        return layout, len(text)
    line.setLineWidth(width)
    layout.endLayout()
    return layout, utf16.point(line.textLength())


def _extra(font: QFont, bold: Bold) -> float:
    """Room that bold letters take beyond what plain ones would."""
    return 0.09 * QFontMetricsF(font).averageCharWidth() * sum(end - start for start, end in bold[:12])


def _format(start: int, end: int) -> QTextLayout.FormatRange:
    shown = QTextCharFormat()
    shown.setFontWeight(QFont.Weight.Bold)
    one = QTextLayout.FormatRange()
    one.start, one.length, one.format = start, end - start, shown  # pyright: ignore[reportAttributeAccessIssue]
    return one
