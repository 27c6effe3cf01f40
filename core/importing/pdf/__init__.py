"""PDFs: their words in reading order with their structure, and where each word stands on its page."""

from dataclasses import replace

from core.importing.extraction import Extraction, Marked, Original
from core.importing.pdf.composing import Composition, compose
from core.importing.pdf.document import opened
from core.importing.pdf.gathering import marked, with_links
from core.importing.pdf.layout import Layout
from core.importing.pdf.metadata import metadata_of
from core.importing.pdf.outline import depths, outline_of
from core.importing.pdf.paging import pages_of
from core.importing.pdf.properties import Properties, properties_of
from core.importing.pdf.sheets import sheets_of
from core.model.text import BlockKind, Text
from core.translate import _, ngettext

IMPORTER = "pdf/1"


def read(original: Original) -> Extraction:
    """The words of a PDF, what it says about itself, and the marks that other programs left in it."""
    composition, properties = _composed(original.data, original.name)
    sheets = [sheet for sheet in composition.sheets if sheet.links or sheet.marks]
    pages = pages_of(composition.text, composition.origins, sheets)
    return Extraction(
        text=with_links(composition.text, pages, sheets),
        meta=metadata_of(properties, composition.text, composition.sheets, original.name),
        importer=IMPORTER,
        annotations=marked(composition.text, pages, sheets),
        loss=_loss(composition.text),
    )


def annotations(data: bytes) -> tuple[Marked, ...]:
    """The marks that other programs left in a PDF, on the text that `read` gives."""
    return read(Original(data=data)).annotations


def layout(data: bytes) -> Layout:
    """Where each word of the text that `read` gives stands on its page; the same bytes give the same layout."""
    composition, _properties = _composed(data, "")
    found = composition.layout()
    return replace(found, text=with_links(found.text, found.pages, composition.sheets))


def _composed(data: bytes, name: str) -> tuple[Composition, Properties]:
    with opened(data, name) as document:
        properties = properties_of(document, data)
        entries = outline_of(document)
        sheets = tuple(sheets_of(document, name))
    return compose(sheets, depths(entries), properties.title), properties


def _loss(text: Text) -> str:
    """A sentence about pages that are only pictures."""
    pictures = sum(block.kind is BlockKind.FIGURE for block in text.blocks)
    if pictures and pictures == len(text.blocks):
        return _("This PDF holds no text, only pictures of its pages: mark regions of them instead of words.")
    sentence = ngettext(
        "{count} page holds no text, only a picture: mark a region of it instead of words.",
        "{count} pages hold no text, only pictures: mark regions of them instead of words.",
        pictures,
    )
    return sentence.format(count=pictures) if pictures else ""
