"""An item's lines are those of its paragraph and what reads on from it."""

from core.importing.pdf.items import Item
from tests.core.importing.pdf.shapes import lines, paragraph


def test_lines():
    item = Item(page=1, column=0, paragraph=paragraph("one", "two"), more=tuple(lines("three", page=2)))
    assert [line.text for line in item.lines] == ["one", "two", "three"]
    assert Item(page=1, column=-1).lines == ()
