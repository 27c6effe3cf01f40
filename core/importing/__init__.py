"""Bytes from outside become an article's canonical words: one file a format, chosen by content."""

from core.importing.importer import Extraction, Media, extract
from core.importing.sources import read_source, walk

__all__ = ["Extraction", "Media", "extract", "read_source", "walk"]
