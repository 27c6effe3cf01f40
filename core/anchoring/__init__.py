"""Finds passages again: describes them, carries them to a new revision, and finds them by their quote alone."""

from core.anchoring.describe import describe
from core.anchoring.quote_match import anchor
from core.anchoring.transfer import transfer

VERSION = "1"
"""Names the algorithm that decided a place, kept with it."""

__all__ = ["VERSION", "anchor", "describe", "transfer"]
