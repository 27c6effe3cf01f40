"""Mouse and keys on passages: what they ask for."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from core.model.annotation import Color, Style
from core.model.text import BlockKind, SpanKind, Text
from tests.ui.reader.builders import WORDS, annotation, article, span, text
from tests.ui.reader.spy import heard, until
from ui.reader.hands import BAR_DELAY
from ui.reader.reader import Reader

PLAIN = text((BlockKind.TITLE, "Title"), (BlockKind.PARAGRAPH, WORDS))
LINKED = Text(
    value=PLAIN.value,
    blocks=PLAIN.blocks,
    spans=(span(PLAIN, "piézomètre", SpanKind.LINK, {"href": "https://example.org/a"}),),
)
START = PLAIN.value.index("tient")
PASSAGE = (START, START + len("tient dans un tube"))


def open_with(reader: Reader, *annotations: object) -> None:
    reader.show_article(article(), LINKED, annotations)  # type: ignore[arg-type]


def spot(reader: Reader, words: str) -> QPoint:
    assert reader.sheet is not None
    places, start = reader.sheet.setting.map, LINKED.value.index(words)
    box = reader.sheet.overlay.boxes(places.position(start), places.position(start + len(words)))[0]
    return box.center().toPoint() - QPoint(0, reader.page.offset)


def click(reader: Reader, words: str) -> None:
    QTest.mouseClick(reader.page.viewport(), Qt.MouseButton.LeftButton, pos=spot(reader, words))


def test_a_selection_shows_the_bar_and_h_highlights_it(reader: Reader, drag: Callable[..., None]) -> None:
    open_with(reader)
    asked = heard(reader.highlight_requested)
    drag(reader, *PASSAGE)
    assert reader.hands.bar.isVisible()
    QTest.keyClick(reader.page, Qt.Key.Key_H)
    assert asked == [(*PASSAGE, None, Color.YELLOW, Style.HIGHLIGHT)]
    assert reader.selection() is None
    assert not reader.hands.bar.isVisible()


def test_a_click_makes_a_passage_current_and_keys_act_on_it(reader: Reader) -> None:
    open_with(reader, annotation(7, PASSAGE))
    chosen, recolored, removed, tagged = (
        heard(reader.annotation_activated),
        heard(reader.color_changed),
        heard(reader.remove_requested),
        heard(reader.tags_requested),
    )
    click(reader, "dans")
    assert reader.current_annotation() == 7
    assert reader.hands.bar.isVisible()
    for key in (Qt.Key.Key_2, Qt.Key.Key_T, Qt.Key.Key_Delete):
        QTest.keyClick(reader.page, key)
    assert (chosen, recolored, tagged, removed) == ([(7,)], [(7, Color.GREEN)], [(7,)], [(7,)])


def test_escape_lets_go_step_by_step(reader: Reader) -> None:
    open_with(reader, annotation(7, PASSAGE))
    click(reader, "dans")
    reader.select(0, 4)
    QTest.keyClick(reader.page, Qt.Key.Key_Escape)
    assert (reader.selection(), reader.current_annotation()) == (None, 7)
    QTest.keyClick(reader.page, Qt.Key.Key_Escape)
    assert reader.current_annotation() is None


def test_a_click_beside_lets_go(reader: Reader) -> None:
    open_with(reader, annotation(7, PASSAGE))
    click(reader, "dans")
    click(reader, "vignes")
    assert reader.current_annotation() is None


def test_links_are_told_not_opened(reader: Reader) -> None:
    open_with(reader)
    links, hovered = heard(reader.link_activated), heard(reader.link_hovered)
    QTest.mouseMove(reader.page.viewport(), spot(reader, "piézomètre"))
    click(reader, "piézomètre")
    assert links == [("https://example.org/a",)]
    assert ("https://example.org/a",) in hovered


def test_on_a_link_inside_a_passage_the_second_click_means_the_link(reader: Reader) -> None:
    start = LINKED.value.index("piézomètre")
    open_with(reader, annotation(7, (start, start + 10)))
    links = heard(reader.link_activated)
    click(reader, "piézomètre")
    assert (reader.current_annotation(), links) == (7, [])
    click(reader, "piézomètre")
    assert links == [("https://example.org/a",)]


def test_a_right_click_on_a_link_offers_to_follow_it(reader: Reader) -> None:
    open_with(reader)
    links = heard(reader.link_activated)
    menu = reader.hands.menu_at(QPointF(spot(reader, "piézomètre")))
    menu.actions()[0].trigger()
    assert links == [("https://example.org/a",)]


def test_keys_of_others_pass_by(reader: Reader) -> None:
    open_with(reader, annotation(7, PASSAGE))
    asked = heard(reader.highlight_requested)
    reader.select(*PASSAGE)
    QTest.keyClick(reader.page, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(reader.page, Qt.Key.Key_Q)
    assert asked == []
    assert reader.selection() == PASSAGE


def test_a_selection_by_keys_brings_the_bar(reader: Reader) -> None:
    open_with(reader)
    reader.select(0, 0)
    QTest.keyClick(reader.page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert not reader.hands.bar.isVisible()
    until(reader.hands.bar.isVisible)


def test_what_is_highlighted_at_once_brings_no_bar(reader: Reader) -> None:
    open_with(reader, annotation(4, PASSAGE))
    reader.choose(4)
    reader.select(*PASSAGE)
    reader.clear_selection()
    QTest.qWait(2 * BAR_DELAY)
    assert not reader.hands.bar.isVisible()


def test_the_bar_follows_and_leaves_with_its_words(reader: Reader, drag: Callable[..., None]) -> None:
    tall = text(*((BlockKind.PARAGRAPH, WORDS) for _ in range(30)))
    reader.show_article(article(), tall, ())
    drag(reader, 300, 320)
    before = reader.hands.bar.y()
    reader.page.verticalScrollBar().setValue(30)
    assert reader.hands.bar.y() == before - 30
    reader.page.verticalScrollBar().setValue(1500)
    assert not reader.hands.bar.isVisible()


def test_a_right_click_offers_what_can_be_done(reader: Reader) -> None:
    open_with(reader, annotation(7, PASSAGE))
    menu = reader.hands.menu_at(QPointF(spot(reader, "dans")))
    assert [action.text() for action in menu.actions() if action.text()] == [
        *("Note", "Tags…", "Underline", "Move the Ends", "Split Here", "Remove highlight")
    ]
    assert reader.current_annotation() == 7


def test_the_bar_goes_with_its_passage(reader: Reader) -> None:
    open_with(reader, annotation(7, PASSAGE))
    reader.remove_requested.connect(lambda _id: reader.set_annotations(()))
    click(reader, "tient")
    assert reader.hands.bar.isVisible()
    QTest.keyClick(reader.page, Qt.Key.Key_Delete)
    assert not reader.hands.bar.isVisible()


def test_the_bar_over_a_selection_stays_when_a_passage_goes(reader: Reader, drag: Callable[..., None]) -> None:
    open_with(reader, annotation(7, PASSAGE))
    reader.choose(7)
    drag(reader, *PASSAGE)
    reader.set_annotations(())
    assert reader.hands.bar.isVisible()
