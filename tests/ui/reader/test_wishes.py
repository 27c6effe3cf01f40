"""What is asked for goes to whoever holds the library, as the person meant it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.model.annotation import Color
from core.model.text import BlockKind
from tests.ui.reader.builders import WORDS, annotation, article, text
from tests.ui.reader.spy import heard
from ui.reader.reader import Reader

PLAIN = text((BlockKind.TITLE, "Title"), (BlockKind.PARAGRAPH, WORDS))
START = PLAIN.value.index("tient")
PASSAGE = (START, START + len("tient dans un tube"))


def open_with(reader: Reader, *annotations: object) -> None:
    reader.show_article(article(), PLAIN, annotations)  # type: ignore[arg-type]


def spot(reader: Reader, words: str) -> QPoint:
    assert reader.sheet is not None
    places, start = reader.sheet.setting.map, PLAIN.value.index(words)
    box = reader.sheet.overlay.boxes(places.position(start), places.position(start + len(words)))[0]
    return box.center().toPoint() - QPoint(0, reader.page.offset)


def click(reader: Reader, words: str) -> None:
    QTest.mouseClick(reader.page.viewport(), Qt.MouseButton.LeftButton, pos=spot(reader, words))


def test_digits_choose_the_colour_and_it_is_remembered(reader: Reader) -> None:
    open_with(reader)
    asked = heard(reader.highlight_requested)
    for key in (Qt.Key.Key_3, Qt.Key.Key_H, Qt.Key.Key_6):
        reader.select(*PASSAGE)
        QTest.keyClick(reader.page, key)
    assert [call[3] for call in asked] == [Color.BLUE, Color.BLUE, Color.PURPLE]


def test_n_and_t_ask_for_the_selection(reader: Reader) -> None:
    open_with(reader)
    notes, tags = heard(reader.note_requested), heard(reader.tag_requested)
    reader.select(*PASSAGE)
    QTest.keyClick(reader.page, Qt.Key.Key_N)
    reader.select(*PASSAGE)
    QTest.keyClick(reader.page, Qt.Key.Key_T)
    assert notes == tags == [(*PASSAGE, None)]


def test_line_ends_at_the_edges_of_a_selection_are_left_out(reader: Reader) -> None:
    open_with(reader)
    asked = heard(reader.highlight_requested)
    reader.select(5, 12)
    QTest.keyClick(reader.page, Qt.Key.Key_H)
    assert asked[0][:2] == (6, 12)


def test_h_alone_does_not_recolour(reader: Reader) -> None:
    open_with(reader, annotation(7, PASSAGE, color=Color.PINK))
    recolored = heard(reader.color_changed)
    click(reader, "dans")
    QTest.keyClick(reader.page, Qt.Key.Key_H)
    assert recolored == []


def test_without_selection_or_passage_n_is_a_note_on_the_article(reader: Reader) -> None:
    open_with(reader)
    asked = heard(reader.article_note_requested)
    QTest.keyClick(reader.page, Qt.Key.Key_N)
    QTest.keyClick(reader.page, Qt.Key.Key_Delete)
    assert asked == [()]
