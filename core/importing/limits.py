"""How much one article may be: past it a sentence is answered before any work is done."""

from core.errors import KnownError
from core.translate import _

MAX_BYTES = 50_000_000
"""Bytes of a file."""
MAX_CHARACTERS = 2_000_000
"""Code points of an article's text."""


def too_large(name: str) -> KnownError:
    """What is answered to a file over `MAX_BYTES`."""
    return KnownError(_("{name} is larger than 50 MB. Split it and add the parts."), name=name or _("The text"))


def too_long(name: str) -> KnownError:
    """What is answered to a text over `MAX_CHARACTERS`."""
    return KnownError(
        _("{name} is longer than 2 million characters. Split it and add the parts."), name=name or _("The text")
    )
