"""Reads each page to what the layout works with: its size, its pieces of text, whether it is a picture."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

import pypdfium2.raw as pdfium

from core.importing.limits import MAX_CHARACTERS, too_long
from core.importing.pdf.document import Handle, page_of, pages_in, string, text_of
from core.importing.pdf.geometry import Frame
from core.importing.pdf.glyphs import count, read_glyphs
from core.importing.pdf.links import Link, links_on
from core.importing.pdf.looks import Looks
from core.importing.pdf.marks import Mark, marks_on
from core.importing.pdf.pieces import Piece, pieces_of
from core.importing.pdf.segments import Segment, segments_of

_DRAWN = (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_SHADING, pdfium.FPDF_PAGEOBJ_FORM)
_OBJECTS = 2_000
"""Objects of a page that are looked at for a picture."""
_UNKNOWN = 0.4
"""Share of a page's characters that the file does not name, from which its text is worth nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page. `shown` is how a reader holds it; `segments` are those of the frame in which most text is upright."""

    number: int
    """Counting from 1."""
    label: str
    """What the document calls it (`xiv`), empty when it says nothing."""
    shown: Frame
    frame: Frame
    segments: tuple[Segment, ...]
    asides: tuple[tuple[Frame, tuple[Segment, ...]], ...]
    """Text that is turned otherwise than most, by the frame in which it is upright."""
    picture: bool
    """Whether anything but text is drawn."""
    image: bool
    """Whether a picture of pixels is."""
    links: tuple[Link, ...] = ()
    marks: tuple[Mark, ...] = ()
    """What other programs left on the page."""


def sheets_of(document: Handle, name: str = "") -> Iterator[Sheet]:
    """Every page of a document, in order; a KnownError when there are too many characters."""
    total = 0
    for index in range(pages_in(document)):
        with page_of(document, index) as page:
            label = string(pdfium.FPDF_GetPageLabel, document, index)
            if page is None:
                yield _sheet(index, label, _NOWHERE, [], (False, False))
                continue
            shown = frame_of(page)
            pieces, number = _pieces(page, shown)
            total += number
            if total > MAX_CHARACTERS:
                raise too_long(name)
            sheet = _sheet(index, label, shown, pieces, (False, False) if pieces else _drawn(page))
            yield replace(sheet, links=links_on(document, page, shown), marks=marks_on(page, shown))


_NOWHERE = Frame(angle=0, left=0.0, bottom=0.0, right=0.0, top=0.0)


def frame_of(page: Handle) -> Frame:
    """How the page is shown: what of it, and turned how far."""
    box = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(box)):
        return _NOWHERE
    turned = pdfium.FPDFPage_GetRotation(page) % 4 * 90
    return Frame(angle=turned, left=box.left, bottom=box.bottom, right=box.right, top=box.top)


def _pieces(page: Handle, shown: Frame) -> tuple[list[Piece], int]:
    """The pieces of a page, and how many characters PDFium counts."""
    with text_of(page) as text:
        if text is None:
            return [], 0
        number = count(text)
        if not 0 < number <= MAX_CHARACTERS:
            return [], number
        glyphs = read_glyphs(text)
        known = len(glyphs.text) - glyphs.text.count(" ")
        if glyphs.unknown > _UNKNOWN * (known + glyphs.unknown):
            return [], number
        return pieces_of(glyphs, Looks(text, shown), shown), number


def _sheet(index: int, label: str, shown: Frame, pieces: list[Piece], drawn: tuple[bool, bool]) -> Sheet:
    angles = {angle: list(group) for angle, group in groupby(sorted(pieces, key=_angle), key=_angle)}
    weights = {angle: sum(len(piece.text) for piece in group) for angle, group in angles.items()}
    main = max(weights, key=lambda angle: (weights[angle], angle == shown.angle), default=shown.angle)
    groups = {angle: _inside(shown.turned(angle), group) for angle, group in angles.items()}
    return Sheet(
        number=index + 1,
        label=label,
        shown=shown,
        frame=shown.turned(main),
        segments=groups.pop(main, ()),
        asides=tuple((shown.turned(angle), group) for angle, group in groups.items() if group),
        picture=drawn[0],
        image=drawn[1],
    )


def _angle(piece: Piece) -> int:
    return piece.angle


def _inside(frame: Frame, pieces: list[Piece]) -> tuple[Segment, ...]:
    """The segments of the pieces that lie on the page at all."""
    width, height = frame.width, frame.height
    return tuple(
        segments_of(
            [
                piece
                for piece in pieces
                if 0 <= (piece.left + piece.right) / 2 <= width and 0 <= (piece.top + piece.bottom) / 2 <= height
            ]
        )
    )


def _drawn(page: Handle) -> tuple[bool, bool]:
    """Whether a page without text draws anything, and whether pixels."""
    number = min(_OBJECTS, max(0, pdfium.FPDFPage_CountObjects(page)))
    kinds = {pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, place)) for place in range(number)}
    return bool(kinds & set(_DRAWN)), bool(kinds & {pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM})
