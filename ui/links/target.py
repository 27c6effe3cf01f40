"""Places that an article's own links lead to: footnotes, headings, and what its source gave a name."""

import re
from urllib.parse import unquote

from core.model.text import Block, BlockKind, SpanKind, Text
from ui.reader.sheet import NOTE, RETURN

Range = tuple[int, int]


def target(text: Text, href: str, url: str = "") -> Range | None:
    """The code points a link leads to when it stays inside the article, whose address is `url`; None for none."""
    page, mark, name = href.strip().partition("#")
    if not mark or page not in ("", url.partition("#")[0]):
        return None
    if name.startswith(NOTE):
        return _note(text, name.removeprefix(NOTE))
    if name.startswith(RETURN):
        return _call(text, name.removeprefix(RETURN))
    name = unquote(name)
    return _named(text, name) or _heading(text, name)


def _note(text: Text, label: str) -> Range | None:
    notes = [block for block in text.blocks if block.kind is BlockKind.FOOTNOTE and block.attrs.get("note") == label]
    return (notes[0].start, notes[-1].end) if notes else None


def _call(text: Text, label: str) -> Range | None:
    """Where a footnote is called first."""
    calls = (span for span in text.spans if span.kind is SpanKind.NOTE_REF and span.attrs.get("note") == label)
    return next(((span.start, span.end) for span in calls), None)


def _named(text: Text, name: str) -> Range | None:
    anchors = (span for span in text.spans if span.kind is SpanKind.ANCHOR and name in span.attrs.values())
    anchor = next(anchors, None)
    if anchor is None:
        return None
    block = next((block for block in text.blocks if block.start <= anchor.start <= block.end), None)
    return (anchor.start, max(anchor.end, block.end if block else 0))


def _heading(text: Text, name: str) -> Range | None:
    """The heading of this name, as Markdown's tools make names of headings: `Où aller ?` is `où-aller-`."""
    taken: dict[str, int] = {}
    for block in text.blocks:
        if block.kind in (BlockKind.TITLE, BlockKind.HEADING):
            slug = _slug(text, block)
            count = taken[slug] = taken.get(slug, -1) + 1
            if name.lower() == (f"{slug}-{count}" if count else slug):
                return block.start, block.end
    return None


def _slug(text: Text, block: Block) -> str:
    words = text.value[block.start : block.end].strip().lower()
    return re.sub(r"\s", "-", re.sub(r"[^\w\s-]", "", words))
