"""An article as a page that stands by itself: nothing in it is executed, nothing is fetched."""

from collections.abc import Iterator, Sequence
from html import escape

from core.exporting.inline import by_block, containers, label, link, pieces
from core.model.article import Metadata
from core.model.text import Block, BlockKind, Span, SpanKind, Text

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
STYLE = (
    "body{max-width:42em;margin:2em auto;padding:0 1em;font:18px/1.55 serif}"
    "td,th{border:1px solid;padding:.2em .5em}.label{font-weight:bold}.aside{color:#555}"
)
TAGS = {
    BlockKind.TITLE: "h1",
    BlockKind.CODE: "pre",
    BlockKind.LIST_ITEM: "li",
    BlockKind.TABLE_CELL: "td",
}
ASIDE = (BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CAPTION, BlockKind.CREDIT, BlockKind.FOOTNOTE)
INLINE = {
    SpanKind.STRONG: "strong",
    SpanKind.EMPHASIS: "em",
    SpanKind.CODE: "code",
    SpanKind.SUPERSCRIPT: "sup",
    SpanKind.SUBSCRIPT: "sub",
}


def html(text: Text, meta: Metadata) -> str:
    """The whole page; every character of the article is escaped."""
    language = f' lang="{escape(meta.language)}"' if meta.language else ""
    head = (
        f'<!DOCTYPE html>\n<html{language}>\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        f"<title>{escape(meta.title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
    )
    return head + "\n".join(_body(text)) + "\n</body>\n</html>\n"


def _body(text: Text) -> Iterator[str]:
    spans, open_ones = by_block(text), ()
    for block in text.blocks:
        wanted = _path(block)
        yield from _between(open_ones, wanted)
        open_ones = wanted
        yield _block(text, block, spans[block.start])
    yield from _between(open_ones, ())


def _path(block: Block) -> tuple[str, ...]:
    """The elements around a block, outermost first: quotes, lists, a table and its row."""
    path = containers(block)
    if block.kind is BlockKind.QUOTE and not path:
        return ("quote:alone",)
    if block.kind is BlockKind.TABLE_CELL:
        return (*path, f"table:{block.attrs.get('table')}", f"row:{block.attrs.get('row')}")
    return path


def _between(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    """Close and open elements to come from one block's place to the next one's."""
    same = 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1
    yield from (f"</{_container(name)}>" for name in reversed(old[same:]))
    yield from (f"<{_container(name)}>" for name in new[same:])


def _container(name: str) -> str:
    return {"quote": "blockquote", "list": "ul", "table": "table", "row": "tr"}.get(name.split(":")[0], "div")


def _block(text: Text, block: Block, spans: Sequence[Span]) -> str:
    if block.kind is BlockKind.RULE:
        return "<hr>"
    if block.kind is BlockKind.FIGURE:
        return f'<p class="aside">[{escape(label(block))}]</p>'
    tag = TAGS.get(block.kind, "p")
    if block.kind is BlockKind.HEADING:
        level = block.attrs.get("level")
        tag = f"h{level}" if level in range(1, 7) else "h2"
    attrs = ' class="aside"' if block.kind in ASIDE else ""
    attrs += ' dir="rtl"' if block.attrs.get("direction") == "rtl" else ""
    words = "".join(_piece(piece, covering) for piece, covering in pieces(text, block, spans))
    return f"<{tag}{attrs}>{words}</{tag}>"


def _piece(piece: str, covering: Sequence[Span]) -> str:
    words = escape(piece).replace("\n", "<br>\n")
    for span in reversed(covering):
        tag = INLINE.get(span.kind)
        if tag:
            words = f"<{tag}>{words}</{tag}>"
        elif span.kind is SpanKind.LABEL:
            words = f'<span class="label">{words}</span>'
        elif span.kind is SpanKind.LINK and link(span):
            words = f'<a href="{escape(link(span))}" rel="noopener noreferrer">{words}</a>'
    return words
