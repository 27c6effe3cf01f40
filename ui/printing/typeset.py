"""A manuscript set in the column of a sheet, with its pictures and links; the reader's own way of setting, in ink."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage, QTextBlockFormat, QTextCharFormat, QTextCursor

from core.model.text import BlockKind, SpanKind, Text
from ui.pictures import picture
from ui.printing.paper import Paper, print_theme
from ui.reader.document import MARGIN, Setting, set_text
from ui.reader.formats import Formats

SCHEMES = ("http://", "https://", "mailto:")
UNFIT = str.maketrans({"(": "%28", ")": "%29", "\\": "%5C"})
"""What would end an address early in a PDF: Qt writes it between brackets as it is."""
SHARP = 3.0
"""Pixels of a picture for each px of the column: more than 400 dots an inch."""
TALLEST = 0.7
"""Of the column's height, what a picture takes at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typeset:
    """A laid out document and the pictures that go into it, by the index of their block."""

    setting: Setting
    pictures: Mapping[int, QImage]


def typeset(text: Text, paper: Paper, media: Path) -> Typeset:
    """Set the text and lay it out; `media` is the library's folder of pictures."""
    setting = set_text(text, Formats(print_theme()))
    pictures = _pictures(setting, paper, media)
    _link(setting)
    # Laid out as its blocks are asked for: all at once, the window could not even scroll meanwhile.
    setting.document.setTextWidth(paper.column.width() + 2 * MARGIN)
    return Typeset(setting=setting, pictures=pictures)


def _pictures(setting: Setting, paper: Paper, media: Path) -> dict[int, QImage]:
    """Make room for each picture that can be shown."""
    found: dict[int, QImage] = {}
    width, tallest = paper.column.width(), paper.column.height() * TALLEST
    for index, block in enumerate(setting.text.blocks):
        if block.kind is not BlockKind.FIGURE:
            continue
        image = picture(media, str(block.attrs.get("media", "")), round(width * SHARP))
        if image is not None:
            wide = min(width, float(image.width()))
            height = min(tallest, wide * image.height() / image.width())
            room = QTextBlockFormat()
            room.setLineHeight(round(height), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            cursor = QTextCursor(setting.document)
            cursor.setPosition(setting.map.entries[index].position)
            cursor.mergeBlockFormat(room)
            found[index] = image
    return found


def _link(setting: Setting) -> None:
    """Let the links of a PDF lead to the web, and nowhere else."""
    cursor = QTextCursor(setting.document)
    for span in setting.text.spans:
        address = str(span.attrs.get("href", ""))
        if span.kind is SpanKind.LINK and address.lower().startswith(SCHEMES):
            cursor.setPosition(setting.map.position(span.start))
            cursor.setPosition(setting.map.position(span.end), QTextCursor.MoveMode.KeepAnchor)
            anchor = QTextCharFormat()
            anchor.setAnchor(True)
            anchor.setAnchorHref(address.translate(UNFIT))
            cursor.mergeCharFormat(anchor)
