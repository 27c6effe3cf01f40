"""Words are broken into lines and cut where the room ends."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.library import line
from ui.library.line import Lines, is_right_to_left, lines
from ui.theme import interface_font, load_fonts


def test_a_long_text_stays_in_its_width(qapp: QApplication) -> None:
    load_fonts()
    for count in (1, 2):
        laid = Lines("une phrase qui ne finit pas " * 40, interface_font(13), 300, lines=count)
        assert 200 < laid.width <= 300


def test_a_short_text_takes_what_it_needs(qapp: QApplication) -> None:
    font = interface_font(13)
    assert Lines("short", font, 300).width < 60


def test_bold_stretches_are_wider(qapp: QApplication) -> None:
    load_fonts()
    font = interface_font(13)
    plain, bold = Lines("the river rose", font, 400), Lines("the river rose", font, 400, bold=((4, 9),))
    assert bold.width > plain.width


def test_astral_letters_do_not_shift_what_is_bold(qapp: QApplication) -> None:
    load_fonts()
    font = interface_font(13)
    metrics = QFontMetricsF(font)
    shifted = Lines("𝒳𝒳 river", font, 400, bold=((3, 8),)).width - metrics.horizontalAdvance("𝒳𝒳 ")
    there = Lines("river", font, 400, bold=((0, 5),)).width
    assert abs(shifted - there) < 1.5


def test_any_text_can_be_painted(qapp: QApplication) -> None:
    image = QImage(200, 60, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    for text in ("", " ", "\ufffc", "النص العربي طويل جدا هنا", "a" * 5000, "👩‍👩‍👧‍👦" * 30):
        lines(text, interface_font(13), 180, 2, ((0, 3),)).paint(painter, 0, 0, 18)
    painter.end()


def test_arabic_begins_at_the_right(qapp: QApplication) -> None:
    assert is_right_to_left("2024 ساعة الميناء")
    assert not is_right_to_left("12 % of ساعة")
    assert not is_right_to_left("12")
    image = QImage(300, 30, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    Lines("ساعة", interface_font(13), 300).paint(painter, 0, 0, 18)
    painter.end()
    inked = [x for x in range(300) for y in range(30) if image.pixelColor(x, y).alpha()]
    assert min(inked) > 150


def painted(text: str) -> QImage:
    image = QImage(300, 60, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    Lines(text, interface_font(13), 280, lines=2).paint(painter, 5, 5, 20)
    painter.end()
    return image


def test_what_no_line_can_hold_changes_nothing(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    load_fonts()
    texts = ("une phrase qui ne finit pas " * 12, "ill, illi. " * 30, "قالت اللجنة إن نسبة الملء بلغت " * 12)
    before = [painted(text) for text in texts]
    monkeypatch.setattr(line, "NARROW", 0.1)
    assert [painted(text) for text in texts] == before


def test_what_goes_on_unseen_is_said_to_go_on(qapp: QApplication) -> None:
    load_fonts()
    text = ("e" + "\u0301" * 24) * 40  # many code points in little room
    shown = Lines(text, interface_font(13), 200)
    assert Lines("e\u0301" * 4, interface_font(13), 200).width + 5 < shown.width < 200
