"""Chooses how a file is read, by its content: the one door through which words come in."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from core.errors import KnownError
from core.importing import language as languages
from core.importing import markdown, plain
from core.importing.encoding import decode
from core.importing.extraction import Extraction
from core.importing.limits import MAX_BYTES, MAX_CHARACTERS, too_large, too_long
from core.importing.signatures import foreign_kind, is_binary
from core.model.article import Metadata
from core.model.text import BlockKind, Text
from core.translate import _

_BYTES_A_CHARACTER = 4
"""The most any encoding of text takes."""
_TITLE = 80
"""Code points of a title made of first words."""
HEAD = 131_072
"""Bytes of a file's beginning that say who reads it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Importer:
    """One way to read characters: its name and version, when it fits, and how it reads."""

    name: str
    fits: Callable[[str], bool]
    read: Callable[[str], tuple[Text, Metadata]]
    isolated: bool = True
    """What it reads with may crash, hang or take all memory (a parser in C): it runs in a worker process alone."""


IMPORTERS = (
    Importer(name=markdown.IMPORTER, fits=markdown.is_markdown, read=markdown.read_markdown, isolated=False),
    Importer(name=plain.IMPORTER, fits=lambda source: True, read=plain.read_plain, isolated=False),
)
"""The first that fits reads."""


def recognise(head: bytes, *, name: str = "") -> Importer:
    """Who reads a file that begins so, told from its first `HEAD` bytes; a KnownError names what nobody reads.

    It costs little and runs no parser: a preview asks it, and whoever must know whether a worker is needed.
    """
    return _fitting(_characters(head[:HEAD], name))


def _fitting(source: str) -> Importer:
    return next(importer for importer in IMPORTERS if importer.fits(source))


def extract(data: bytes, *, name: str = "", language: str = "") -> Extraction:
    """The words of a file. `name` serves for sentences and as a title of last resort, `language` overrides detection.

    The same bytes, name and language give the same extraction. A KnownError says what holds no words or cannot be
    read yet.
    """
    source = _characters(data, name)
    importer = _fitting(source)
    text, meta = importer.read(source)
    if not text.value.strip():
        raise KnownError(_("{name} holds no words. Choose another file."), name=name or _("The text"))
    meta = replace(meta, language=language or meta.language or languages.detect(text.value))
    return Extraction(text=text, meta=replace(meta, title=meta.title or _title(text, name)), importer=importer.name)


def _characters(data: bytes, name: str) -> str:
    shown = name or _("The text")
    if not data:
        raise KnownError(_("{name} is empty. Choose another file."), name=shown)
    if len(data) > MAX_BYTES:
        raise too_large(name)
    kind = foreign_kind(data)
    if kind:
        raise KnownError(
            _("{name} is {kind}, which cannot be read yet. Save it as plain text or Markdown."), name=shown, kind=kind
        )
    if len(data) > MAX_CHARACTERS * _BYTES_A_CHARACTER + 4:
        raise too_long(name)
    source, _encoding = decode(data)
    if len(source) > MAX_CHARACTERS:
        raise too_long(name)
    if is_binary(source):
        raise KnownError(_("{name} is not a text. Choose a text or Markdown file."), name=shown)
    return source


def _title(text: Text, name: str) -> str:
    """A file's name when it says something, else the first words."""
    stem = re.sub(r"\.\w{1,8}$", "", name.replace("\\", "/").rsplit("/", 1)[-1]).replace("_", " ").strip()
    if " " in stem and len(re.findall(r"[^\W\d_]", stem)) >= 5:
        return stem
    body = (block for block in text.blocks if block.kind not in (BlockKind.FIGURE, BlockKind.RULE))
    first = min(body, key=lambda block: (block.kind is BlockKind.HEADING, block.start), default=text.blocks[0])
    words = " ".join(text.value[first.start : first.end].split())
    return words if len(words) <= _TITLE else words[:_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
