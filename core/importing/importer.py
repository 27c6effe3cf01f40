"""Chooses how a file is read, by its content: the one door through which words come in."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module

from core.errors import KnownError
from core.importing import language as languages
from core.importing.characters import head_characters
from core.importing.extraction import Extraction, Original
from core.importing.limits import MAX_BYTES, MAX_CHARACTERS, too_large, too_long
from core.importing.markdown_signs import is_markdown
from core.importing.signatures import HEAD, foreign_kind, is_binary, is_page, is_pdf
from core.importing.web.marks import is_mhtml, is_wacz, is_webarchive
from core.model.text import BlockKind, Text
from core.translate import _

_TITLE = 80
"""Code points of a title made of first words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Importer:
    """One format: its name and version, which files it takes, and who reads them."""

    name: str
    recognises: Callable[[bytes], bool]
    """Whether a file that begins so (its first `HEAD` bytes) is of this format; costs little and runs no parser."""
    module: str
    """Where its `read(original: Original) -> Extraction` stands; loaded when the first such file comes."""
    isolated: bool = True
    """What it reads with may crash, hang or take all memory (a parser in C): it runs in a worker process alone."""

    def read(self, original: Original) -> Extraction:
        """What a file of this format holds; a KnownError says why it cannot be read."""
        extraction: Extraction = import_module(self.module).read(original)
        return extraction


def _is_markdown(head: bytes) -> bool:
    return is_markdown(head_characters(head))


_FORMATS = (
    Importer(name="mhtml/1", recognises=is_mhtml, module="core.importing.web.page"),
    Importer(name="webarchive/1", recognises=is_webarchive, module="core.importing.web.page"),
    Importer(name="wacz/1", recognises=is_wacz, module="core.importing.web.page"),
    Importer(name="html/1", recognises=is_page, module="core.importing.web.page"),
    Importer(name="pdf/1", recognises=is_pdf, module="core.importing.pdf"),
)
"""What is told by its marks."""
_WRITING = (
    Importer(name="markdown/1", recognises=_is_markdown, module="core.importing.markdown", isolated=False),
    Importer(name="plain/1", recognises=lambda head: True, module="core.importing.plain", isolated=False),
)
"""What is left when it bears no mark of another kind; the first that recognises it reads it."""


def recognise(head: bytes, *, name: str = "") -> Importer:
    """Who reads a file that begins so, told from its first `HEAD` bytes; a KnownError names what nobody reads.

    It costs little and runs no parser: a preview asks it, and whoever must know whether a worker is needed.
    """
    head, shown = head[:HEAD], name or _("The text")
    if not head:
        raise KnownError(_("{name} is empty. Choose another file."), name=shown)
    found = next((one for one in _FORMATS if one.recognises(head)), None)
    if found:
        return found
    kind = foreign_kind(head)
    if kind:
        raise KnownError(
            _("{name} is {kind}, which cannot be read yet. Save it as plain text or Markdown."), name=shown, kind=kind
        )
    if is_binary(head_characters(head)):
        raise KnownError(_("{name} is not a text. Choose a text or Markdown file."), name=shown)
    return next(one for one in _WRITING if one.recognises(head))


def extract(original: Original) -> Extraction:
    """What a file holds. Its name serves for sentences and as a title of last resort, its language overrides detection.

    The same original gives the same extraction. A KnownError says what holds no words or cannot be read yet.
    """
    if len(original.data) > MAX_BYTES:
        raise too_large(original.name)
    importer = recognise(original.data, name=original.name)
    extraction = importer.read(original)
    text, meta = extraction.text, extraction.meta
    if not text.value.strip():
        raise KnownError(_("{name} holds no words. Choose another file."), name=original.name or _("The text"))
    if len(text.value) > MAX_CHARACTERS:
        raise too_long(original.name)
    meta = replace(meta, language=original.language or meta.language or languages.detect(text.value))
    meta = replace(meta, title=meta.title or _title(text, original.name))
    return replace(extraction, meta=meta, importer=importer.name)


def _title(text: Text, name: str) -> str:
    """A file's name when it says something, else the first words."""
    stem = re.sub(r"\.\w{1,8}$", "", name.replace("\\", "/").rsplit("/", 1)[-1]).replace("_", " ").strip()
    if " " in stem and len(re.findall(r"[^\W\d_]", stem)) >= 5:
        return stem
    body = (block for block in text.blocks if block.kind not in (BlockKind.FIGURE, BlockKind.RULE))
    first = min(body, key=lambda block: (block.kind is BlockKind.HEADING, block.start), default=text.blocks[0])
    words = " ".join(text.value[first.start : first.end].split())
    return words if len(words) <= _TITLE else words[:_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
