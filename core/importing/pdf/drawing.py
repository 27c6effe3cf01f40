"""Draws pages as they look on paper, whole or in parts, as pixels for a window to show."""

import ctypes

import pypdfium2.raw as pdfium

from core.errors import KnownError
from core.importing.pdf.document import Handle
from core.importing.pdf.marks import is_imported
from core.model.pages import Part
from core.translate import _

MOST = 8_000_000
"""Pixels of one picture."""
_WHITE = 0xFFFFFFFF


def drawn(page: Handle, part: Part) -> bytes:
    """A part of a page as rows of pixels, four bytes each: blue, green, red, and one that means nothing."""
    if not 0 < part.width * part.height <= MOST or part.width < 1:
        raise KnownError(_("This page is too large to be drawn."))
    pixels = (ctypes.c_ubyte * part.size)()
    bitmap = pdfium.FPDFBitmap_CreateEx(
        part.width, part.height, pdfium.FPDFBitmap_BGRx, ctypes.cast(pixels, ctypes.c_void_p), 4 * part.width
    )
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, part.width, part.height, _WHITE)
        across = max(1, round(pdfium.FPDF_GetPageWidthF(page) * part.scale))
        down = max(1, round(pdfium.FPDF_GetPageHeightF(page) * part.scale))
        pdfium.FPDF_RenderPageBitmap(bitmap, page, -part.left, -part.top, across, down, 0, pdfium.FPDF_ANNOT)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return bytes(pixels)


def strip(page: Handle) -> None:
    """Take off a loaded page the marks that were imported with its words: they are shown as the library has them."""
    for index in reversed(range(max(0, pdfium.FPDFPage_GetAnnotCount(page)))):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if annotation:
            imported = is_imported(annotation)
            pdfium.FPDFPage_CloseAnnot(annotation)
            if imported:
                pdfium.FPDFPage_RemoveAnnot(page, index)
