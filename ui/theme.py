"""How everything looks: the colours of `resources/themes`, the typefaces, the style sheet of the window."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from core.model.annotation import Color
from resources import FOLDER

NAMES = ("light", "dark", "sepia", "contrast", "contrast-dark")
CHOICES = ("auto", "light", "sepia", "dark", "contrast")
"""What a person may choose. `contrast` is black on white, on a dark desktop white on black."""
READING = ["Literata", "Amiri", "Noto Serif", "DejaVu Serif"]
"""Families of an article's words, best first; Qt takes the first that is there and has the letter."""
ARABIC = ["Amiri", "Noto Naskh Arabic", "Literata", "DejaVu Sans"]
INTERFACE = ["Inter", "Amiri", "Noto Sans", "DejaVu Sans"]
CODE = ["JetBrains Mono", "Noto Sans Mono", "DejaVu Sans Mono"]


SANS = "Inter"
"""The shipped typeface without serifs, to read in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Families:
    """The typefaces of an article's words, best first."""

    words: list[str]
    right_to_left: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """How one highlighter paints: `fill` over (or multiplied with) the page, and the `line` under the words."""

    fill: QColor
    line: QColor
    bar: QColor
    """Beside a card: brighter than the line, stronger than the fill."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Colors:
    """A theme's colours by what they are for."""

    page: QColor
    sidebar: QColor
    raised: QColor
    """Cards, menus, the small toolbar."""
    field: QColor
    text: QColor
    secondary: QColor
    faint: QColor
    border: QColor
    hover: QColor
    selected: QColor
    row: QColor
    """A selected row of the article list."""
    selection: QColor
    accent: QColor
    on_accent: QColor
    link: QColor
    match: QColor
    match_line: QColor
    match_current: QColor
    chip: QColor
    chip_text: QColor
    code: QColor
    quote_bar: QColor
    danger: QColor
    scroll: QColor


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One look. `dark` ones lay highlights over the page, the others multiply them with it, as a felt pen does."""

    name: str
    dark: bool
    colors: Colors
    inks: Mapping[Color, Ink]


@cache
def load(name: str) -> Theme:
    """The theme called `name`, one of `NAMES`; any other name gives the light one."""
    chosen = name if name in NAMES else "light"
    with (FOLDER / "themes" / f"{chosen}.toml").open("rb") as file:
        data = tomllib.load(file)
    colors = {field.name: QColor(data["colors"][field.name]) for field in fields(Colors)}
    inks = {color: _ink(data["highlights"][color.value]) for color in Color}
    return Theme(name=chosen, dark=bool(data["dark"]), colors=Colors(**colors), inks=inks)


def _ink(data: Mapping[str, object]) -> Ink:
    fill = QColor(str(data["fill"]))
    fill.setAlpha(int(str(data.get("alpha", 255))))
    line = QColor(str(data["line"]))
    return Ink(fill=fill, line=line, bar=_between(fill, line))


def _between(one: QColor, other: QColor) -> QColor:
    return QColor((one.red() + other.red()) // 2, (one.green() + other.green()) // 2, (one.blue() + other.blue()) // 2)


def named(choice: str) -> str:
    """The name of the theme that a choice of the settings means now; `auto` follows the desktop."""
    return system_theme(sharp=choice == "contrast") if choice in ("auto", "contrast") else choice


def system_theme(*, sharp: bool = False) -> str:
    """The theme the desktop asks for, light or dark, in high contrast where it asks for that, or `sharp`."""
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    if sharp or hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast-dark" if dark else "contrast"
    return "dark" if dark else "light"


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole application `theme`: typefaces (loaded once), palette and style sheet."""
    prepare(app, theme)
    app.setStyleSheet(style_sheet(theme))


def prepare(app: QApplication, theme: Theme) -> None:
    """Everything but the style sheet: Qt lays it over a finished window in half the time that it takes while the
    window's parts are put into each other."""
    load_fonts()
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(interface_font())
    app.setPalette(palette(theme))


@cache
def load_fonts() -> int:
    """Make the shipped typefaces known to Qt, once a process; how many could be loaded."""
    files = sorted((FOLDER / "fonts").glob("**/*.[ot]tf"))
    return sum(QFontDatabase.addApplicationFont(str(file)) >= 0 for file in files)


def interface_font(px: float = 13, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The typeface of everything but the articles, `px` pixels tall."""
    return font_of(INTERFACE, px, weight)


def reading_font(px: float = 18, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The typeface of the articles, `px` pixels tall."""
    return font_of(READING, px, weight)


@cache
def families(chosen: str) -> Families:
    """The typefaces to read in when a person chose `chosen`, a family of the system or a shipped one; empty: none."""
    if chosen in ("", READING[0]):
        return Families(words=READING, right_to_left=[*ARABIC, *READING])
    words = INTERFACE if chosen == SANS else [chosen, *READING]
    arabic = QFontDatabase.WritingSystem.Arabic in QFontDatabase.writingSystems(chosen)
    return Families(words=words, right_to_left=[*([chosen] if arabic else []), *ARABIC, *words])


def font_of(families: list[str], px: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The first of these typefaces that is there, `px` pixels tall."""
    font = QFont(families)
    font.setPixelSize(round(px))
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def palette(theme: Theme) -> QPalette:
    """The colours Qt's own painting uses."""
    colors, role = theme.colors, QPalette.ColorRole
    chosen = {
        role.Window: colors.page,
        role.WindowText: colors.text,
        role.Base: colors.page,
        role.AlternateBase: colors.sidebar,
        role.Text: colors.text,
        role.Button: colors.raised,
        role.ButtonText: colors.text,
        role.BrightText: colors.danger,
        role.ToolTipBase: colors.raised,
        role.ToolTipText: colors.text,
        role.PlaceholderText: colors.faint,
        role.Highlight: colors.selection,
        role.HighlightedText: colors.text,
        role.Link: colors.link,
        role.LinkVisited: colors.link,
        role.Accent: colors.accent,
        role.Light: colors.raised,
        role.Midlight: colors.hover,
        role.Mid: colors.border,
        role.Dark: colors.border,
        role.Shadow: colors.border,
    }
    result = QPalette()
    for name, color in chosen.items():
        result.setColor(name, color)
    for name in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, name, colors.faint)
    return result


def style_sheet(theme: Theme) -> str:
    """The style sheet of the window's own widgets, `resources/themes/window.qss` with the theme's colours filled in."""
    template = Template((FOLDER / "themes" / "window.qss").read_text(encoding="utf-8"))
    return template.substitute({field.name: getattr(theme.colors, field.name).name() for field in fields(Colors)})
