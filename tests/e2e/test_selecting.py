"""Selections by mouse give code points whose slice is what was selected, whatever the script.

What was selected is asked from Qt itself, so Postil's map between text and document is never its own witness.
"""

import random
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.library import Library
from tests.e2e.person import LEFT, SAMPLES, SHIFT, at_rest, click, drag, find, launched, open_row, point, press, select
from tests.ui.driving import settle, until
from ui.main_window import MainWindow

MIXED = """Le 𝒎𝒂𝒏𝒖𝒔𝒄𝒓𝒊𝒕 de Tombouctou 🐪 et ses copies

Le scribe écrit 𐤀𐤁𐤂 puis « ‏مكتبة‎ » et Z̸̢̛a̴l̵g̶o̷ dans la marge 👩🏽‍🌾, dit-il à 14 h.

قال الكاتب: «كِتَابٌ قَدِيمٌ» عمره 500 سنة، وفيه كلمة manuscrit مرتين و🐪 واحد.

हिन्दी क्षत्रिय, ไทยภาษา, 한국어, 日本語の原稿, и русский текст 𝔘𝔫𝔦𝔠𝔬𝔡𝔢.
"""
WORDS = (
    "𝒎𝒂𝒏𝒖𝒔𝒄𝒓𝒊𝒕",
    "🐪 et ses",
    "𐤀𐤁𐤂",
    "مكتبة",
    "👩🏽‍🌾, dit",
    "كِتَابٌ قَدِيمٌ",
    "عمره",
    "manuscrit",
    "क्षत्रिय",
    "日本語の原稿",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
)


def selected_by_qt(window: MainWindow) -> str:
    """The selected words in Qt's own opinion, its separators (of blocks, lines, cells, tables) as newlines."""
    return re.sub("[\u2029\u2028\ufdd0\ufdd1]", "\n", window.reader.page.textCursor().selectedText())


def selected_by_postil(window: MainWindow) -> str:
    """The slice of the article's text."""
    selection, text = window.reader.selection(), window.reading.text
    assert text is not None
    return text.value[slice(*selection)] if selection else ""


def blocks_of(window: MainWindow) -> set[str]:
    """The article's blocks, each a string."""
    text = window.reading.text
    assert text is not None
    return {text.value[block.start : block.end] for block in text.blocks}


def squeezed(words: str) -> str:
    """A table's frame takes positions in Qt's document that the text does not have."""
    return re.sub("\n+", "\n", words).strip("\n")


@pytest.mark.parametrize("name", sorted(path.stem for path in SAMPLES.iterdir()))
def test_whatever_is_dragged_over_in_a_sample_is_the_slice(
    name: str, samples: dict[str, int], window: MainWindow
) -> None:
    open_row(window, samples[name])
    page, dice = window.reader.page, random.Random(name)
    area, bar = page.viewport().rect(), page.verticalScrollBar()
    lengths: list[int] = []
    for _turn in range(30):
        bar.setValue(dice.randint(0, bar.maximum()))
        begin, end = (QPoint(dice.randrange(area.width()), dice.randrange(area.height())) for _ in range(2))
        drag(window, begin, end)
        words = selected_by_postil(window)
        if page.textCursor().hasComplexSelection():  # from cell to cell of a table: whole cells
            assert set(words.strip("\n").split("\n")) <= blocks_of(window)
        else:
            assert squeezed(words) == squeezed(selected_by_qt(window))
        lengths.append(len(words))
    assert sum(length > 0 for length in lengths) > 20, "hardly anything was selected"


@pytest.mark.parametrize("name", sorted(path.stem for path in SAMPLES.iterdir()))
def test_single_words_of_a_sample_are_saved_letter_for_letter(
    name: str, samples: dict[str, int], window: MainWindow
) -> None:
    open_row(window, samples[name])
    assert window.reading.text is not None
    words = sorted({word for word in window.reading.text.value.split() if len(word) > 7 and word.isalpha()})
    chosen = random.Random(name).sample(words, 3)
    for number, word in enumerate(chosen, 1):
        start, end = select(window, word)
        # In a wrapped right-to-left line Qt looks for the mouse beside the letters, by the width of a blank.
        assert window.reading.text.value[start:end].strip() == word
        assert window.reading.text.value[start:end] == selected_by_qt(window)
        press(Qt.Key.Key_H)
        with Library.open(window.folder) as library:
            until(lambda number=number, library=library: len(library.passages.of(samples[name])) == number)
        settle(window.tasks)
    with Library.open(window.folder) as library:
        assert sorted(one.exact.strip() for one in library.passages.of(samples[name])) == sorted(chosen)


def test_astral_right_to_left_and_combined_letters(qapp: QApplication, folder: Path) -> None:
    with Library.open(folder, create=True) as library:
        article = library.articles.add_bytes(MIXED.encode(), name="mixed.txt").article.id
    with launched(folder) as postil:
        window = at_rest(postil)
        open_row(window, article)
        text = window.reading.text
        assert text is not None
        for words in WORDS:
            start, end = select(window, words)
            assert text.value[start:end] == words
            assert selected_by_qt(window) == words
        dice, area = random.Random(7), window.reader.page.viewport().rect()
        for _turn in range(60):
            begin, end = (QPoint(dice.randrange(area.width()), dice.randrange(area.height() // 2)) for _ in range(2))
            drag(window, begin, end)
            assert selected_by_postil(window) == selected_by_qt(window)


def test_a_double_click_takes_a_word_and_shift_with_arrows_more(samples: dict[str, int], window: MainWindow) -> None:
    open_row(window, samples["canal-des-roseaux"])
    first, _last = find(window, "halage")
    QTest.mouseDClick(window.reader.page.viewport(), LEFT, pos=point(window, first + 2))
    QApplication.processEvents()
    assert selected_by_postil(window) == "halage"
    for _letter in range(3):
        press(Qt.Key.Key_Right, SHIFT)
    assert selected_by_postil(window).startswith("halage")
    assert len(selected_by_postil(window)) == len("halage") + 3
    click(window.reader.page.viewport(), point(window, first))
    assert window.reader.selection() is None
