"""A note set for a card: put into a document by a cursor, so that nothing in it is ever obeyed or fetched."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QBrush,
    QFont,
    QPainter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLine,
    QTextOption,
)

from core.model.note import Note, NoteBlock, NoteKind, Run
from core.model.note_reading import read_note
from ui.annotations.attached import Known
from ui.annotations.direction import ARABIC_SCALE, is_leftward
from ui.theme import CODE, Theme, font_of, interface_font

NOTE_PX = 14
QUOTE = 12
"""From a quote's bar to its words, px."""
ITEM = 18
"""From a bullet to the words, px."""
DEEPEST = 4
"""Lists and quotes inside each other are indented no further."""
AFTER = {NoteKind.ITEM: 2.0, NoteKind.HEADING: 3.0}
BETWEEN = 6.0
"""After other blocks, px."""
HEADINGS = {1: 1.2, 2: 1.1}
"""How much larger than the note's words; others are strong alone."""

parsed = lru_cache(maxsize=512)(read_note)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Words of a note that lead somewhere: positions of the document."""

    start: int
    end: int
    run: Run
    known: bool = True
    """False for a mention that names nothing."""


class NoteSheet:
    """One note at one width. `places` are its links and mentions, in order."""

    def __init__(self, note: str, width: float, theme: Theme, known: Known) -> None:
        self._theme = theme
        self._known = known
        self._note: Note = parsed(note)
        self.places: list[Place] = []
        document = self.document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(interface_font(NOTE_PX))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        self._cursor = QTextCursor(document)
        self._cursor.beginEditBlock()
        for number, block in enumerate(self._note):
            self._add(block, number)
        self._cursor.endEditBlock()
        document.setTextWidth(width)
        self.height = document.size().height()

    def height_of(self, lines: int) -> float:
        """Where the line after the first so many begins, px; the whole height when there are no more."""
        for block in self._blocks():
            layout, top = block.layout(), self._top(block)
            if layout.lineCount() >= lines:
                last = layout.lineAt(lines - 1)
                bottom = top + last.y() + last.height()
                is_end = layout.lineCount() == lines and not block.next().isValid()
                return self.height if is_end else bottom
            lines -= layout.lineCount()
        return self.height

    def boxes(self, place: Place) -> list[QRectF]:
        """Where its words stand, line by line, px of the document."""
        return list(self._boxes(place))

    def paint(self, painter: QPainter, height: float) -> None:
        """Paint the first `height` px with the top left at the painter's origin."""
        painter.save()
        painter.setClipRect(QRectF(-2, 0, self.document.textWidth() + 4, height), Qt.ClipOperation.IntersectClip)
        for block, part in zip(self._blocks(), self._note, strict=True):
            self._paint_signs(painter, block, part)
        asked = QAbstractTextDocumentLayout.PaintContext()
        asked.palette.setColor(asked.palette.ColorRole.Text, self._theme.colors.text)
        self.document.documentLayout().draw(painter, asked)
        painter.restore()

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document.begin()
        while block.isValid() and self._note:
            yield block
            block = block.next()

    def _top(self, block: QTextBlock) -> float:
        return self.document.documentLayout().blockBoundingRect(block).top()

    def _boxes(self, place: Place) -> Iterator[QRectF]:
        block = self.document.findBlock(place.start)
        layout = block.layout()
        corner = self.document.documentLayout().blockBoundingRect(block).topLeft()
        first, last = place.start - block.position(), place.end - block.position()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            start, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
            if start < end:
                ends = _x(line, start), _x(line, end)
                yield QRectF(corner.x() + min(ends), corner.y() + line.y(), abs(ends[1] - ends[0]), line.height())

    def _add(self, block: NoteBlock, number: int) -> None:
        leftward = is_leftward(block.text)
        form = self._block_format(block, leftward=leftward, last=number == len(self._note) - 1)
        if number:
            self._cursor.insertBlock(form)
        else:
            self._cursor.setBlockFormat(form)
        base = self._char_format(block, leftward=leftward)
        if block.marker:
            self._cursor.insertText(f"{block.marker}\t", base)
        if block.label:
            label = QTextCharFormat(base)
            label.setForeground(self._theme.colors.secondary)
            self._cursor.insertText(block.label + ("\u2028" if block.runs else ""), label)
        for run in block.runs:
            self._insert(run, base)

    def _block_format(self, block: NoteBlock, *, leftward: bool, last: bool) -> QTextBlockFormat:
        form = QTextBlockFormat()
        indent = min(block.quoted, DEEPEST) * QUOTE + min(block.depth, DEEPEST) * ITEM
        (form.setRightMargin if leftward else form.setLeftMargin)(indent)
        if block.marker:
            form.setTextIndent(-ITEM)
            form.setTabPositions([QTextOption.Tab(ITEM, QTextOption.TabType.LeftTab)])
        if leftward:
            form.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        form.setAlignment(Qt.AlignmentFlag.AlignAbsolute | (RIGHT if leftward else LEFT))
        form.setBottomMargin(0 if last else AFTER.get(block.kind, BETWEEN))
        if block.kind is NoteKind.CODE:
            form.setBackground(QBrush(self._theme.colors.code))
        return form

    def _char_format(self, block: NoteBlock, *, leftward: bool) -> QTextCharFormat:
        scale = ARABIC_SCALE if leftward else 1.0
        if block.kind is NoteKind.CODE:
            font = font_of(CODE, 12.5)
        elif block.kind is NoteKind.HEADING:
            font = interface_font(NOTE_PX * HEADINGS.get(block.level, 1.0) * scale, QFont.Weight.DemiBold)
        else:
            font = interface_font(4 if block.kind is NoteKind.RULE else NOTE_PX * scale)
        form = QTextCharFormat()
        form.setFont(font)
        form.setForeground(self._theme.colors.secondary if block.quoted else self._theme.colors.text)
        return form

    def _insert(self, run: Run, base: QTextCharFormat) -> None:
        colors, form = self._theme.colors, QTextCharFormat(base)
        if run.strong:
            form.setFontWeight(QFont.Weight.DemiBold)
        form.setFontItalic(run.emphasis)
        form.setFontStrikeOut(run.struck)
        if run.code:
            form.setFontFamilies(CODE)
            form.setBackground(colors.code)
        words, known = run.text, True
        if run.mention:
            words, known = self._named(run)
        if run.href or run.mention:
            form.setForeground(colors.link if known else colors.danger)
            style = QTextCharFormat.UnderlineStyle
            form.setUnderlineStyle(style.SingleUnderline if known else style.DashUnderline)
        start = self._cursor.position()
        self._cursor.insertText(words.replace("\n", "\u2028"), form)
        if run.href or run.mention:
            self.places.append(Place(start=start, end=self._cursor.position(), run=run, known=known))

    def _named(self, run: Run) -> tuple[str, bool]:
        """What stands for a mention, and whether it names something; until that is known it is taken for good."""
        found = self._known.get(run.mention)
        if found is None and run.mention in self._known:
            return f"[[{run.text}]]", False
        bare = found is not None and run.text == run.mention
        return (found.words if found is not None and bare else run.text), True

    def _paint_signs(self, painter: QPainter, block: QTextBlock, part: NoteBlock) -> None:
        """The bars of quotes, and a line across."""
        box = self.document.documentLayout().blockBoundingRect(block)
        colors, width = self._theme.colors, self.document.textWidth()
        if part.kind is NoteKind.RULE:
            painter.fillRect(QRectF(0, box.top() + 3, width, 1), colors.border)
        for level in range(min(part.quoted, DEEPEST)):
            x = level * QUOTE
            left = width - x - 3 if is_leftward(part.text) else x
            painter.fillRect(QRectF(left, box.top(), 3, box.height()), colors.quote_bar)


def _x(line: QTextLine, at: int) -> float:
    """Where a position stands on a line, px; Qt's own stubs do not know what PySide hands back."""
    return cast("tuple[float, int]", line.cursorToX(at))[0]


LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
