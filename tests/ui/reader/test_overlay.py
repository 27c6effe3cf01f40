"""What lies under the words is what was asked for: colours, blending, matches, selection."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from core.model.annotation import Color
from core.model.text import BlockKind
from core.settings import Reading
from tests.ui.reader.builders import WORDS, annotation, article, text
from ui import theme
from ui.reader.overlay import Overlay, Shown, Tab
from ui.reader.sheet import Sheet, lay
from ui.theme import Theme

TEXT = text((BlockKind.PARAGRAPH, WORDS))


@pytest.fixture(params=["light", "dark", "sepia"])
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Theme:
    theme.load_fonts()
    return theme.load(request.param)


def sheet(look: Theme) -> Sheet:
    made = lay(article(), TEXT, look, Reading(), QApplication.instance())  # type: ignore[arg-type]
    made.setting.document.setTextWidth(2000)
    return made


def painted(made: Sheet) -> QImage:
    layout, block = made.setting.document.documentLayout(), made.setting.document.begin()
    image = QImage(2000, 200, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(made.overlay.theme.colors.page)
    painter = QPainter(image)
    shown: list[Shown] = [(block, layout.blockBoundingRect(block).topLeft())]
    made.overlay.paint(painter, shown)
    painter.end()
    return image


def middle(overlay: Overlay, made: Sheet, words: str) -> QPointF:
    start = TEXT.value.index(words)
    return overlay.boxes(made.setting.map.position(start), made.setting.map.position(start + len(words)))[0].center()


def color_at(image: QImage, point: QPointF) -> QColor:
    return image.pixelColor(point.toPoint())


def near(one: QColor, other: QColor) -> bool:
    return all(abs(a - b) <= 3 for a, b in zip(one.getRgb(), other.getRgb(), strict=True))  # type: ignore[arg-type]


def multiplied(*colors: QColor) -> QColor:
    red = green = blue = 1.0
    for color in colors:
        red, green, blue = red * color.redF(), green * color.greenF(), blue * color.blueF()
    return QColor.fromRgbF(red, green, blue)


def over(page: QColor, *fills: QColor) -> QColor:
    parts = [page.redF(), page.greenF(), page.blueF()]
    for fill in fills:
        for index, part in enumerate((fill.redF(), fill.greenF(), fill.blueF())):
            parts[index] = part * fill.alphaF() + parts[index] * (1 - fill.alphaF())
    return QColor.fromRgbF(*parts)


def test_highlights_blend_where_they_overlap(look: Theme) -> None:
    made = sheet(look)
    one, other = TEXT.value.index("tient"), TEXT.value.index("acier")
    made.set_annotations([annotation(1, (one, other + 5)), annotation(2, (other, other + 20), color=Color.BLUE)])
    image, page = painted(made), look.colors.page
    yellow, blue = look.inks[Color.YELLOW].fill, look.inks[Color.BLUE].fill
    blend = over if look.dark else multiplied
    assert near(color_at(image, middle(made.overlay, made, "tient")), blend(page, yellow))
    assert near(color_at(image, middle(made.overlay, made, "acier")), blend(page, yellow, blue))
    assert near(color_at(image, middle(made.overlay, made, "comme")), blend(page, blue))
    assert near(color_at(image, middle(made.overlay, made, "Depuis")), page)


def test_a_line_runs_under_a_highlight(look: Theme) -> None:
    made = sheet(look)
    made.set_annotations([annotation(1, (0, 30))])
    box = made.overlay.boxes(0, 30)[0]
    assert near(
        color_at(painted(made), QPointF(box.center().x(), round(box.bottom()) - 1)), look.inks[Color.YELLOW].line
    )


def test_the_current_match_stands_out(look: Theme) -> None:
    made = sheet(look)
    words = [(TEXT.value.index(word), TEXT.value.index(word) + len(word)) for word in ("tient", "acier")]
    made.set_matches(words, 1)
    image = painted(made)
    plain, current = (color_at(image, middle(made.overlay, made, word)) for word in ("tient", "acier"))
    assert not near(plain, look.colors.page)
    assert not near(plain, current)


def test_the_selection_and_a_flash_are_painted(look: Theme) -> None:
    made = sheet(look)
    made.overlay.selection = (0, 12)
    assert not near(color_at(painted(made), middle(made.overlay, made, WORDS[:12])), look.colors.page)
    made.overlay.selection, made.overlay.flash = None, (0, 12, 1.0)
    assert not near(color_at(painted(made), middle(made.overlay, made, WORDS[:12])), look.colors.page)


def test_tabs_stand_in_the_margin(look: Theme) -> None:
    made = sheet(look)
    made.overlay.tabs = [Tab(id=1, top=50, color=Color.PINK)]
    assert near(color_at(painted(made), QPointF(2000 - 28 + 14, 57)), look.inks[Color.PINK].line)


def test_a_point_is_held_by_the_passage_painted_there(look: Theme) -> None:
    made = sheet(look)
    made.set_annotations([annotation(1, (3, 12))])
    mark, block = made.overlay.highlights.all[0], made.setting.document.begin()
    inside = made.overlay.boxes(3, 12)[0]
    assert made.overlay.holds(mark, block, inside.center())
    assert not made.overlay.holds(mark, block, inside.center() + QPointF(inside.width(), 0))
