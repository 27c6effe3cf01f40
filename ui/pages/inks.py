"""Paints over the picture of a page what is marked on it. Paper is white in every theme, so the felt pens multiply."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from core.model.annotation import Color, Style
from ui import theme as themes
from ui.reader.lanes import APART, HEIGHT, lanes
from ui.theme import Theme

PAD = 1.5
"""How far a highlight reaches beyond its words, px."""
ROUND = 2.5
LINE = 1.5
"""Height of the line under a highlight, px."""

Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lying:
    """A highlight as it lies on a page, in px."""

    id: int
    color: Color
    style: Style = Style.HIGHLIGHT
    sure: bool
    boxes: tuple[QRectF, ...]
    span: Range = (0, 0)
    """Its code points: of those that are underlined, only such as overlap need lines of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """All that is marked on one page, in px."""

    highlights: Sequence[Lying] = ()
    current: int | None = None
    matches: Sequence[Sequence[QRectF]] = ()
    match: Sequence[QRectF] = ()
    """The current one's."""
    selection: Sequence[QRectF] = ()
    flash: Sequence[QRectF] = ()
    glow: float = field(default=0.0)
    """How strongly what was jumped to shines, 0 to 1."""


class Inks:
    """Paints layers in a theme's inks: a dark one's are made for dark paper, so the light one's stand in."""

    def __init__(self, theme: Theme) -> None:
        self._theme = themes.load("light") if theme.dark else theme

    def paint(self, painter: QPainter, layers: Layers) -> None:
        """Paint them all."""
        colors = self._theme.colors
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for one in layers.highlights:
            if one.style is Style.HIGHLIGHT:
                self._lay(painter, one.boxes, self._theme.inks[one.color].fill, PAD)
        lined = lanes((one.id, *one.span) for one in layers.highlights if one.style is Style.UNDERLINE)
        for one in layers.highlights:
            self._underline(painter, one, chosen=one.id == layers.current, lane=lined.get(one.id))
        for boxes in layers.matches:
            self._lay(painter, boxes, colors.match, PAD)
            self._outline(painter, boxes, colors.match_line)
        self._lay(painter, layers.match, colors.match_current, PAD)
        self._outline(painter, layers.match, colors.match_current.darker(150))
        self._lay(painter, layers.selection, colors.selection, 0.5)
        if layers.glow:
            glow = QColor(colors.match_current)
            glow.setAlphaF(0.55 * layers.glow)
            self._lay(painter, layers.flash, glow, PAD + 2)
        painter.restore()

    def _lay(self, painter: QPainter, boxes: Sequence[QRectF], color: QColor, pad: float) -> None:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)  # lines that overlap are not inked twice
        for box in boxes:
            path.addRoundedRect(box.adjusted(-pad, -0.5, pad, 0.5), ROUND, ROUND)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.fillPath(path, color)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _underline(self, painter: QPainter, one: Lying, *, chosen: bool, lane: int | None) -> None:
        """The line at the foot of a highlight; `lane`: of words that are underlined and nothing else."""
        line = self._theme.inks[one.color].line
        brush = QBrush(line) if one.sure else QBrush(line, Qt.BrushStyle.Dense4Pattern)
        height = (LINE if lane is None else HEIGHT) + (1 if chosen else 0)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)  # tails of letters stay black
        for box in one.boxes:
            foot = box.bottom() + 0.5 - height if lane is None else box.bottom() - 1 + lane * APART
            painter.fillRect(QRectF(box.left(), foot, box.width(), height), brush)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        if chosen:
            self._outline(painter, one.boxes, line)

    def _outline(self, painter: QPainter, boxes: Sequence[QRectF], color: QColor) -> None:
        painter.setPen(QPen(color, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in boxes:
            painter.drawRoundedRect(box.adjusted(-PAD, -0.5, PAD, 0.5), ROUND, ROUND)
        painter.setPen(Qt.PenStyle.NoPen)
