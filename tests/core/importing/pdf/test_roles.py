"""Every paragraph gets the kind that its place and its type tell."""

from core.importing.pdf.measures import Measures
from core.importing.pdf.paragraphs import Paragraph
from core.importing.pdf.roles import Column, items_of
from core.model.text import BlockKind
from tests.core.importing.pdf.shapes import BOLD, MONO, lines, paragraph

MEASURES = Measures(size=10, leading=12)
BODY = paragraph("A paragraph of the body that goes on for", "several lines as they all do in a text.")


def column(*paragraphs: Paragraph) -> Column:
    return Column(page=1, number=0, bottom=800, paragraphs=paragraphs)


def kinds(*paragraphs: Paragraph) -> list[str]:
    return [item.kind.value for item in items_of([column(*paragraphs)], MEASURES, {})]


def test_an_article():
    note = Paragraph(lines=tuple(lines("1 A note.", top=760, size=7)), left=50, right=250)
    assert kinds(
        paragraph("The Lamp at the Ford", size=18), BODY, paragraph("Sources", style=BOLD), BODY,
        paragraph("Figure 1: The ford"), paragraph("print(1)", style=MONO), note,
    ) == ["title", "paragraph", "heading", "paragraph", "caption", "code", "footnote"]  # fmt: skip


def test_a_title_in_two_paragraphs_is_one_block():
    items = items_of([column(paragraph("The Lamp", size=18), paragraph("at the Ford", size=18), BODY)], MEASURES, {})
    assert [line.text for line in items[0].lines] == ["The Lamp", "at the Ford"]
    assert len(items) == 2


def test_bullets_are_items_without_their_marker():
    items = items_of([column(BODY, paragraph("• one"), paragraph("• two"))], MEASURES, {})
    assert [(item.kind, dict(item.attrs), item.before) for item in items[1:]] == [
        (BlockKind.LIST_ITEM, {"in": ["list:1"], "marker": "•"}, 2)
    ] * 2


def test_numbers_are_items_only_when_they_count():
    assert kinds(BODY, paragraph("1. the first"), paragraph("2. the second"))[1:] == ["list_item", "list_item"]
    assert kinds(BODY, paragraph("3. Alone it is a sentence."))[1:] == ["paragraph"]


def test_a_list_that_begins_anew_is_another():
    numbered = column(*map(paragraph, ["1. a", "2. b", "1. c", "2. d"]))
    assert [item.attrs["in"] for item in items_of([numbered], MEASURES, {})] == [
        ["list:1"],
        ["list:1"],
        ["list:2"],
        ["list:2"],
    ]


def test_who_wrote_and_when():
    assert kinds(
        paragraph("The Lamp at the Ford", size=18), paragraph("By Ada Marsh"), paragraph("5 March 2021"), BODY
    ) == ["title", "byline", "dateline", "paragraph"]  # fmt: skip


def test_quotations_that_follow_each_other_are_one():
    words = lines("Words that are set apart from all the others", "of this text, and say so.", left=70, size=9)
    quote = Paragraph(lines=tuple(words), left=70, right=250)
    items = items_of([column(BODY, quote, quote, BODY, quote)], MEASURES, {})
    assert [item.attrs.get("in") for item in items] == [None, ["quote:1"], ["quote:1"], None, ["quote:2"]]
