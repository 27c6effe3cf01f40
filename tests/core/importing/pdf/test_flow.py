"""What a page's end cuts reads on."""

from dataclasses import replace

from core.importing.pdf.flow import joined
from core.importing.pdf.items import Item
from core.importing.pdf.paragraphs import Paragraph
from core.model.text import BlockKind
from tests.core.importing.pdf.shapes import paragraph


def item(
    column: int,
    *texts: str,
    kind: BlockKind = BlockKind.PARAGRAPH,
    size: float = 10,
    indented: bool = False,
    **attrs: str,
) -> Item:
    right = max(50 + size / 2 * len(text) for text in texts)
    made: Paragraph = paragraph(*texts, size=size, page=column + 1, indented=indented, right=right)
    return Item(page=column + 1, column=column, kind=kind, paragraph=made, attrs=attrs)


def read(*items: Item) -> list[str]:
    return [" ".join(line.text for line in one.lines) for one in joined(items)]


def test_a_sentence_reads_on_over_the_page():
    assert read(item(0, "A sentence that is not at"), item(1, "its end yet.")) == [
        "A sentence that is not at its end yet."
    ]


def test_notes_and_captions_between_come_after():
    found = read(
        item(0, "A sentence that is not at"), item(0, "A note.", kind=BlockKind.FOOTNOTE, size=7, note="1"),
        item(1, "Figure 1", kind=BlockKind.CAPTION), item(1, "its end yet."),
    )  # fmt: skip
    assert found == ["A sentence that is not at its end yet.", "A note.", "Figure 1"]


def test_a_note_reads_on_at_the_next_foot():
    found = read(
        item(0, "Body."), item(0, "1 A note that", kind=BlockKind.FOOTNOTE, note="1"),
        item(1, "More body."), item(1, "goes on.", kind=BlockKind.FOOTNOTE),
    )  # fmt: skip
    assert found == ["Body.", "1 A note that goes on.", "More body."]


def test_a_finished_paragraph_ends():
    assert len(read(item(0, "A sentence at its end."), item(1, "Another one."))) == 2
    assert len(read(item(0, "a full line that is not ended", "short"), item(1, "An indented one", indented=True))) == 2


def test_a_heading_ends_what_is_before_it():
    assert (
        len(
            read(item(0, "A sentence that is not at"), item(1, "HEAD", kind=BlockKind.HEADING), item(1, "its end yet."))
        )
        == 3
    )


def test_other_type_does_not_read_on():
    assert len(read(item(0, "A sentence that is not at"), item(1, "its end yet.", size=8))) == 2


def test_a_cut_word_reads_on():
    assert len(read(item(0, "A sentence that is inter-"), item(1, "rupted here."))) == 1


def test_a_page_between_ends_it():
    assert len(read(item(0, "A sentence that is not at"), item(4, "its end yet."))) == 2


def test_a_quotation_reads_on_in_the_next_column():
    found = joined([item(0, "Words quoted at some", kind=BlockKind.QUOTE, size=9), item(1, "length here.", size=9)])
    assert [(one.kind.value, len(one.lines)) for one in found] == [("quote", 2)]


def test_a_sentence_around_a_figure_in_its_column_reads_on():
    first = item(0, "A sentence that is cut by a figure in the middle of")
    caption = replace(item(0, "Figure 1: it"), kind=BlockKind.CAPTION)
    assert read(first, caption, item(0, "its column goes on.")) == [
        "A sentence that is cut by a figure in the middle of its column goes on.", "Figure 1: it",
    ]  # fmt: skip
    assert len(read(first, item(0, "Another sentence of its own."))) == 2


def test_a_paragraph_that_ends_a_full_line_is_told_by_the_indent_of_the_next():
    long = ("A full line of the first column", "and another that is full at last.")
    indented = [item(n, "Long enough to count here", "and indented", indented=True) for n in (7, 8, 9)]
    assert read(*indented, item(10, *long), item(11, "Another sentence of it, not indented,", "ends."))[-1].startswith(
        "A full"
    )
    assert len(read(item(0, *long), item(1, "Another sentence of it, not indented,", "ends."))) == 2
