"""The sheet of paper: where on it the column stands, how large it is set, and what its colours are."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QLocale, QMarginsF, QRectF
from PySide6.QtGui import QColor, QPageLayout, QPageSize

from ui.reader.formats import COLUMN
from ui.theme import Theme, load

SCALE = 10.5 / 18
"""Points a px: the reader's table of looks is made for words of 18 px, on paper they are 10.5 points tall."""
SIDE = 60
"""Points that stay free on either side at least."""
TOP, BOTTOM = 76, 74
"""Points above and below the words."""
HEAD, FOOT = 44, 38
"""Points from the sheet's edge to the running head's baseline, and from its lower edge to the page number's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One sheet. Everything in px of the reader's table, from its upper left corner; `SCALE` makes points of them."""

    width: float
    height: float
    column: QRectF
    """Where the words stand."""


def paper(layout: QPageLayout) -> Paper:
    """The sheet of a printer's page: the column as wide as in the reader where the sheet is wide enough."""
    size = layout.fullRect(QPageLayout.Unit.Point)
    width, height = size.width() / SCALE, size.height() / SCALE
    column = min(COLUMN, width - 2 * SIDE / SCALE)
    left = (width - column) / 2
    rect = QRectF(left, TOP / SCALE, column, height - (TOP + BOTTOM) / SCALE)
    return Paper(width=width, height=height, column=rect)


def usual_page() -> QPageLayout:
    """The sheet that is usual where the person lives: A4, or Letter."""
    metric = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.MetricSystem
    size = QPageSize(QPageSize.PageSizeId.A4 if metric else QPageSize.PageSizeId.Letter)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())


def print_theme() -> Theme:
    """Black on white with the light theme's highlighters; links look like the words they are."""
    light = load("light")
    ink = QColor("#111111")
    colors = replace(
        light.colors,
        page=QColor("#ffffff"),
        text=ink,
        link=ink,
        secondary=QColor("#444a50"),
        faint=QColor("#6b7178"),
        border=QColor("#b9b9b4"),
        quote_bar=QColor("#b9b9b4"),
        code=QColor("#f4f4f1"),
    )
    return replace(light, name="print", colors=colors)
