"""PDFs: their words in reading order with their structure, and where each word stands on its page."""

import pypdfium2.raw as pdfium

from core.importing.extraction import Extraction, Original
from core.importing.pdf.composing import Composition, compose
from core.importing.pdf.document import opened, string
from core.importing.pdf.layout import Layout
from core.importing.pdf.outline import depths, outline_of
from core.importing.pdf.sheets import sheets_of
from core.model.article import Metadata

IMPORTER = "pdf/1"


def read(original: Original) -> Extraction:
    """The words of a PDF, what it says about itself, and the marks that other programs left in it."""
    composition = _composed(original.data, original.name)
    return Extraction(text=composition.text, meta=Metadata(), importer=IMPORTER)


def layout(data: bytes) -> Layout:
    """Where each word of the text that `read` gives stands on its page; the same bytes give the same layout."""
    return _composed(data, "").layout()


def _composed(data: bytes, name: str) -> Composition:
    with opened(data, name) as document:
        entries = outline_of(document)
        named = string(pdfium.FPDF_GetMetaText, document, b"Title")
        sheets = tuple(sheets_of(document, name))
    return compose(sheets, depths(entries), named)
