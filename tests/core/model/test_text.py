"""The words for kinds are a contract: scripts read them in JSON and libraries keep them."""

from dataclasses import FrozenInstanceError

import pytest

from core.model.text import Block, BlockKind, Span, SpanKind, Text


def test_the_kinds_bear_the_names_that_libraries_keep() -> None:
    assert " ".join(BlockKind) == (
        "title byline dateline lead heading paragraph quote list_item code caption credit footnote figure "
        "table_cell rule"
    )
    assert " ".join(SpanKind) == (
        "strong emphasis code link superscript subscript quotation label note_ref anchor page"
    )


def test_a_text_is_never_changed_and_its_ranges_share_nothing() -> None:
    text = Text(value="a", blocks=(Block(start=0, end=1, kind=BlockKind.PARAGRAPH),))
    with pytest.raises(FrozenInstanceError):
        text.value = "b"  # pyright: ignore[reportAttributeAccessIssue]
    first, second = (Span(start=0, end=1, kind=SpanKind.LINK) for _ in range(2))
    assert first.attrs is not second.attrs
