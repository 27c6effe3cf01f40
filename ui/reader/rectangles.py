"""Where on the page a range of the document stands: one rectangle a stretch of line."""

import re
from typing import cast

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextFormat, QTextLine

from core.model.text import OBJECT

_MIXED = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
ABOVE = 1.04
"""How far a rectangle reaches above the letters' line, in letter heights (px size)."""
BELOW = 0.40
AROUND = 6
"""How far an outline or a glow reaches beyond its lines at most, px, beside half a line."""


class Rectangles:
    """The rectangles of ranges of the document's positions, kept until the layout changes."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, int, int], list[QRectF]] = {}

    def clear(self) -> None:
        """Forget all: the document or its width is another."""
        self._kept.clear()

    def of(self, block: QTextBlock, start: int, end: int) -> list[QRectF]:
        """Rectangles of `[start, end)` within one block, relative to the block's own top left corner."""
        first, last = max(start - block.position(), 0), min(end - block.position(), block.length() - 1)
        key = (block.blockNumber(), first, last)
        if key not in self._kept:
            self._kept[key] = _measure(block, first, last) if first < last else []
        return self._kept[key]


def lines_of(block: QTextBlock, start: int, end: int) -> QRectF:
    """The lines of a block on which a range of the document stands, and as far around as paint may reach."""
    layout, first, last = block.layout(), start - block.position(), end - block.position()
    top = layout.lineForTextPosition(max(first, 0))
    bottom = layout.lineForTextPosition(min(last, block.length() - 1))
    if not top.isValid() or not bottom.isValid():
        return layout.boundingRect()
    reach = AROUND + _leading(block) / 2
    return QRectF(0, top.y() - reach, 1, bottom.y() + bottom.height() - top.y() + 2 * reach)


def is_mixed(block: QTextBlock) -> bool:
    """Whether it, or letters in it, runs from the right: where a caret goes is then not where they are drawn."""
    return block.textDirection() is Qt.LayoutDirection.RightToLeft or bool(_MIXED.search(block.text()))


def range_between(block: QTextBlock, top: float, bottom: float) -> tuple[int, int]:
    """The range of the document on the lines of a block between two heights, px from its top, and on one line more."""
    layout, start, count, leading = block.layout(), block.position(), block.layout().lineCount(), _leading(block)
    if not count or not leading:
        return start, start + block.length()
    above = layout.lineAt(0).y()
    first, last = (int((height - above) // leading) for height in (top, bottom))
    if last + 1 < 0 or first - 1 >= count:
        return start, start
    end = layout.lineAt(min(last + 1, count - 1))
    return start + layout.lineAt(max(first - 1, 0)).textStart(), start + end.textStart() + end.textLength()


def _leading(block: QTextBlock) -> float:
    """From line to line, px: the same for all lines of a block; 0 for the empty blocks Qt puts beside tables."""
    return block.blockFormat().lineHeight()


def _measure(block: QTextBlock, first: int, last: int) -> list[QRectF]:
    if block.text() == OBJECT:
        return [QRectF(0, 0, block.layout().boundingRect().width(), block.blockFormat().lineHeight())]
    layout, mixed = block.layout(), is_mixed(block)
    size = block.charFormat().intProperty(QTextFormat.Property.FontPixelSize.value)
    result: list[QRectF] = []
    for number in range(layout.lineForTextPosition(first).lineNumber(), layout.lineCount()):
        line = layout.lineAt(number)
        start, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        if line.textStart() >= last:
            break
        if start < end and line.naturalTextWidth() >= 1:  # an empty line inside a block has nothing to mark
            result += [_band(line, size, left, right) for left, right in _stretches(line, start, end, mixed=mixed)]
    return result


def _stretches(line: QTextLine, start: int, end: int, *, mixed: bool) -> list[tuple[float, float]]:
    """Left and right edges of a range on one line, px."""
    if not mixed:
        # Trailing blanks hang outside of the line; a mark must not.
        right = min(_x(line, end), line.naturalTextRect().right())
        left = _x(line, start)
        return [(left, max(right, left + 3))]
    boxes = sorted((run.boundingRect() for run in line.glyphRuns(start, end - start)), key=QRectF.left)
    result: list[tuple[float, float]] = []
    for box in boxes:
        if result and box.left() <= result[-1][1] + 1:
            result[-1] = (result[-1][0], max(result[-1][1], box.right()))
        else:
            result.append((box.left(), box.right()))
    return result


def _x(line: QTextLine, at: int) -> float:
    found = cast("tuple[float, int]", line.cursorToX(at))  # PySide's own types say `object`
    return found[0]


def _band(line: QTextLine, size: int, left: float, right: float) -> QRectF:
    """From above the capitals to below the tails, as tall for every letter of the line."""
    baseline = line.y() + line.ascent()
    return QRectF(left, baseline - ABOVE * size, right - left, (ABOVE + BELOW) * size)
