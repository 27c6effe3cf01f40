"""What HTML's tags mean to a reader: which open a block, which a span, and which hold nothing to read."""

from core.model.text import SpanKind


def names(*lines: str) -> frozenset[str]:
    """The names that stand in some lines."""
    return frozenset(name for line in lines for name in line.split())


BLOCKS = names(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer",
    "form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table caption tbody",
    "thead tfoot tr td th ul xmp listing plaintext",
)
"""Tags before and after which the line ends."""
SILENT = names(
    "script style template svg iframe object embed applet audio video canvas map area select option optgroup datalist",
    "textarea input meter progress title link meta base head param source track frame frameset noframes noembed portal",
    "amp-ad amp-analytics amp-iframe amp-video amp-social-share amp-sidebar",
)
"""Tags whose content is no text of the page."""
SPANS = {
    **dict.fromkeys(("b", "strong"), SpanKind.STRONG),
    **dict.fromkeys(("i", "em", "cite", "dfn"), SpanKind.EMPHASIS),
    **dict.fromkeys(("code", "kbd", "samp", "tt", "var"), SpanKind.CODE),
    "sup": SpanKind.SUPERSCRIPT,
    "sub": SpanKind.SUBSCRIPT,
    "q": SpanKind.QUOTATION,
}
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = names("ul ol menu dir")
PICTURES = names("img amp-img amp-anim image")
CODE = names("pre xmp listing plaintext")
