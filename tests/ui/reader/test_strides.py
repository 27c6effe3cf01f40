"""A selection goes on by sentences and paragraphs, grows and shrinks, and follows the direction of its line."""

from PySide6.QtCore import Qt

from tests.ui.reader.builders import WORDS
from tests.ui.reader.marked_texts import ALT, ARABIC, SHIFT, TEXT, keys, open_with, said, span
from ui.reader.reader import Reader

BOTH = ALT | SHIFT
RIGHT, LEFT, UP, DOWN = Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down


def test_alt_shift_and_arrows_take_sentences_and_paragraphs(reader: Reader) -> None:
    open_with(reader)
    at = span("Depuis")[0]
    reader.select(at, at)
    keys(reader, (RIGHT, BOTH))
    assert said(reader) == "Depuis 1974, il mesure chaque nuit la hauteur de l’eau, à quarante mètres sous les vignes."
    keys(reader, (RIGHT, BOTH))
    assert said(reader) == WORDS[WORDS.index("Depuis") :]
    keys(reader, (LEFT, BOTH))
    assert said(reader).endswith("vignes. ")
    keys(reader, (DOWN, BOTH))
    assert said(reader).endswith("aussi bas.")
    keys(reader, (UP, BOTH))
    assert said(reader) == WORDS[: WORDS.index("Depuis")]


def test_in_a_line_from_the_right_on_is_to_the_left(reader: Reader) -> None:
    open_with(reader)
    at = span(ARABIC)[0]
    reader.select(at, at)
    keys(reader, (LEFT, BOTH))
    assert said(reader) == ARABIC[: ARABIC.index(".") + 1]
    keys(reader, (RIGHT, BOTH))
    assert said(reader) == ""


def test_it_grows_step_by_step_and_shrinks_by_the_same_steps(reader: Reader) -> None:
    open_with(reader)
    at = span("tube")[0] + 2
    reader.select(at, at)
    steps: list[str] = []
    for _turn in range(5):
        reader.hands.strides.grow()
        steps.append(said(reader))
    assert steps[0] == "tube"
    assert steps[1].startswith("Le piézomètre")
    assert steps[2] == WORDS
    assert steps[3] == steps[4] == TEXT.value
    back: list[str] = []
    for _turn in range(4):
        reader.hands.strides.shrink()
        back.append(said(reader))
    assert back == [WORDS, steps[1], "tube", ""]


def test_another_selection_is_not_shrunk(reader: Reader) -> None:
    open_with(reader)
    reader.select(*span("tube"))
    reader.hands.strides.grow()
    reader.select(*span("vignes"))
    reader.hands.strides.shrink()
    assert said(reader) == "vignes"
