"""The looks are complete, legible, and their six colours stay apart for every kind of eye."""

import string
from collections.abc import Iterable
from itertools import combinations, combinations_with_replacement
from math import dist
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette, QTextLayout
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QProxyStyle, QStyle

from core.model.annotation import Color
from ui import theme
from ui.theme import NAMES, Theme

# Severe forms, Machado, Oliveira and Fernandes 2009, over linear RGB.
EYES = {
    "usual": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def sumprod(one: Iterable[float], other: Iterable[float]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def linear(color: QColor) -> list[float]:
    parts = (color.redF(), color.greenF(), color.blueF())
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted(
        sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear(c), strict=True)) for c in (one, other)
    )
    return (light + 0.05) / (dark + 0.05)


def lab(color: QColor, eye: str) -> tuple[float, float, float]:
    seen = [sumprod(row, linear(color)) for row in EYES[eye]]
    r, g, b = (min(max(part, 0.0), 1.0) for part in seen)
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
    )
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def on_page(look: Theme, *colors: Color) -> QColor:
    """What a highlight, or several one over the other, look like once painted."""
    seen = look.colors.page
    for color in colors:
        seen = painted(look, color, seen)
    return seen


def painted(look: Theme, color: Color, page: QColor) -> QColor:
    """A highlight over what is there already."""
    fill = look.inks[color].fill
    pairs = zip((fill.redF(), fill.greenF(), fill.blueF()), (page.redF(), page.greenF(), page.blueF()), strict=True)
    if not look.dark:
        return QColor.fromRgbF(*(one * other for one, other in pairs))
    return QColor.fromRgbF(*(one * fill.alphaF() + other * (1 - fill.alphaF()) for one, other in pairs))


@pytest.mark.parametrize("name", NAMES)
def test_words_are_legible_everywhere(name: str) -> None:
    look = theme.load(name)
    for ground in (look.colors.page, look.colors.raised, look.colors.sidebar, look.colors.row, look.colors.selection):
        assert contrast(look.colors.text, ground) >= 7
    for ground in (look.colors.page, look.colors.raised, look.colors.sidebar):
        assert contrast(look.colors.secondary, ground) >= 4.5
    assert contrast(look.colors.link, look.colors.page) >= 4.5
    assert contrast(look.colors.chip_text, look.colors.chip) >= 4.5
    for color in Color:
        for words in (look.colors.text, look.colors.link):
            assert contrast(words, on_page(look, color)) >= 4.5, color
        assert contrast(look.inks[color].line, look.colors.page) >= 3, color


@pytest.mark.parametrize("name", NAMES)
def test_words_are_legible_where_two_highlights_overlap(name: str) -> None:
    look = theme.load(name)
    for one, other in combinations_with_replacement(Color, 2):
        assert contrast(look.colors.text, on_page(look, one, other)) >= 4.5, (one, other)


@pytest.mark.parametrize("name", ["contrast", "contrast-dark"])
def test_high_contrast_is_high_everywhere(name: str) -> None:
    look = theme.load(name)
    colors = look.colors
    grounds = (colors.page, colors.sidebar, colors.raised, colors.field, colors.code, colors.chip)
    for ground in grounds:
        for words in (colors.text, colors.secondary, colors.faint, colors.link, colors.chip_text, colors.danger):
            assert contrast(words, ground) >= 7, (words.name(), ground.name())
    for ground in (colors.hover, colors.selected, colors.row, colors.selection, colors.match, colors.match_current):
        assert contrast(colors.text, ground) >= 7, ground.name()
    assert contrast(colors.on_accent, colors.accent) >= 7
    for line in (colors.border, colors.scroll, colors.quote_bar, colors.match_line):
        assert contrast(line, colors.page) >= 3
    for color in Color:
        assert contrast(colors.text, on_page(look, color)) >= 7


def test_what_is_chosen_means_a_theme(qapp: QApplication) -> None:
    assert {theme.named(choice) for choice in theme.CHOICES} <= set(NAMES)
    assert theme.named("sepia") == "sepia"
    hints = QGuiApplication.styleHints()
    hints.setColorScheme(Qt.ColorScheme.Dark)
    dark = theme.system_theme(), theme.named("contrast")
    hints.setColorScheme(Qt.ColorScheme.Light)
    light = theme.system_theme(), theme.named("contrast")
    hints.unsetColorScheme()
    assert (dark, light) in (
        (("dark", "contrast-dark"), ("light", "contrast")),
        (("light", "contrast"), ("light", "contrast")),  # a platform without schemes of its own
    )


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("name", NAMES)
def test_the_six_colours_stay_apart(name: str, eye: str) -> None:
    look = theme.load(name)
    for one, other in combinations(Color, 2):
        apart = dist(lab(on_page(look, one), eye), lab(on_page(look, other), eye))
        assert apart >= 7, (one, other, apart)
        lines = dist(lab(look.inks[one].line, eye), lab(look.inks[other].line, eye))
        assert max(apart, lines) >= 10, (one, other, apart, lines)


def test_an_unknown_theme_is_the_light_one() -> None:
    assert theme.load("nothing").name == "light"
    assert [theme.load(name).name for name in NAMES] == list(NAMES)
    assert theme.load("dark").dark
    assert not theme.load("sepia").dark


@pytest.mark.parametrize("name", NAMES)
def test_the_application_takes_it(name: str, qapp: QApplication) -> None:
    theme.apply(qapp, theme.load(name))
    assert qapp.palette().color(QPalette.ColorRole.Base) == theme.load(name).colors.page
    assert "$" not in theme.style_sheet(theme.load(name)).replace("$name", "")
    assert qapp.font().families()[0] == "Inter"
    assert theme.system_theme() in NAMES


class Iconic(QProxyStyle):
    """The style of a desktop that puts icons on the buttons of dialogs."""

    def styleHint(self, hint: QStyle.StyleHint, option: Any = None, widget: Any = None, returnData: Any = None) -> int:  # noqa: N803 - Qt's own name
        """Yes to icons, as Fusion says everything else."""
        return 1 if hint == QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons else super().styleHint(hint)


def test_buttons_of_dialogs_bear_words_only(qapp: QApplication) -> None:
    qapp.setStyle(Iconic("Fusion"))
    qapp.setStyleSheet(theme.style_sheet(theme.load("light")))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    buttons.show()
    assert [button.icon().isNull() for button in buttons.buttons()] == [True, True]
    theme.apply(qapp, theme.load("light"))


@pytest.mark.parametrize("family", ["Literata", "Inter", "Amiri"])
def test_every_letter_is_drawn_by_its_own_glyph(qapp: QApplication, family: str) -> None:
    """A second glyph for a letter has no kerning, and in a PDF nothing says which letter it is."""
    theme.load_fonts()
    wrong: list[str] = []
    for letter in string.ascii_letters + string.digits + " .,;:!?’“”«»()éèêàçùœÉÀŒ":
        layout = QTextLayout(letter, QFont([family]))
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        (run,) = layout.glyphRuns()
        if run.glyphIndexes() != run.rawFont().glyphIndexesForString(letter):
            wrong.append(letter)
    assert not wrong
