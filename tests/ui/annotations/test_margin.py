"""The margin shows what is near, hides nothing that is adrift, and never loses what is typed."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from core.model.annotation import Annotation, Color
from tests.ui.reader.builders import annotation
from tests.ui.reader.spy import heard
from ui import theme
from ui.annotations.card import Card
from ui.annotations.margin import GAP, Margin, Space
from ui.annotations.note_editor import NoteEditor
from ui.tags.suggesting import Vocabulary


def space(offset: int = 0, *, narrow: bool = False) -> Space:
    return Space(left=500, width=270, height=600, offset=offset, floor=40, narrow=narrow)


PLACES: dict[int, int] = {}
"""Where passages begin, px, by id."""


def noted(id: int, start: int, note: str = "A note") -> Annotation:  # noqa: A002
    PLACES[id] = start
    return annotation(id, (start, start + 10), note=note)


@pytest.fixture
def margin(host: QWidget) -> Margin:
    """A margin whose passages begin where PLACES says."""
    return Margin(host, theme.load("light"), lambda id_: (float(PLACES[id_]), PLACES[id_] + 28.0))


def typing_in(margin: Margin, number: int) -> tuple[Card, NoteEditor]:
    """A card that is opened to type in, and its editor."""
    margin.arrange(space())
    margin.edit_note(number)
    card = margin.card(number)
    assert card is not None
    assert card.editor is not None
    return card, card.editor


def shown(host: QWidget) -> dict[int, Card]:
    return {card.id: card for card in host.findChildren(Card) if card.isVisible()}


def test_cards_stand_beside_their_passages_without_overlap(margin: Margin, host: QWidget) -> None:
    margin.set_annotations([noted(1, 100), noted(2, 110), noted(3, 400), annotation(4, (200, 210))])
    margin.arrange(space())
    cards = shown(host)
    assert set(cards) == {1, 2, 3}  # a bare highlight needs none
    assert cards[3].y() == 400
    assert cards[2].y() - cards[1].geometry().bottom() - 1 == GAP


def test_only_what_is_near_is_made(margin: Margin, host: QWidget) -> None:
    margin.set_annotations([noted(number, 200 * number) for number in range(1, 500)])
    margin.arrange(space(40_000))
    assert 2 <= len(host.findChildren(Card)) <= 6
    assert all(-100 < card.y() < 600 for card in shown(host).values())


def test_article_notes_and_orphans_stand_on_top_and_push_the_rest(margin: Margin, host: QWidget) -> None:
    margin.set_annotations(
        [noted(1, 50), annotation(2, exact="lost"), annotation(3, on_article=True, note="all of it")]
    )
    margin.arrange(space())
    cards = shown(host)
    assert [one.id for one in margin.adrift()] == [3, 2]
    assert 40 == cards[3].y() < cards[2].y() < cards[1].y()
    assert cards[1].y() >= cards[2].geometry().bottom() + GAP


def test_the_current_card_stands_exactly_beside_its_passage(margin: Margin, host: QWidget) -> None:
    margin.set_annotations([noted(number, 300) for number in range(1, 6)])
    margin.arrange(space())
    margin.set_current(5)
    assert shown(host)[5].y() == 300
    assert len({card.y() for card in shown(host).values()}) == 5


def test_a_narrow_page_shows_only_the_chosen_card(margin: Margin, host: QWidget) -> None:
    margin.set_annotations([noted(1, 100), noted(2, 300), annotation(3, exact="lost")])
    margin.arrange(space(narrow=True))
    assert shown(host) == {}
    margin.set_current(2)
    assert set(shown(host)) == {2}
    assert shown(host)[2].y() > 328
    margin.set_current(3)
    assert set(shown(host)) == {3}


def test_an_open_editor_survives_scrolling_far_away(margin: Margin, host: QWidget) -> None:
    margin.set_annotations([noted(1, 100), noted(2, 9000)])
    card, editor = typing_in(margin, 1)
    QTest.keyClicks(editor, " typed")
    margin.arrange(space(8800))
    margin.arrange(space())
    assert margin.card(1) is card
    assert card.editor is not None
    assert card.editor.text == "A note typed"


def test_a_bare_highlight_gets_a_card_to_type_in_and_loses_it_when_nothing_was_typed(
    margin: Margin, host: QWidget
) -> None:
    PLACES[1] = 100
    margin.set_annotations([annotation(1, (100, 110))])
    _card, editor = typing_in(margin, 1)
    editor.done.emit()
    assert margin.card(1) is None


def test_what_cards_say_is_handed_on(margin: Margin) -> None:
    edited, tagged, colored = heard(margin.note_edited), heard(margin.tags_changed), heard(margin.color_changed)
    margin.set_annotations([noted(1, 100)])
    card, editor = typing_in(margin, 1)
    QTest.keyClicks(editor, "!")
    margin.flush()
    card.tags_changed.emit(1, ("a",), ())
    card.color_changed.emit(1, Color.BLUE)
    assert edited[0][:2] == (1, "A note!")
    assert (tagged, colored) == ([(1, ("a",), ())], [(1, Color.BLUE)])


def test_leaving_hands_on_what_is_typed(margin: Margin, host: QWidget) -> None:
    for leave in (margin.clear, lambda: margin.set_annotations([])):
        edited = heard(margin.note_edited)
        margin.set_annotations([noted(1, 100)])
        _card, editor = typing_in(margin, 1)
        QTest.keyClicks(editor, "!")
        leave()
        assert edited[-1][:2] == (1, "A note!")
        assert margin.card(1) is None


def test_an_unknown_annotation_is_nothing_to_edit(margin: Margin) -> None:
    margin.arrange(space())
    margin.edit_note(99)
    margin.edit_tags(99, Vocabulary())
    assert margin.card(99) is None
