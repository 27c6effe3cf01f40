"""The line that says who, when, how long and where from, of what the text does not say itself."""

import math
import re

from PySide6.QtCore import QDate, QLocale

from core.model.article import Article
from core.model.guess import told
from core.model.text import BlockKind, Text
from core.translate import language, ngettext

WORDS_A_MINUTE = 230
SEPARATOR = "  ·  "
HEAD = (BlockKind.TITLE, BlockKind.BYLINE, BlockKind.DATELINE)
"""Blocks that stand above an article's own words."""


def meta_line(article: Article, text: Text) -> str:
    """Authors, date, minutes and site; authors and date only when the text's head does not give them."""
    meta = article.meta
    head = " ".join(text.value[block.start : block.end] for block in text.blocks if block.kind in HEAD)
    there = {block.kind for block in text.blocks}
    authors = [author for author in meta.authors if author not in head]
    parts = [told(meta, "authors", ", ".join(authors)) if BlockKind.BYLINE not in there else ""]
    parts.append(told(meta, "published", written_date(meta.published)) if BlockKind.DATELINE not in there else "")
    parts += [minutes(article.words), meta.site]
    return SEPARATOR.join(part for part in parts if part)


def minutes(words: int) -> str:
    """How long so many words take to read; empty for none."""
    if not words:
        return ""
    count = math.ceil(words / WORDS_A_MINUTE)
    return ngettext("{count} min read", "{count} min read", count).format(count=count)


def written_date(iso: str) -> str:
    """`2024-04-25T15:05` as `25 April 2024`, in the language in use, as precise as it is; no date stays as it is."""
    found = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", iso)
    if not found:
        return iso
    year, month, day = (int(part) if part else None for part in found.groups())
    date = QDate(year or 1, month or 1, day or 1)
    if not date.isValid() or month is None:
        return found[1]
    locale = QLocale(language())
    return locale.toString(date, "d MMMM yyyy" if day else "MMMM yyyy")


def head_length(text: Text) -> int:
    """How many blocks stand at the top of the text before the article's own words."""
    count = 0
    while count < len(text.blocks) and text.blocks[count].kind in HEAD:
        count += 1
    return count
