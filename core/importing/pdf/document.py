"""Opens a PDF from its bytes alone, closes all that was opened, and says in a sentence what cannot be read."""

import ctypes
from collections.abc import Callable, Generator
from contextlib import contextmanager

import pypdfium2.raw as pdfium

from core.errors import KnownError
from core.translate import _

MAX_PAGES = 10_000
"""Pages of one article."""
_PASSWORD, _SECURITY = 4, 5
"""PDFium's numbers for a missing password and for a way of encrypting that it does not know."""
_LONGEST = 65_536
"""Bytes of the longest string taken out of a file's catalogue."""

Handle = object
"""What PDFium knows a document or a page by."""


@contextmanager
def opened(data: bytes, name: str = "") -> Generator[Handle]:
    """The document in these bytes. Raises a KnownError for one that needs a password, is damaged, or holds no page."""
    shown = name or _("The PDF")
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise _refused(pdfium.FPDF_GetLastError(), shown)
    try:
        _check_pages(pdfium.FPDF_GetPageCount(document), shown)
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def pages_in(document: Handle) -> int:
    """How many pages it says it has."""
    return pdfium.FPDF_GetPageCount(document)


@contextmanager
def page_of(document: Handle, index: int) -> Generator[Handle | None]:
    """One page, counted from 0; None for one that cannot be loaded."""
    page = pdfium.FPDF_LoadPage(document, index)
    try:
        yield page or None
    finally:
        if page:
            pdfium.FPDF_ClosePage(page)


@contextmanager
def text_of(page: Handle) -> Generator[Handle | None]:
    """The text of a page; None when there is none to load."""
    text = pdfium.FPDFText_LoadPage(page)
    try:
        yield text or None
    finally:
        if text:
            pdfium.FPDFText_ClosePage(text)


def string(ask: Callable[..., int], *arguments: object) -> str:
    """A UTF-16 string that PDFium writes into a buffer, as `FPDF_GetMetaText(document, tag, buffer, length)` does."""
    length = ask(*arguments, None, 0)
    if not 2 < length <= _LONGEST:
        return ""
    buffer = (ctypes.c_ushort * (length // 2))()
    ask(*arguments, buffer, length)
    return bytes(buffer)[: length // 2 * 2 - 2].decode("utf-16-le", "replace").replace("\0", "")


def _check_pages(pages: int, shown: str) -> None:
    if pages < 1:
        raise KnownError(_("{name} has no pages. Choose another file."), name=shown)
    if pages > MAX_PAGES:
        raise KnownError(
            _("{name} has more than {most} pages. Split it and add the parts."), name=shown, most=MAX_PAGES
        )


def _refused(code: int, shown: str) -> KnownError:
    if code == _PASSWORD:
        return KnownError(_("{name} is protected with a password. Save it without one and add it again."), name=shown)
    if code == _SECURITY:
        return KnownError(
            _("{name} is encrypted in a way that cannot be read. Save it unprotected and add it again."), name=shown
        )
    return KnownError(
        _("{name} is a damaged PDF. Get it again from where it came, or print it to a new PDF."), name=shown
    )
