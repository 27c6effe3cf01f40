"""A text survives being set: every code point is found again, and nothing in it is executed or fetched."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QImage, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat, QTextOption
from PySide6.QtWidgets import QApplication

from core.model.text import Block, BlockKind, Span, SpanKind, Text
from tests.ui.reader.builders import span, text
from tests.ui.reader.everything import CHINESE, FRENCH, JAPANESE, everything
from ui import theme
from ui.reader.document import Setting, set_text, settable
from ui.reader.formats import Formats

ALPHABET = "aé \u00a0\u202f\u00ad\u0301\u200d\u200fنص123😀👩‍👩‍👧𝒜\t\n<&;b"
values = st.text(st.sampled_from(ALPHABET), max_size=24) | st.text(
    st.characters(exclude_categories=["Cs"]), max_size=12
)
kinds = st.sampled_from([kind for kind in BlockKind if kind is not BlockKind.TABLE_CELL])


@st.composite
def texts(draw: st.DrawFn, tables: bool = True) -> Text:
    parts = draw(st.lists(st.tuples(kinds, values, st.just({})), max_size=6))
    if tables:
        for number in range(draw(st.integers(0, 2))):
            cells = draw(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2), values), min_size=1, max_size=5))
            ordered = cells if draw(st.booleans()) else sorted(cells)
            at = draw(st.integers(0, len(parts)))
            parts[at:at] = [
                (BlockKind.TABLE_CELL, value, {"table": number, "row": row, "column": column})
                for row, column, value in ordered
            ]
    made = text(*parts)
    spans: list[Span] = []
    for block in made.blocks:
        bounds = draw(st.lists(st.integers(block.start, block.end), min_size=2, max_size=2).map(sorted))
        spans.append(Span(start=bounds[0], end=bounds[1], kind=draw(st.sampled_from(list(SpanKind)))))
    return Text(value=made.value, blocks=made.blocks, spans=tuple(spans))


def setting(of: Text) -> Setting:
    return set_text(of, Formats(theme.load("light")))


def shown(made: Setting, block: Block) -> str:
    return made.document.findBlock(made.map.position(block.start)).text()


@given(texts())
def test_every_code_point_is_found_again(qapp: QApplication, made: Text) -> None:
    done = setting(made)
    points = range(len(made.value) + 1) if made.blocks else [0]
    positions = [done.map.position(point) for point in points]
    assert [done.map.point(position) for position in positions] == list(points)
    assert positions == sorted(positions)


@given(texts())
def test_every_block_is_shown_as_it_is(qapp: QApplication, made: Text) -> None:
    done = setting(made)
    for block in made.blocks:
        assert shown(done, block) == settable(made.value[block.start : block.end])
    assert done.document.characterCount() < len(made.value) * 2 + 60


@given(texts(tables=False), st.data())
def test_a_selection_in_the_document_is_the_slice(qapp: QApplication, made: Text, data: st.DataObject) -> None:
    done = setting(made)
    start, end = sorted(data.draw(st.integers(0, len(made.value))) for _ in range(2))
    cursor = QTextCursor(done.document)
    cursor.setPosition(done.map.position(start))
    cursor.setPosition(done.map.position(end), QTextCursor.MoveMode.KeepAnchor)
    lines = {0x2028: "\n", 0x2029: "\n"}
    assert cursor.selectedText().translate(lines) == settable(made.value[start:end]).translate(lines)


def test_what_qt_cannot_hold_is_replaced_one_for_one() -> None:
    assert settable("a\rb\u2029c\ufdd0d\ud800e\nf") == "a\ufffdb\ufffdc\ufffdd\ufffde\u2028f"


def test_spans_change_how_words_look(qapp: QApplication) -> None:
    made = text((BlockKind.PARAGRAPH, "plain strong both slanted link"))
    spans = (span(made, "strong both", SpanKind.STRONG), span(made, "both slanted", SpanKind.EMPHASIS))
    link = span(made, "link", SpanKind.LINK, {"href": "https://example.org"})
    done = setting(Text(value=made.value, blocks=made.blocks, spans=(*spans, link)))
    look = {word: _format(done, made.value.index(word) + 1) for word in made.value.split()}
    bold, normal = QFont.Weight.Bold, QFont.Weight.Normal
    assert [look[word].fontWeight() for word in look] == [normal, bold, bold, normal, normal]
    assert [look[word].fontItalic() for word in look] == [False, False, True, True, False]
    assert look["link"].foreground().color() == theme.load("light").colors.link
    assert not look["link"].isAnchor()  # Qt must not know of addresses


def _format(done: Setting, point: int) -> QTextCharFormat:
    cursor = QTextCursor(done.document)
    cursor.setPosition(done.map.position(point))
    return cursor.charFormat()


def test_markup_is_only_words(qapp: QApplication) -> None:
    value = '<img src="/etc/passwd"><b>bold</b> &amp; **strong**'
    done = setting(text((BlockKind.TITLE, value), (BlockKind.PARAGRAPH, value)))
    assert shown(done, done.text.blocks[0]) == value
    formats = [one.objectType() for one in done.document.allFormats() if one.isCharFormat()]
    assert set(formats) <= {QTextFormat.ObjectTypes.NoObject.value}


def test_no_file_is_loaded(qapp: QApplication, tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    QImage(2, 2, QImage.Format.Format_RGB32).save(str(picture))
    kind = QTextDocument.ResourceType.ImageResource.value
    plain, ours = QTextDocument(), setting(text()).document
    assert plain.resource(kind, QUrl.fromLocalFile(str(picture))) is not None
    assert ours.resource(kind, QUrl.fromLocalFile(str(picture))) is None


def test_a_table_stands_side_by_side(qapp: QApplication) -> None:
    cells = [
        (BlockKind.TABLE_CELL, f"{row}{column}", {"table": 1, "row": row, "column": column})
        for row in range(2)
        for column in range(2)
    ]
    done = setting(text((BlockKind.PARAGRAPH, "before"), *cells, (BlockKind.PARAGRAPH, "after")))
    done.document.setTextWidth(600)
    layout = done.document.documentLayout()
    corners = [
        layout.blockBoundingRect(done.document.findBlock(done.map.position(block.start))).topLeft()
        for block in done.text.blocks[1:5]
    ]
    assert corners[0].y() == corners[1].y() < corners[2].y() == corners[3].y()
    assert corners[0].x() == corners[2].x() < corners[1].x()
    assert shown(done, done.text.blocks[5]) == "after"


def test_many_spans_in_one_block_take_no_time_to_speak_of(qapp: QApplication) -> None:
    value = "ab " * 4000
    spans = tuple(Span(start=at, end=at + 2, kind=SpanKind.STRONG) for at in range(0, len(value) - 3, 3))
    made = text((BlockKind.PARAGRAPH, value), spans=spans)
    assert setting(made).map.point(setting(made).map.position(9000)) == 9000


def test_a_cell_over_two_columns_has_the_room_of_both(qapp: QApplication) -> None:
    head = (BlockKind.TABLE_CELL, "words " * 12, {"table": 1, "row": 0, "column": 0, "spans": [1, 2]})
    cells = [(BlockKind.TABLE_CELL, "word", {"table": 1, "row": 1, "column": column}) for column in range(2)]
    done = setting(text(head, *cells))
    done.document.setTextWidth(600)
    done.document.documentLayout().documentSize()
    lines = done.document.findBlock(done.map.position(0)).layout()
    assert lines.lineAt(0).naturalTextWidth() > 400
    assert [shown(done, block) for block in done.text.blocks] == ["words " * 12, "word", "word"]


def breaks(words: str, width: int, **attrs: str) -> list[tuple[str, str]]:
    """The letters around each break between two lines, in a column so many px wide."""
    done = setting(text((BlockKind.PARAGRAPH, words, attrs)))
    option = done.document.defaultTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    done.document.setDefaultTextOption(option)
    done.document.setTextWidth(width)
    done.document.documentLayout().documentSize()
    layout = done.document.firstBlock().layout()
    starts = [layout.lineAt(number).textStart() for number in range(1, layout.lineCount())]
    return [(words[start - 1], words[start]) for start in starts]


@pytest.mark.parametrize("width", range(220, 720, 11))
def test_no_break_blanks_never_break_a_line(qapp: QApplication, width: int) -> None:
    theme.load_fonts()
    found = breaks(FRENCH, width)
    assert found
    assert not [pair for pair in found if set(pair) & {"\u00a0", "\u202f"} or pair[1] in ":;?!»%" or pair[0] == "«"]


@pytest.mark.parametrize("words", [CHINESE, JAPANESE])
@pytest.mark.parametrize("width", range(220, 720, 29))
def test_no_line_begins_with_what_ends_a_phrase(qapp: QApplication, words: str, width: int) -> None:
    theme.load_fonts()
    found = breaks(words, width)
    assert found
    assert not [pair for pair in found if pair[1] in "。、，；：！？」』》）”…" or pair[0] in "「『《（“"]


def test_everything_is_set_letter_by_letter(qapp: QApplication) -> None:
    done = setting(everything())
    for block in done.text.blocks:
        assert shown(done, block) == done.text.value[block.start : block.end].replace("\n", "\u2028")
