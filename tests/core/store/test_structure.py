"""Structures are stored and read back; one in which a bit turned is told from one that fits its words."""

import pytest

from core.importing import extract
from core.model.text import Block, BlockKind, Span, SpanKind, Text
from core.store.structure import decoded, encoded, fits

TEXT = Text(
    value="Un titre\nDes mots, *là*.",
    blocks=(Block(start=0, end=8, kind=BlockKind.TITLE), Block(start=9, end=24, kind=BlockKind.PARAGRAPH)),
    spans=(Span(start=19, end=21, kind=SpanKind.LINK, attrs={"href": "é"}),),
)


def test_what_is_stored_is_read_back() -> None:
    assert decoded(TEXT.value, encoded(TEXT)) == TEXT
    assert fits(TEXT.value.encode(), encoded(TEXT).encode())


@pytest.mark.parametrize(
    "source", ["a", "# A\n\n- b\n- c\n\n| d |\n|---|\n| e |\n\n---\n", "x\n\n```\na\n\n\nb\n```\n\n> c"]
)
def test_what_is_imported_fits(source: str) -> None:
    text = extract(source.encode(), name="x.md").text
    assert fits(text.value.encode(), encoded(text).encode())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[0,8,", "[0,9,"),
        ("[9,24,", "[9,23,"),
        ("[9,24,", "[9,25,"),
        ("[9,24,", "[9,-1,"),
        ("[0,8,", "[1,8,"),
        ("[19,21,", "[91,21,"),
        ("[19,21,", "[19,91,"),
        ("[0,8,", '["0",8,'),
        ("title", "tktle"),
        ("link", "lilk"),
        ("blocks", "blogks"),
        ("{", "["),
        ("}]", "}"),
    ],
)
def test_a_letter_that_turned_is_told(old: str, new: str) -> None:
    stored = encoded(TEXT)
    assert old in stored
    assert not fits(TEXT.value.encode(), stored.replace(old, new, 1).encode())


def test_bytes_that_are_no_text_are_no_structure() -> None:
    assert not fits(TEXT.value.encode(), encoded(TEXT).encode().replace("é".encode(), b"\xe9"))
    with pytest.raises(ValueError, match="no structure"):
        decoded("", "[]")
