"""Reads the links of a page that lead outside: their rectangles and addresses."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from core.importing.pdf.document import Handle
from core.importing.pdf.geometry import Box, Frame

_MOST = 2_000
"""Links of one page."""
_LONGEST = 4_096
"""Bytes of an address."""
_OUTSIDE = re.compile(r"(?:https?://[^\s/]|mailto:\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One link as it stands on its page; the box is of the page as it is shown."""

    box: Box
    href: str


def links_on(document: Handle, page: Handle, shown: Frame) -> tuple[Link, ...]:
    """The links of a page to http, https and mailto addresses; others lead nowhere from here and are left out."""
    return tuple(_links(document, page, shown))


def _links(document: Handle, page: Handle, shown: Frame) -> Iterator[Link]:
    place = ctypes.c_int(0)
    handle = pdfium.FPDF_LINK()
    rectangle = pdfium.FS_RECTF()
    for _number in range(_MOST):
        if not pdfium.FPDFLink_Enumerate(page, ctypes.byref(place), ctypes.byref(handle)):
            return
        href = _address(document, pdfium.FPDFLink_GetAction(handle))
        if href and pdfium.FPDFLink_GetAnnotRect(handle, ctypes.byref(rectangle)):
            left, right = sorted((rectangle.left, rectangle.right))
            bottom, top = sorted((rectangle.bottom, rectangle.top))
            yield Link(box=shown.box(left, bottom, right, top), href=href)


def _address(document: Handle, action: Handle) -> str:
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    length = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    if not 1 < length <= _LONGEST:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFAction_GetURIPath(document, action, buffer, length)
    href = buffer.raw[: length - 1].decode("utf-8", "replace").strip()
    return href if _OUTSIDE.match(href) and href.isprintable() else ""
