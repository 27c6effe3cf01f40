"""Mouse and keys select what one sees; copying gives the words as they are."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.model.text import BlockKind
from core.settings import Reading
from tests.ui.reader.builders import article, long_text, text
from tests.ui.reader.spy import until
from ui import theme
from ui.reader.overlay import Overlay
from ui.reader.reader import Reader

Drag = Callable[[Reader, int, int], None]

MIXED = text(
    (BlockKind.TITLE, "Des 😀 et des 𝒜 partout"),
    (
        BlockKind.PARAGRAPH,
        "Voici\u00a0: «\u202fdes blancs\u202f», un e\u0301 composé à la main, 👩‍👩‍👧 et la fin.\nAprès un saut.",
    ),
    (BlockKind.PARAGRAPH, "قالت اللجنة إنّ نسبة الملء بلغت في عام، وفق تقرير الذي نُشر", {"direction": "rtl"}),
    (BlockKind.LIST_ITEM, "un élément de liste"),
    (BlockKind.CODE, "def f():\n\treturn 1"),
    (BlockKind.TABLE_CELL, "cellule une", {"table": 1, "row": 0, "column": 0}),
    (BlockKind.TABLE_CELL, "cellule deux", {"table": 1, "row": 0, "column": 1}),
    (BlockKind.PARAGRAPH, "La fin 😀."),
)


@pytest.mark.parametrize(
    "words",
    [
        "😀 et des 𝒜",
        "des 𝒜 partout\nVoici\u00a0: «\u202fdes",
        "\u00a0: «\u202fdes blancs\u202f»",
        "e\u0301 composé",
        "👩‍👩‍👧 et",
        "fin.\nAprès",
        "اللجنة إنّ",
        "وفق تقرير الذي نُشر",
        "saut.\nقالت اللجنة",
        "élément de liste\ndef f():\n\treturn",
        "cellule deux",
        "La fin 😀.",
    ],
)
def test_a_mouse_selection_is_the_slice_it_covers(reader: Reader, drag: Drag, words: str) -> None:
    reader.show_article(article(), MIXED, ())
    start = MIXED.value.index(words)
    drag(reader, start, start + len(words))
    assert reader.selection() == (start, start + len(words))
    QTest.keyClick(reader.page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == words
    assert not QGuiApplication.clipboard().mimeData().hasHtml()


def test_a_selection_that_leaves_a_cell_takes_whole_cells(reader: Reader, drag: Drag) -> None:
    reader.show_article(article(), MIXED, ())
    start, end = MIXED.value.index("ule une"), MIXED.value.index("deux")
    drag(reader, start, end)
    covered = MIXED.value.index("cellule une"), MIXED.value.index("deux") + 4
    assert reader.selection() == covered
    assert reader.sheet is not None
    assert reader.sheet.overlay.selection == tuple(reader.sheet.setting.map.position(point) for point in covered)


def test_every_place_of_a_mixed_text_can_be_selected_and_read_back(reader: Reader) -> None:
    words = text(*((block.kind, MIXED.value[block.start : block.end], block.attrs) for block in MIXED.blocks[:5]))
    reader.show_article(article(), words, ())
    for start, end in pairwise(range(0, len(words.value) + 1, 3)):
        reader.select(start, end)
        assert reader.selection() == (start, end)


def test_a_double_click_takes_the_word(reader: Reader) -> None:
    reader.show_article(article(), MIXED, ())
    start = MIXED.value.index("partout")
    reader.select(start + 3, start + 3)
    QTest.mouseDClick(reader.page.viewport(), Qt.MouseButton.LeftButton, pos=reader.page.cursorRect().center())
    assert reader.selection() == (start, start + 7)


def test_keys_scroll(reader: Reader) -> None:
    reader.show_article(article(), long_text(), ())
    bar, seen = reader.page.verticalScrollBar(), [0]
    keys = [Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_End]
    for key in keys:
        QTest.keyClick(reader.page, key)
        seen.append(bar.value())
    assert seen == sorted(set(seen))
    assert bar.value() == bar.maximum()
    QTest.keyClick(reader.page, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(reader.page, Qt.Key.Key_Up)
    assert bar.value() < bar.maximum() - 64
    QTest.keyClick(reader.page, Qt.Key.Key_Home)
    assert bar.value() == 0
    assert reader.selection() is None


def test_the_top_is_kept_while_the_width_changes(reader: Reader) -> None:
    reader.show_article(article(), long_text(), ())
    reader.scroll_to(long_text().value.index("20. "))
    before = reader.top_position()
    reader.resize(520, 800)
    assert long_text().value[reader.top_position() :].startswith("20. ")
    reader.resize(1180, 800)
    assert reader.top_position() == before


def test_typing_changes_nothing(reader: Reader) -> None:
    reader.show_article(article(), MIXED, ())
    before = reader.page.document().characterCount()
    QTest.keyClicks(reader.page, "abc")
    QTest.keyClick(reader.page, Qt.Key.Key_Backspace)
    QTest.keyClick(reader.page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert reader.page.document().characterCount() == before
    assert not reader.page.acceptDrops()


def test_no_name_is_answered(reader: Reader) -> None:
    kind = QTextDocument.ResourceType.ImageResource.value
    assert reader.page.loadResource(kind, QUrl("https://example.org/x.png")) is None


def test_a_wheel_over_the_margin_scrolls(reader: Reader) -> None:
    reader.show_article(article(), long_text(), ())
    assert reader.page.childAt(QPoint(5, 400)) is None  # nothing covers the margin


def test_a_bug_in_painting_is_told_once_and_the_words_show(
    reader: Reader, unseen: list[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.show_article(article(), long_text(), ())

    def fail(*_parts: object) -> None:
        raise ZeroDivisionError("in a paintEvent")

    monkeypatch.setattr(Overlay, "paint", fail)
    page = QColor(theme.load("light").colors.page)
    for top in (20, 300):
        reader.page.verticalScrollBar().setValue(top)
        shown = reader.page.viewport().grab().toImage()
        spots = ((column, row) for row in range(100, 180, 4) for column in range(shown.width()))
        assert any(shown.pixelColor(*spot) != page for spot in spots)
    until(lambda: bool(unseen))
    QTest.qWait(0)
    assert [type(one) for one in unseen] == [ZeroDivisionError]
    unseen.clear()


def test_what_shows_is_known_while_qt_still_lays_out_the_rest(reader: Reader) -> None:
    words = "Depuis 1974, il mesure chaque nuit la hauteur de l’eau, à quarante mètres sous les vignes. " * 3
    cells = [(BlockKind.TABLE_CELL, "cell", {"table": 1, "row": 0, "column": number}) for number in range(2)]
    body = [(BlockKind.PARAGRAPH, words) for _number in range(30)]
    reader.show_article(article(), text((BlockKind.TITLE, words[:90]), *body[:3], *cells, *body), ())
    reader.grab()
    reader.set_reading(Reading(size=31))
    QApplication.processEvents()
    shown = reader.page.showing.blocks_in(reader.page.viewport().rect())
    assert [block.blockNumber() for block, _corner in shown[:2]] == [0, 1]
