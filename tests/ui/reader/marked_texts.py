"""A text with passages, and hands to point at its words: what the tests of the pencil share."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from core.model.annotation import Annotation
from core.model.text import BlockKind, Text
from tests.ui.reader.builders import WORDS, annotation, article, text
from ui.reader.handles import knob
from ui.reader.reader import Reader

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
ARABIC = "مع الفجر قبل أن تشتد الحرارة. يبدأ رجال القافلة في شد الصناديق."
TEXT = text(
    (BlockKind.TITLE, "Title"),
    (BlockKind.PARAGRAPH, WORDS),
    (BlockKind.PARAGRAPH, ARABIC, {"direction": "rtl"}),
)


def span(words: str, of: Text = TEXT) -> tuple[int, int]:
    """Where words stand."""
    start = of.value.index(words)
    return start, start + len(words)


PASSAGE = span("tient dans un tube")


def open_with(reader: Reader, *annotations: Annotation) -> Reader:
    """Show the text with these."""
    reader.show_article(article(), TEXT, annotations)
    return reader


def with_passages(reader: Reader, *spans: tuple[int, int]) -> Reader:
    """Show the text with passages of these places, numbered from 1."""
    return open_with(reader, *(annotation(number, one) for number, one in enumerate(spans, 1)))


def spot(reader: Reader, words: str, *, edge: float = 0.5) -> QPoint:
    """A point on words in the viewport: the middle of them, or as far from their left."""
    assert reader.sheet is not None
    places, (start, end) = reader.sheet.setting.map, span(words, reader.sheet.text)
    box = reader.sheet.overlay.boxes(places.position(start), places.position(end))[0]
    at = QPointF(box.left() + edge * box.width(), box.center().y())
    return at.toPoint() - QPoint(0, reader.page.offset)


def click(reader: Reader, words: str, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    """Click on words."""
    QTest.mouseClick(reader.page.viewport(), LEFT, modifiers, spot(reader, words))


def knob_of(reader: Reader, which: int) -> QPoint:
    """The handle at the beginning (0) or the end (1) of the current passage, in the viewport."""
    both = reader.views.view.pencil.edges(reader.current_annotation())
    assert both is not None
    return (knob(both[which], which) - QPointF(0, reader.page.offset)).toPoint()


def said(reader: Reader) -> str:
    """The selected words."""
    selection = reader.selection()
    assert reader.sheet is not None
    return reader.sheet.text.value[slice(*selection)] if selection else ""


def keys(reader: Reader, *pressed: Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
    """Press keys on the words, one after the other."""
    for one in pressed:
        key, modifiers = one if isinstance(one, tuple) else (one, PLAIN)
        QTest.keyClick(reader.page, key, modifiers)
