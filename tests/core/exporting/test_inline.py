"""A block's words cut at its spans."""

from core.exporting import inline
from core.model.text import Block, BlockKind, Span, SpanKind, Text

TEXT = Text(
    value="un deux trois\nquatre",
    blocks=(Block(start=0, end=13, kind=BlockKind.PARAGRAPH), Block(start=14, end=20, kind=BlockKind.PARAGRAPH)),
    spans=(
        Span(start=0, end=7, kind=SpanKind.STRONG),
        Span(start=3, end=13, kind=SpanKind.EMPHASIS),
        Span(start=14, end=20, kind=SpanKind.CODE),
    ),
)


def test_overlapping_spans_cut_where_each_begins_and_ends() -> None:
    found = list(inline.pieces(TEXT, TEXT.blocks[0], TEXT.spans))
    kinds = [(piece, [span.kind for span in spans]) for piece, spans in found]
    strong, emphasis = SpanKind.STRONG, SpanKind.EMPHASIS
    assert kinds == [("un ", [strong]), ("deux", [strong, emphasis]), (" trois", [emphasis])]


def test_each_block_gets_its_own_spans() -> None:
    found = inline.by_block(TEXT)
    assert [len(found[block.start]) for block in TEXT.blocks] == [2, 1]


def test_only_links_that_may_be_followed_have_an_address() -> None:
    for address, kept in (
        ("https://a", "https://a"),
        ("mailto:a@b", "mailto:a@b"),
        ("javascript:x", ""),
        ("file:///etc", ""),
    ):
        assert inline.link(Span(start=0, end=1, kind=SpanKind.LINK, attrs={"href": address})) == kept


def test_an_address_of_this_computer_leads_nowhere() -> None:
    assert inline.is_web("HTTPS://x")
    assert not inline.is_web("file:///etc")
    assert not inline.is_web("pont.png")
