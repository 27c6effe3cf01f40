"""What stands on a card, and how tall that makes it."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from core.model.place import Region, Selectors, Status
from tests.ui.reader.builders import annotation
from ui import theme
from ui.annotations.face import LINES, face, has_card, heading, paint

WIDTH = 270


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    theme.load_fonts()


def test_only_what_says_more_than_its_colour_has_a_card() -> None:
    assert not has_card(annotation(1, (0, 4)))
    assert has_card(annotation(1, (0, 4), note="n"))
    assert has_card(annotation(1, (0, 4), tags=("t",)))
    assert has_card(annotation(1))
    assert has_card(annotation(1, on_article=True))


def test_headings_say_what_must_be_known() -> None:
    assert heading(annotation(1, (0, 4))) == ""
    assert heading(annotation(1, (0, 4), status=Status.MOVED)) == ""
    assert heading(annotation(1, (0, 4), status=Status.CHANGED)) == "These words were edited"
    assert heading(annotation(1)) == "Not found in this text"
    assert heading(annotation(1, on_article=True)) == "On the article"


def test_a_region_is_headed_by_its_page_and_an_orphan_never_shows_the_pictures_sign() -> None:
    selectors = Selectors(exact="\ufffc", region=Region(left=0, top=0, width=0.5, height=0.5, page=4))
    assert heading(replace(annotation(1, (0, 1)), selectors=selectors)) == "Region on page 4"
    lost = replace(annotation(1), selectors=selectors, exact="\ufffc")
    shown = [words.layout.text() for words in face(lost, WIDTH, whole=True).words]
    assert shown[:2] == ["Not found in this text", "Region on page 4"]


def test_an_orphan_keeps_its_quote_in_view() -> None:
    shown = face(annotation(1, exact="the lost words", note="why?"), WIDTH, whole=False)
    assert [words.layout.text() for words in shown.words] == ["Not found in this text", "the lost words", "why?"]


def test_a_long_note_is_cut_until_its_card_is_chosen() -> None:
    note = "\n".join(f"line {number}" for number in range(30))
    short, whole = (face(annotation(1, (0, 4), note=note), WIDTH, whole=whole) for whole in (False, True))
    assert (short.words[0].lines, short.words[0].cut) == (LINES, True)
    assert (whole.words[0].lines, whole.words[0].cut) == (30, False)
    assert whole.height > short.height


def test_tags_wrap_and_stay_inside() -> None:
    shown = face(annotation(1, (0, 4), tags=("politique/sécurité", "jeux olympiques", "x" * 200)), WIDTH, whole=False)
    assert len({chip.box.top() for chip in shown.chips}) > 1
    assert all(chip.box.right() <= WIDTH for chip in shown.chips)
    assert shown.height > shown.chips[-1].box.bottom()


def test_an_editor_gets_its_room() -> None:
    one = annotation(1, (0, 4), note="n", tags=("t",))
    small, large = (face(one, WIDTH, whole=True, note_height=height) for height in (20, 120))
    assert large.height - small.height == 100
    assert large.chips[0].box.top() - small.chips[0].box.top() == 100


def test_markup_is_only_words() -> None:
    note = '<img src="/etc/passwd"><b>bold</b>'
    assert face(annotation(1, (0, 4), note=note), WIDTH, whole=False).words[0].layout.text() == note


@pytest.mark.parametrize("name", theme.NAMES)
def test_it_can_be_painted(name: str) -> None:
    look = theme.load(name)
    shown = face(annotation(1, note="n\n" * 40, tags=("t",)), WIDTH, whole=False)
    image = QImage(WIDTH, round(shown.height), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(look.colors.page)
    painter = QPainter(image)
    paint(painter, shown, look, look.inks[annotation(1).color].bar, chosen=True)
    painter.end()
    assert image.pixelColor(2, image.height() // 2).name() == look.inks[annotation(1).color].bar.name()
    assert image.pixelColor(WIDTH - 4, image.height() // 2).name() == look.colors.raised.name()
