"""Where each word of a PDF's text stands on its pages: for a page view that paints and selects.

A layout is not stored: the same bytes give the same text and layout, as long as the importer's version is the same.
`Layout.text` tells whether they still fit the text at hand.
"""

from dataclasses import dataclass

from core.model.pages import Page
from core.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The pages of a document, and the text that their runs are ranges of."""

    text: Text
    pages: tuple[Page, ...]
