"""Plain text becomes an article: lines put together, anatomy read."""

import re
from dataclasses import replace

from core.importing.anatomy import Anatomy, read_anatomy, with_headings
from core.importing.canonical import Part, canonical, clean
from core.importing.characters import characters
from core.importing.draft import Draft
from core.importing.extraction import Extraction, Original
from core.importing.fields import is_gutenberg, is_gutenberg_start, is_mail, read_fields
from core.importing.paragraphs import drafts_of
from core.importing.quotations import with_quotations
from core.model.article import Metadata
from core.model.text import Text

IMPORTER = "plain/1"
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x1c\x1d\x1e\x85\u2028]")
_PARAGRAPH_ENDS = re.compile("[\x0c\u2029]")


def with_line_ends(source: str) -> str:
    """Line and paragraph separators as line ends, before cleaning would drop them and join words."""
    return _PARAGRAPH_ENDS.sub("\n\n", _LINE_ENDS.sub("\n", source))


def read(original: Original) -> Extraction:
    """What a file of plain text holds."""
    text, meta = read_plain(characters(original))
    return Extraction(text=text, meta=meta, importer=IMPORTER)


def read_plain(source: str) -> tuple[Text, Metadata]:
    """The canonical text of plain text, and what it says about itself."""
    text = clean(with_line_ends(source))
    anatomy = _anatomy(text)
    parts = [Part(kind=draft.kind, text=draft.text, attrs=draft.attrs, spans=draft.spans) for draft in anatomy.drafts]
    return canonical(with_quotations(parts)), anatomy.meta


def _anatomy(text: str) -> Anatomy:
    drafts = drafts_of(text)
    if is_mail(text):
        return Anatomy(drafts=tuple(map(_settled, drafts)), meta=read_fields(text))
    if is_gutenberg(text):
        start = next((n for n, draft in enumerate(drafts) if is_gutenberg_start(draft.text)), -1)
        return Anatomy(drafts=tuple(map(_settled, with_headings(drafts, start + 1))), meta=read_fields(text))
    return read_anatomy(drafts)


def _settled(draft: Draft) -> Draft:
    """An underlined line of an e-mail stays a heading; nothing else is guessed about letters."""
    return replace(draft, attrs={"level": 2}) if "underline" in draft.attrs else draft
