"""PDFs: their words in reading order with their structure, and where each word stands on its page."""

from core.importing.extraction import Extraction, Original
from core.importing.pdf.composing import Composition, compose
from core.importing.pdf.document import opened
from core.importing.pdf.layout import Layout
from core.importing.pdf.metadata import metadata_of
from core.importing.pdf.outline import depths, outline_of
from core.importing.pdf.properties import Properties, properties_of
from core.importing.pdf.sheets import sheets_of
from core.model.text import BlockKind, Text
from core.translate import _, ngettext

IMPORTER = "pdf/1"


def read(original: Original) -> Extraction:
    """The words of a PDF, and what it says about itself."""
    composition, properties = _composed(original.data, original.name)
    return Extraction(
        text=composition.text,
        meta=metadata_of(properties, composition.text, composition.sheets, original.name),
        importer=IMPORTER,
        loss=_loss(composition.text),
    )


def layout(data: bytes) -> Layout:
    """Where each word of the text that `read` gives stands on its page; the same bytes give the same layout."""
    composition, _properties = _composed(data, "")
    return composition.layout()


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
