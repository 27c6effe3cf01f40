"""Rows are painted in the theme's colours, markup as letters."""

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from core.model.annotation import Color
from ui import theme as themes
from ui.library.row import Row
from ui.library.row_delegate import HEIGHT
from ui.library.row_view import RowView
from ui.theme import Theme


def painted(row: Row, theme: Theme, *, selected: bool = False) -> QImage:
    view = RowView(theme, "Articles")
    view.resize(420, 2 * HEIGHT)
    view.rows.restart()
    view.rows.fill(0, 1, [row])
    if selected:
        view.selectRow(0)
    return view.viewport().grab().toImage()


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 1) for y in range(HEIGHT)}


def test_a_selected_row_stands_on_its_ground(qapp: QApplication) -> None:
    for name in themes.NAMES:
        theme = themes.load(name)
        row = Row(article=1, title="Title", body="Body", meta=("Site",))
        assert painted(row, theme).pixelColor(5, 5) == theme.colors.page
        assert painted(row, theme, selected=True).pixelColor(5, 5) == theme.colors.row


def test_unread_starred_and_coloured_rows_bear_their_marks(qapp: QApplication) -> None:
    theme = themes.load("light")
    plain = colours(painted(Row(article=1, title="Title", body="Body", meta=()), theme))
    assert theme.colors.accent.name() not in plain
    marked = Row(article=1, title="T", body="B", meta=(), unread=True, starred=True, color=Color.PINK)
    seen = colours(painted(marked, theme))
    for ink in (theme.colors.accent, theme.inks[Color.YELLOW].line, theme.inks[Color.PINK].line):
        assert QColor(ink).name() in seen


def inked(image: QImage, ink: QColor) -> list[int]:
    """The columns in which an ink is seen."""
    return [x for x in range(image.width()) if any(image.pixelColor(x, y) == ink for y in range(HEIGHT - 1))]


def test_a_row_from_the_right_is_the_mirror_of_one_from_the_left(qapp: QApplication) -> None:
    theme = themes.load("light")
    inks = (theme.colors.accent, theme.inks[Color.YELLOW].line, theme.inks[Color.PINK].line, theme.colors.chip)
    seen = dict[str, list[list[int]]]()
    for title in ("T", "ساعة"):
        row = Row(article=1, title=title, body="", meta=(), chips=("w",), unread=True, starred=True, color=Color.PINK)
        image = painted(row, theme)
        seen[title] = [inked(image, ink) for ink in inks]
        middle, width = image.width() / 2, image.width()
        sides = [max(columns) < middle if title == "T" else min(columns) > middle for columns in seen[title]]
        assert sides == [True, False, True, True]
    for left, right in zip(*seen.values(), strict=True):
        assert abs(min(left) - (width - 1 - max(right))) <= 1


def test_the_last_line_of_a_row_from_the_right_begins_at_the_right(qapp: QApplication) -> None:
    theme = themes.load("light")
    row = Row(article=1, title="ساعة", body="", meta=("2024-02-18", "3 passages"))
    image = painted(row, theme)
    line = [x for x in range(image.width()) if any(image.pixelColor(x, y) != theme.colors.page for y in range(78, 98))]
    assert image.width() - 30 < max(line) < image.width() - 10
    assert min(line) > image.width() / 2


def test_more_chips_than_there_is_room_for_are_counted(qapp: QApplication) -> None:
    theme = themes.load("light")
    row = Row(article=1, title="T", body="B", meta=("Site",), chips=tuple(f"a rather long tag {n}" for n in range(9)))
    image = painted(row, theme)
    assert theme.colors.chip.name() in colours(image)
    edge = {image.pixelColor(image.width() - 3, y).name() for y in range(70, HEIGHT - 2)}
    assert edge == {theme.colors.page.name()}


def test_the_count_of_chips_stays_in_its_row_beside_a_long_last_line(qapp: QApplication) -> None:
    theme = themes.load("light")
    for title, edges in (("T", (-16, -1)), ("ساعة", (1, 16))):
        row = Row(article=1, title=title, body="", meta=("A site with a very long name " * 3,), chips=("eau", "lac"))
        image = painted(row, theme)
        chips = inked(image, theme.colors.chip)
        assert max(chips) - min(chips) > 20
        assert not set(chips) & {edge % image.width() for edge in range(*edges)}
