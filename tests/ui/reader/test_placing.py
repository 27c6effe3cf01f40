"""Cards stand beside their passages, tabs where there is no room for cards."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.model.text import BlockKind
from core.settings import Reading
from tests.ui.reader.builders import annotation, article, long_text, text
from ui.reader.reader import Reader

LONG = long_text()
AT = LONG.value.index("3. ")
NOTED = annotation(1, (AT, AT + 40), note="A note")


def test_a_card_stands_beside_its_passage_at_every_scrolling(reader: Reader) -> None:
    reader.show_article(article(), LONG, [NOTED])
    for offset in (0, 150, 300):
        reader.page.verticalScrollBar().setValue(offset)
        card, span = reader.margin.card(1), reader.placing.span_of(1)
        assert card is not None
        assert span is not None
        assert abs(card.y() + offset - span[0]) <= 1
        assert card.x() >= reader.page.viewport().geometry().right()


def test_no_room_turns_cards_into_tabs(reader: Reader) -> None:
    reader.show_article(article(), LONG, [NOTED, annotation(2), annotation(3, (AT, AT + 9))])
    assert reader.sheet is not None
    assert reader.sheet.overlay.tabs == []
    reader.resize(720, 800)
    assert reader.margin.card(1) is None
    assert [tab.id for tab in reader.sheet.overlay.tabs] == [2, 1]  # the orphan too; a bare highlight needs none
    reader.choose(1)
    card = reader.margin.card(1)
    assert card is not None
    assert reader.rect().contains(card.geometry())


def test_a_passage_has_a_top_and_a_bottom(reader: Reader) -> None:
    reader.show_article(article(), LONG, [annotation(1, (AT, AT + 200)), annotation(2)])
    span = reader.placing.span_of(1)
    assert span is not None
    assert span[1] - span[0] > 2 * 28
    assert reader.placing.span_of(2) is None


def test_larger_letters_move_the_cards(reader: Reader) -> None:
    reader.show_article(article(), LONG, [NOTED])
    before = reader.placing.span_of(1)
    reader.set_reading(Reading(size=24))
    after = reader.placing.span_of(1)
    assert before is not None
    assert after is not None
    assert after[0] > before[0]


def test_another_article_forgets_the_places_of_the_last(reader: Reader) -> None:
    reader.show_article(article(), LONG, [NOTED])
    short = text((BlockKind.PARAGRAPH, "short " * 200))
    reader.show_article(article(), short, [annotation(1, (AT, AT + 40), note="n")])
    span = reader.placing.span_of(1)
    assert span is not None
    assert span[0] < 800


def test_only_what_is_near_is_asked_for(reader: Reader) -> None:
    far = LONG.value.index("39. ")
    reader.show_article(article(), LONG, [NOTED, annotation(2, (far, far + 9), note="far")])
    assert reader.placing.span_of(1) is not None
    assert reader.placing.span_of(2) is None
    reader.scroll_to(far)
    assert reader.placing.span_of(2) is not None
    reader.edit_note(2)
    reader.page.verticalScrollBar().setValue(0)
    assert reader.placing.span_of(2) is not None  # what is being edited stays at its passage, wherever one looks
    card = reader.margin.card(2)
    assert card is not None
    assert card.y() > 2000


def test_tab_reaches_the_cards(reader: Reader) -> None:
    reader.show_article(article(), LONG, [NOTED])
    QTest.keyClick(reader.page, Qt.Key.Key_Tab)
    card = reader.margin.card(1)
    assert card is not None
    assert card.hasFocus()
    assert reader.current_annotation() == 1
