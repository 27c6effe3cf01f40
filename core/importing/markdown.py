"""Markdown becomes an article: CommonMark with tables, footnotes and front matter. No HTML is ever made or obeyed."""

from collections.abc import Sequence
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from core.importing.anatomy import read_press_lines
from core.importing.canonical import Part, canonical, clean
from core.importing.characters import characters
from core.importing.draft import Draft
from core.importing.extraction import Extraction, Original
from core.importing.front_matter import metadata, split_front_matter
from core.importing.inline import note_label, read_inline, words_of_html
from core.importing.plain import read_plain, with_line_ends
from core.importing.quotations import with_quotations
from core.model.article import Metadata
from core.model.text import BlockKind, Span, Text

IMPORTER = "markdown/1"
_NESTING = 60
"""Levels of quotes and lists inside each other; the parser drops what lies deeper, so such a text is read as plain."""
_UNCLOSED = 5_000
"""Brackets left open from which looking for links takes seconds; no article has them."""
_PARSER = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable("table").use(footnote_plugin, inline=False)


def read(original: Original) -> Extraction:
    """What a file of Markdown holds."""
    text, meta = read_markdown(characters(original), original.address)
    return Extraction(text=text, meta=meta, importer=IMPORTER)


def read_markdown(source: str, address: str = "") -> tuple[Text, Metadata]:
    """The canonical text of Markdown, and what it says about itself; `address` is where it stood, if that is known."""
    fields, body = split_front_matter(clean(with_line_ends(source)))
    meta = metadata(fields)
    tokens = _PARSER.parse(body) if body.count("[") - body.count("]") <= _UNCLOSED else None
    if tokens is None or any(token.level >= _NESTING - 1 for token in tokens):
        text, plain = read_plain(body)
        return text, _preferred(meta, plain)
    drafts = _titled(_Walk(meta.url or address).read(tokens), meta.title)
    anatomy = read_press_lines(drafts)
    parts = [Part(kind=d.kind, text=d.text, attrs=d.attrs, spans=d.spans) for d in anatomy.drafts]
    return canonical(with_quotations(parts)), _preferred(meta, anatomy.meta)


def _preferred(first: Metadata, second: Metadata) -> Metadata:
    """What front matter says, else what the text says."""
    return replace(
        first,
        title=first.title or second.title,
        authors=first.authors or second.authors,
        published=first.published or second.published,
    )


def _titled(drafts: list[Draft], title: str) -> list[Draft]:
    """The title of the front matter as first block, unless the text opens with a heading of the first level itself."""
    first = next((n for n, draft in enumerate(drafts[:3]) if draft.kind is BlockKind.HEADING), None)
    if first is not None and drafts[first].attrs.get("level") == 1:
        return [*drafts[:first], replace(drafts[first], kind=BlockKind.TITLE, attrs={}), *drafts[first + 1 :]]
    return [Draft(text=title, kind=BlockKind.TITLE), *drafts] if title else drafts


class _Walk:
    """Goes through block tokens once, knowing which quotes, lists and tables it stands in."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.drafts: list[Draft] = []
        self.inside: list[str] = []
        self.markers: list[str] = []
        self.counts = {"quote": 0, "list": 0, "table": 0}
        self.kind = BlockKind.PARAGRAPH
        self.attrs: dict[str, object] = {}
        self.fresh_item = False
        self.note = ""
        self.row = self.column = -1

    def read(self, tokens: Sequence[Token]) -> list[Draft]:
        """The drafts of a whole document."""
        for token in tokens:
            handler = _HANDLERS.get(token.type)
            if handler:
                handler(self, token)
        return self.drafts

    def enter(self, token: Token) -> None:
        """A quote or a list begins."""
        name = "quote" if token.type == "blockquote_open" else "list"
        self.counts[name] += 1
        self.inside.append(f"{name}:{self.counts[name]}")

    def leave(self, token: Token) -> None:
        """It ends."""
        self.inside.pop()

    def item(self, token: Token) -> None:
        """A list item begins: its first block is the item, what follows are blocks inside its list."""
        self.fresh_item = True
        self.markers.append(f"{token.info}{token.markup}" if token.info else token.markup)

    def heading(self, token: Token) -> None:
        """A heading begins."""
        self.kind = BlockKind.HEADING
        self.attrs = {"level": int(token.tag[1])}

    def cell(self, token: Token) -> None:
        """A table's cell begins; rows and columns count from 0."""
        self.column += 1
        self.kind = BlockKind.TABLE_CELL
        self.attrs = dict[str, object](table=self.counts["table"], row=self.row, column=self.column)
        if token.tag == "th":
            self.attrs["header"] = True

    def table(self, token: Token) -> None:
        """A table begins."""
        self.counts["table"] += 1
        self.row = -1

    def table_row(self, token: Token) -> None:
        """A row begins."""
        self.row += 1
        self.column = -1

    def footnote(self, token: Token) -> None:
        """A footnote begins or ends."""
        self.note = note_label(token) if token.type == "footnote_open" else ""

    def words(self, token: Token) -> None:
        """The words of the block that was begun."""
        children = token.children or []
        kind, attrs = self._kind()
        pictures = [child for child in children if child.type == "image"]
        others = [child for child in children if child.type not in ("image", "softbreak", "link_open", "link_close")]
        if pictures and kind is BlockKind.PARAGRAPH and not any(child.content.strip() for child in others):
            self.drafts += [_figure(picture, attrs) for picture in pictures]
            return
        words = read_inline(children, self.address)
        self.add(words.text, kind, attrs, tuple(words.spans))

    def code(self, token: Token) -> None:
        """A block of code."""
        self.fresh_item = False
        language = token.info.split()[0] if token.info.strip() else ""
        attrs = {"language": language} if language else {}
        self.add(token.content.strip("\n"), BlockKind.CODE, {**self._place(), **attrs})

    def html(self, token: Token) -> None:
        """A block of raw HTML: its words."""
        for paragraph in words_of_html(token.content):
            self.add(paragraph, *self._kind())

    def rule(self, token: Token) -> None:
        """A line across."""
        self.add("", BlockKind.RULE, self._place())

    def add(self, text: str, kind: BlockKind, attrs: dict[str, object], spans: tuple[Span, ...] = ()) -> None:
        """One more draft."""
        self.drafts.append(Draft(text=text, kind=kind, attrs=attrs, spans=spans))

    def _place(self) -> dict[str, object]:
        return {"in": list(self.inside)} if self.inside else {}

    def _kind(self) -> tuple[BlockKind, dict[str, object]]:
        """What the block is by where it stands."""
        kind, attrs = self.kind, {**self._place(), **self.attrs}
        self.kind, self.attrs = BlockKind.PARAGRAPH, {}
        if kind is not BlockKind.PARAGRAPH:
            return kind, attrs
        if self.note:
            return BlockKind.FOOTNOTE, {**attrs, "note": self.note}
        if self.fresh_item and self.markers:
            self.fresh_item = False
            return BlockKind.LIST_ITEM, {**attrs, "marker": self.markers[-1]}
        if self.inside and self.inside[-1].startswith("quote"):
            return BlockKind.QUOTE, attrs
        return kind, attrs

    def end_item(self, token: Token) -> None:
        """A list item ends."""
        self.markers.pop()
        self.fresh_item = False


def _figure(picture: Token, attrs: dict[str, object]) -> Draft:
    named = {
        "source": str(picture.attrGet("src") or ""),
        "alt": picture.content,
        "title": str(picture.attrGet("title") or ""),
    }
    return Draft(
        text="", kind=BlockKind.FIGURE, attrs={**attrs, **{key: value for key, value in named.items() if value}}
    )


_HANDLERS = {
    "blockquote_open": _Walk.enter,
    "bullet_list_open": _Walk.enter,
    "ordered_list_open": _Walk.enter,
    "blockquote_close": _Walk.leave,
    "bullet_list_close": _Walk.leave,
    "ordered_list_close": _Walk.leave,
    "list_item_open": _Walk.item,
    "list_item_close": _Walk.end_item,
    "heading_open": _Walk.heading,
    "table_open": _Walk.table,
    "tr_open": _Walk.table_row,
    "th_open": _Walk.cell,
    "td_open": _Walk.cell,
    "footnote_open": _Walk.footnote,
    "footnote_close": _Walk.footnote,
    "inline": _Walk.words,
    "fence": _Walk.code,
    "code_block": _Walk.code,
    "html_block": _Walk.html,
    "hr": _Walk.rule,
}
"""What each kind of token does; others say nothing that the words need."""
