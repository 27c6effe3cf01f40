"""Every word that goes onto paper is drawn here, so that it is known which glyph stood where, and for which letters."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QGlyphRun, QPainter, QTextLayout, QTextLine, QTextOption

FLAGS = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
)


SILENT = re.compile("[\u2028\u2066-\u2069]")
"""Characters that no glyph stands for: ends of lines, marks of direction."""
LIGATURE = 6
"""Letters that one glyph stands for at most; what seems more was not understood."""

ENOUGH = 9
"""Times that a glyph is looked at: what it stands for is what it stood for most often."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyph:
    """A drawing of a letter, or of several, in one font."""

    family: str
    style: str
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A glyph where it stands on its page, px."""

    page: int
    x: float
    y: float
    glyph: Glyph


class Letters:
    """Draws words, and keeps what it drew."""

    def __init__(self) -> None:
        self.page = 0
        """The page that is being painted, from 0."""
        self.drawn: list[Drawn] = []
        """The first places of each glyph."""
        self._meanings: defaultdict[Glyph, Counter[str]] = defaultdict(Counter)
        self._seen: Counter[Glyph] = Counter()
        self._known: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
        """Glyphs that were seen often enough, by family and style."""

    def line(self, painter: QPainter, line: QTextLine, text: str, at: QPointF) -> None:
        """One line of a layout of `text`, the layout's upper left corner `at`."""
        runs = line.glyphRuns(-1, -1, FLAGS)
        if not all(self._knows(run) for run in runs):
            starts = {start for run in runs if is_told(run) for start in run.stringIndexes()}
            edges = sorted({*starts, line.textStart() + line.textLength()})
            for run in runs:
                self._keep(run, text, at, edges)
        line.draw(painter, at)

    def _knows(self, run: QGlyphRun) -> bool:
        font = run.rawFont()
        return self._known[font.familyName(), font.styleName()].issuperset(run.glyphIndexes())

    def words(self, painter: QPainter, text: str, font: QFont, color: QColor, at: QPointF, align: float = 0.0) -> None:
        """Words on one line; `at` is a point of their baseline: where they begin (0), end (1) or their middle (.5)."""
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        painter.setPen(color)
        self.line(painter, line, text, at - QPointF(align * line.naturalTextWidth(), line.ascent()))

    def meanings(self) -> dict[Glyph, str]:
        """What each glyph stood for most often."""
        return {glyph: counts.most_common(1)[0][0] for glyph, counts in self._meanings.items()}

    def _keep(self, run: QGlyphRun, text: str, at: QPointF, edges: Sequence[int]) -> None:
        font, units, told = run.rawFont(), text.encode("utf-16-le"), is_told(run)
        family, style = font.familyName(), font.styleName()
        plain = {index: letter for letter in set(text) for index in font.glyphIndexesForString(letter) if index}
        places = zip(run.glyphIndexes(), run.positions(), clusters(run.stringIndexes(), edges), strict=True)
        for index, place, (first, last) in places:
            letters = units[2 * first : 2 * last].decode("utf-16-le", "replace") if told else ""
            if letters and not SILENT.sub("", letters):
                continue
            letters = plain.get(index, letters)
            glyph = Glyph(family=family, style=style, index=index)
            self._seen[glyph] += 1
            if self._seen[glyph] > ENOUGH:
                self._known[family, style].add(index)
                continue
            point = place + at
            self.drawn.append(Drawn(page=self.page, x=point.x(), y=point.y(), glyph=glyph))
            if 0 < len(letters := SILENT.sub("", letters)) <= LIGATURE:
                self._meanings[glyph][letters] += 1


def is_told(run: QGlyphRun) -> bool:
    """Whether the run says which letters its glyphs stand for.

    Where one stretch of text needs two fonts, Qt gives all glyphs of the second one the same start.
    """
    starts = run.stringIndexes()
    return len(set(starts)) * 2 >= len(starts)


def clusters(starts: Sequence[int], edges: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Which UTF-16 units each glyph stands for, up to the next of the line's `edges`; none for a further glyph of the
    same letters."""
    told = set[int]()
    for start in starts:
        place = bisect_right(edges, start)
        yield (start, start) if start in told or place == len(edges) else (start, edges[place])
        told.add(start)
