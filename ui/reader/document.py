"""Sets a text as Qt's document, block by block by cursor, and knows where each code point went.

Never `setHtml`, `setMarkdown` or `toPlainText`: they change, lose or execute what an article says.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from core.model.text import Block, BlockKind, Span, SpanKind, Text
from ui.reader.formats import Formats, has_picture
from ui.reader.meta_line import head_length
from ui.reader.tables import Grid, grid, run_of_cells, shares
from ui.reader.text_map import TextMap

MARGIN = 28
"""Room in px around the column, where highlights, bars and bullets may reach."""
TOP = 40
"""Air above the first block, px at the base size."""
BOTTOM = 180
"""Air under the last, so that the end can be read at eye level."""
CELL = 8
"""Air around a cell's words."""
MANY_COLUMNS = 6
"""From more columns on, cells have half the air."""
TAB = 35
"""From one tab stop to the next: four letters of code."""
_UNSETTABLE = re.compile("[\r\u2029\ufdd0\ufdd1\ud800-\udfff]")  # Qt would start a block, or refuse the string
_QUIET = frozenset({SpanKind.QUOTATION, SpanKind.ANCHOR, SpanKind.PAGE})
"""Spans that do not change how words look."""


class PlainDocument(QTextDocument):
    """A document that fetches nothing, whatever stands in it."""

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: A002 - Qt's name
        """Answer no name: Qt's own would read local files and ask servers."""
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A text as it was set: the document, the map between both, the text's block that each document block shows."""

    document: PlainDocument
    map: TextMap
    text: Text
    formats: Formats


def set_text(text: Text, formats: Formats, parent: QObject | None = None) -> Setting:
    """Set `text`; one entry of the map a block."""
    document = PlainDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(MARGIN)
    option = document.defaultTextOption()
    option.setTabStopDistance(formats.px(TAB))
    document.setDefaultTextOption(option)
    frame = document.rootFrame().frameFormat()
    frame.setTopMargin(formats.px(TOP + 30 if formats.room and not head_length(text) else TOP))
    frame.setBottomMargin(formats.px(BOTTOM))
    document.rootFrame().setFrameFormat(frame)
    writer = _Writer(document, text, formats)
    writer.write()
    return Setting(document=document, map=writer.map, text=text, formats=formats)


def fit_pictures(setting: Setting, column: float) -> None:
    """Give every kept picture the height it has in a column so many px wide."""
    for index, block in enumerate(setting.text.blocks):
        if has_picture(block):
            cursor = QTextCursor(setting.document)
            cursor.setPosition(setting.map.entries[index].position)
            height = setting.formats.picture_height(block, column)
            if cursor.blockFormat().lineHeight() != height:
                room = QTextBlockFormat()
                room.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
                cursor.mergeBlockFormat(room)


class _Writer:
    """Writes one text from its first block to its last."""

    def __init__(self, document: QTextDocument, text: Text, formats: Formats) -> None:
        self.map = TextMap()
        self._text = text
        self._formats = formats
        self._cursor = QTextCursor(document)
        self._spans = _by_block(text)
        self._fresh = True  # the document's first block, and the one after a table, are there already

    def write(self) -> None:
        blocks = self._text.blocks
        self._cursor.beginEditBlock()
        index = 0
        while index < len(blocks):
            index += self._write_table(index) if blocks[index].kind is BlockKind.TABLE_CELL else self._write_one(index)
        self._cursor.endEditBlock()

    def _write_one(self, index: int) -> int:
        self._write_block(index)
        return 1

    def _write_table(self, index: int) -> int:
        count = run_of_cells(self._text.blocks, index)
        shape = grid(self._text.blocks[index : index + count])
        if shape is None:
            return self._write_one(index)
        words = [self._text.value[one.start : one.end] for one in self._text.blocks[index : index + count]]
        table = self._cursor.insertTable(shape.rows, shape.columns, self._table_format(shape, words))
        for row, column, rows, columns in shape.wide:
            table.mergeCells(row, column, rows, columns)
        self._fill(table, shape, index)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._fresh = True
        return count

    def _fill(self, table: QTextTable, shape: Grid, index: int) -> None:
        before = None
        for offset, place in enumerate(shape.places):
            self._cursor = table.cellAt(*place).lastCursorPosition()
            self._fresh = place != before  # a cell's second paragraph needs a block of its own
            self._write_block(index + offset)
            before = place

    def _table_format(self, shape: Grid, words: Sequence[str]) -> QTextTableFormat:
        result = QTextTableFormat()
        result.setBorder(0)
        result.setCellPadding(self._formats.px(CELL if shape.columns <= MANY_COLUMNS else CELL / 2))
        result.setCellSpacing(0)
        result.setTopMargin(self._formats.px(8))
        result.setBottomMargin(self._formats.px(20))
        result.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        if shape.wide:
            percent = QTextLength.Type.PercentageLength
            result.setColumnWidthConstraints([QTextLength(percent, share) for share in shares(shape, words)])
        return result

    def _write_block(self, index: int) -> None:
        block = self._text.blocks[index]
        value = self._text.value[block.start : block.end]
        before = self._text.blocks[index - 1] if index else None
        shape, letters = self._formats.block(block, before), self._formats.letters(block)
        if self._fresh:
            self._cursor.setBlockFormat(shape)
            self._cursor.mergeBlockCharFormat(letters)  # a cell keeps there over how many columns it stands
        else:
            self._cursor.insertBlock(shape, letters)
        self._fresh = False
        self.map.add(block.start, self._cursor.position(), value)
        self._write_words(settable(value), block, letters, self._spans[index])

    def _write_words(self, value: str, block: Block, letters: QTextCharFormat, spans: Sequence[Span]) -> None:
        if not spans:
            self._cursor.insertText(value, letters)
            return
        done = 0
        for end, kinds in _stretches(spans, block.start, len(value)):
            self._cursor.insertText(value[done:end], self._formats.span(letters, kinds) if kinds else letters)
            done = end


def settable(value: str) -> str:
    """The string as Qt takes it, one character for one: a line break inside a block is U+2028."""
    if _UNSETTABLE.search(value):
        value = _UNSETTABLE.sub("\ufffd", value)
    return value.replace("\n", "\u2028")


def _stretches(spans: Sequence[Span], start: int, length: int) -> Iterator[tuple[int, frozenset[SpanKind]]]:
    """Ends of the stretches of a block over which the same kinds of spans lie, from its start, with those kinds."""
    changes: defaultdict[int, list[tuple[SpanKind, int]]] = defaultdict(list)
    for span in spans:
        first, last = (min(max(bound - start, 0), length) for bound in (span.start, span.end))
        changes[first].append((span.kind, 1))
        changes[last].append((span.kind, -1))
    lying: Counter[SpanKind] = Counter()
    for end in sorted({*changes, length}):
        if end:
            yield end, frozenset(kind for kind, count in lying.items() if count > 0)
        for kind, step in changes.get(end, ()):
            lying[kind] += step


def _by_block(text: Text) -> dict[int, list[Span]]:
    """The spans that change how words look, by the index of their block."""
    found: defaultdict[int, list[Span]] = defaultdict(list)
    index = 0
    for span in sorted((one for one in text.spans if one.kind not in _QUIET), key=lambda one: one.start):
        while index < len(text.blocks) - 1 and text.blocks[index].end < span.start + 1:
            index += 1
        found[index].append(span)
    return found
