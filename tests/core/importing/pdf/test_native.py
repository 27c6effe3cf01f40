"""PDFium answers plain numbers."""

import ctypes

import pypdfium2.raw as pdfium

from core.importing.pdf.native import ADDRESS, address_of, quick
from tests.core.importing.pdf.paper import Paper


def test_a_quick_function_answers_as_the_slow_one_does():
    paper = Paper()
    paper.sheet()
    data = paper.file()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    pages = quick("FPDF_GetPageCount", ctypes.c_int, ADDRESS)
    assert pages(address_of(document)) == pdfium.FPDF_GetPageCount(document) == 1
    pdfium.FPDF_CloseDocument(document)


def test_nothing_has_no_address():
    assert address_of(None) == 0
