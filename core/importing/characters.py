"""Bytes become the characters of a text, or a sentence says why not: the first step of every format that is writing."""

from functools import lru_cache

from core.errors import KnownError
from core.importing.encoding import decode
from core.importing.extraction import Original
from core.importing.limits import MAX_CHARACTERS, too_long
from core.importing.signatures import HEAD, is_binary
from core.translate import _

_BYTES_A_CHARACTER = 4
"""The most any encoding of text takes."""


def characters(original: Original) -> str:
    """The characters of a file that is writing; a KnownError when it is too long or no writing at all."""
    data = original.data
    if len(data) > MAX_CHARACTERS * _BYTES_A_CHARACTER + 4:
        raise too_long(original.name)
    source = head_characters(data) if len(data) <= HEAD else decode(data)[0]
    if len(source) > MAX_CHARACTERS:
        raise too_long(original.name)
    if is_binary(source):
        raise KnownError(
            _("{name} is not a text. Choose a text or Markdown file."), name=original.name or _("The text")
        )
    return source


@lru_cache(maxsize=1)
def head_characters(head: bytes) -> str:
    """The characters of a file's beginning; remembered, since a small file is read right after it was recognised."""
    return decode(head)[0]
