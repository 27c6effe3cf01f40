"""Reads the marks that other programs left on a page: highlights, lines under and through words, notes."""

import ctypes
import re
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone

import pypdfium2.raw as pdfium

from core.importing.canonical import clean
from core.importing.pdf.document import Handle, string
from core.importing.pdf.geometry import Box, Frame
from core.importing.pdf.native import address_of

_ON_WORDS = (
    pdfium.FPDF_ANNOT_HIGHLIGHT,
    pdfium.FPDF_ANNOT_UNDERLINE,
    pdfium.FPDF_ANNOT_SQUIGGLY,
    pdfium.FPDF_ANNOT_STRIKEOUT,
)
_NOTES = (
    pdfium.FPDF_ANNOT_TEXT,
    pdfium.FPDF_ANNOT_FREETEXT,
    pdfium.FPDF_ANNOT_SQUARE,
    pdfium.FPDF_ANNOT_CIRCLE,
    pdfium.FPDF_ANNOT_CARET,
)
"""Marks beside or around words, which count when they say something."""
_UNSEEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
_MOST = 2_000
"""Marks of one page, and rectangles of one mark."""
_DATE = re.compile(
    r"D?:?(?P<date>\d{14}|\d{12}|\d{8})(?:(?P<zone>[+-Z])(?:(?P<hours>\d\d)'?(?P<minutes>\d\d)?)?)?"
)  # fmt: skip
_FORMATS = {8: "%Y%m%d", 12: "%Y%m%d%H%M", 14: "%Y%m%d%H%M%S"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One mark as it stands on its page; boxes are of the page as it is shown."""

    boxes: tuple[Box, ...]
    on_words: bool
    """Whether it covers words; else it stands beside or around them."""
    rgb: tuple[int, int, int] | None = None
    """0 to 255 each; None when the file does not say."""
    note: str = ""
    author: str = ""
    created: str = ""
    """UTC, ISO 8601 with milliseconds and Z."""


def marks_on(page: Handle, shown: Frame) -> tuple[Mark, ...]:
    """The marks of a page that a reader sees, in the file's order; answers are put to the note they answer."""
    found: dict[int, Mark] = {}
    answers: list[tuple[int, Mark]] = []
    for index in range(min(_MOST, max(0, pdfium.FPDFPage_GetAnnotCount(page)))):
        with _annotation(pdfium.FPDFPage_GetAnnot(page, index)) as annotation:
            mark = _mark(annotation, shown) if annotation else None
            if annotation is None or mark is None:
                continue
            answered = _answered(page, annotation)
            if answered is None:
                found[index] = mark
            elif mark.note:
                answers.append((answered, mark))
    for index, answer in answers:
        if index in found:
            said = f"{answer.author}: {answer.note}" if answer.author else answer.note
            found[index] = replace(found[index], note=f"{found[index].note}\n\n{said}".strip())
    return tuple(found.values())


def is_imported(annotation: Handle) -> bool:
    """Whether it is of those that become annotations of the article, or speaks for one of them."""
    kind = pdfium.FPDFAnnot_GetSubtype(annotation)
    return kind in (*_ON_WORDS, pdfium.FPDF_ANNOT_TEXT, pdfium.FPDF_ANNOT_CARET, pdfium.FPDF_ANNOT_POPUP)


@contextmanager
def _annotation(handle: Handle) -> Generator[Handle | None]:
    try:
        yield handle or None
    finally:
        if handle:
            pdfium.FPDFPage_CloseAnnot(handle)


def _mark(annotation: Handle, shown: Frame) -> Mark | None:
    kind = pdfium.FPDFAnnot_GetSubtype(annotation)
    if kind not in (*_ON_WORDS, *_NOTES) or pdfium.FPDFAnnot_GetFlags(annotation) & _UNSEEN:
        return None
    note = _string(annotation, b"Contents")
    if (kind in _NOTES and not note) or pdfium.FPDFAnnot_HasKey(annotation, b"StateModel"):
        return None
    boxes = tuple(_quads(annotation, shown)) if kind in _ON_WORDS else ()
    return Mark(
        boxes=boxes or tuple(_rectangle(annotation, shown)),
        on_words=kind in _ON_WORDS,
        rgb=_color(annotation),
        note=note,
        author=_string(annotation, b"T"),
        created=moment(_string(annotation, b"CreationDate")) or moment(_string(annotation, b"M")),
    )


def _answered(page: Handle, annotation: Handle) -> int | None:
    """The number of the mark on this page that one answers; None for one that stands by itself."""
    if not pdfium.FPDFAnnot_HasKey(annotation, b"IRT"):
        return None
    with _annotation(pdfium.FPDFAnnot_GetLinkedAnnot(annotation, b"IRT")) as other:
        index = pdfium.FPDFPage_GetAnnotIndex(page, other) if other and address_of(other) else -1
        return index if index >= 0 else None


def _string(annotation: Handle, key: bytes) -> str:
    words = clean(string(pdfium.FPDFAnnot_GetStringValue, annotation, key).replace("\r\n", "\n").replace("\r", "\n"))
    return words.strip()


def _quads(annotation: Handle, shown: Frame) -> Iterator[Box]:
    points = pdfium.FS_QUADPOINTSF()
    for index in range(min(_MOST, pdfium.FPDFAnnot_CountAttachmentPoints(annotation))):
        if pdfium.FPDFAnnot_GetAttachmentPoints(annotation, index, ctypes.byref(points)):
            across = (points.x1, points.x2, points.x3, points.x4)
            up = (points.y1, points.y2, points.y3, points.y4)
            yield shown.box(min(across), min(up), max(across), max(up))


def _rectangle(annotation: Handle, shown: Frame) -> Iterator[Box]:
    box = pdfium.FS_RECTF()
    if pdfium.FPDFAnnot_GetRect(annotation, ctypes.byref(box)):
        yield shown.box(
            min(box.left, box.right), min(box.bottom, box.top), max(box.left, box.right), max(box.bottom, box.top)
        )


def _color(annotation: Handle) -> tuple[int, int, int] | None:
    """The colour that the mark names. PDFium hides it behind a picture of the mark, so that is taken away first."""
    pdfium.FPDFAnnot_SetAP(annotation, pdfium.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None)
    parts = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFAnnot_HasKey(annotation, b"C") or not pdfium.FPDFAnnot_GetColor(
        annotation, pdfium.FPDFANNOT_COLORTYPE_Color, *map(ctypes.byref, parts)
    ):
        return None
    red, green, blue = (min(255, part.value) for part in parts[:3])
    return red, green, blue


def moment(value: str) -> str:
    """A date of PDF's (`D:20210305101112+01'00'`) in UTC; one that names no zone is taken for UTC."""
    match = _DATE.match(value)
    if not match:
        return ""
    offset = timedelta(hours=int(match.group("hours") or 0), minutes=int(match.group("minutes") or 0))
    try:
        zone = timezone(-offset if match.group("zone") == "-" else offset)
        then = datetime.strptime(match.group("date"), _FORMATS[len(match.group("date"))]).replace(tzinfo=zone)
        return then.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    except (ValueError, OverflowError):
        return ""
