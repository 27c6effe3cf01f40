"""Opens whatever a page was saved in: the one step between an original's bytes and its HTML."""

from core.importing.extraction import Original
from core.importing.web.saved import SavedPage


def open_page(original: Original) -> SavedPage:
    """The page of an original. A KnownError says why a container does not open, or that it holds no page."""
    return SavedPage(html=original.data, address=original.address)
