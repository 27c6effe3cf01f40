"""What stands on a card, and how tall that makes it."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from core.model.annotation import Color
from core.model.place import Region, Selectors, Status
from tests.ui.reader.builders import annotation
from ui import theme
from ui.annotations.attached import Attached, Tie
from ui.annotations.face import ENOUGH, LINES, MORE, beginning, face, has_card, heading

WIDTH = 270
LOOK = theme.load("light")


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
    shown = [words.layout.text() for words in face(lost, WIDTH, LOOK, whole=True).words]
    assert shown[:2] == ["Not found in this text", "Region on page 4"]


def test_an_orphan_keeps_its_quote_in_view() -> None:
    shown = face(annotation(1, exact="the lost words", note="why?"), WIDTH, LOOK, whole=False)
    assert [words.layout.text() for words in shown.words] == ["Not found in this text", "the lost words"]
    assert shown.sheet is not None
    assert shown.sheet.document.begin().text() == "why?"


def test_a_long_note_is_cut_until_its_card_is_chosen() -> None:
    note = "\n".join(f"line {number}" for number in range(30))
    short, whole = (face(annotation(1, (0, 4), note=note), WIDTH, LOOK, whole=whole) for whole in (False, True))
    assert short.sheet is not None
    assert whole.sheet is not None
    assert abs(short.note_height - short.sheet.height_of(LINES) - 2 - MORE) < 0.01
    assert short.more is not None
    assert short.more.bottom() <= short.height
    assert whole.more is None
    assert whole.note_height == whole.sheet.height > short.note_height


def test_as_many_lines_as_show_are_no_reason_to_cut() -> None:
    note = "\n\n".join(f"paragraph {number}" for number in range(LINES))
    assert face(annotation(1, (0, 4), note=note), WIDTH, LOOK, whole=False).more is None
    assert face(annotation(1, (0, 4), note=note + "\none more"), WIDTH, LOOK, whole=False).more is not None


def test_of_a_very_long_note_only_the_beginning_is_read_while_no_more_shows() -> None:
    note = "\n".join("words of a line" for _ in range(2000))
    assert len(beginning(note)) <= ENOUGH
    assert note.startswith(beginning(note) + "\n")
    assert face(annotation(1, (0, 4), note=note), WIDTH, LOOK, whole=False).more is not None


def tie(number: int, words: str = "their words", title: str = "Another article") -> Tie:
    return Tie(
        link=number, kind="supports", outward=True, other=9, article=4, words=words, title=title, color=Color.BLUE
    )


def test_links_stand_below_the_tags_one_by_one() -> None:
    one = annotation(1, (0, 4), note="n", tags=("t",))
    shown = face(one, WIDTH, LOOK, whole=False, attached=Attached(ties=(tie(1), tie(2, "x " * 400)), known={}))
    first, second = (row.box for row in shown.rows)
    assert shown.chips[0].box.bottom() < first.top() < first.bottom() < second.top()
    assert second.bottom() < shown.height
    texts = [words.layout.text() for words in shown.words]
    assert texts[:3] == ["→ supports", "their words", "Another article"]


def test_tags_wrap_and_stay_inside() -> None:
    shown = face(
        annotation(1, (0, 4), tags=("politique/sécurité", "jeux olympiques", "x" * 200)), WIDTH, LOOK, whole=False
    )
    assert len({chip.box.top() for chip in shown.chips}) > 1
    assert all(chip.box.right() <= WIDTH for chip in shown.chips)
    assert shown.height > shown.chips[-1].box.bottom()


def test_an_editor_gets_its_room() -> None:
    one = annotation(1, (0, 4), note="n", tags=("t",))
    small, large = (face(one, WIDTH, LOOK, whole=True, note_height=height) for height in (20, 120))
    assert large.height - small.height == 100
    assert large.chips[0].box.top() - small.chips[0].box.top() == 100


def test_markup_is_only_words() -> None:
    note = '<img src="/etc/passwd"><b>bold</b>'
    shown = face(annotation(1, (0, 4), note=note), WIDTH, LOOK, whole=False)
    assert shown.sheet is not None
    assert shown.sheet.document.begin().text() == note
