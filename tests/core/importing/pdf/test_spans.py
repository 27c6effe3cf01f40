"""Words set apart are marked, and numbers of notes lead to their notes."""

from core.importing.pdf.hyphens import Words
from core.importing.pdf.lines import line_of
from core.importing.pdf.measures import Measures
from core.importing.pdf.segments import segment_of
from core.importing.pdf.spans import spans_of
from core.importing.pdf.weaving import Woven, woven
from core.model.text import BlockKind
from tests.core.importing.pdf.shapes import BOLD, ITALIC, MONO, piece

MEASURES = Measures(size=10, leading=12)
NOTES = {(1, "3"): "3 p1"}


def block() -> Woven:
    parts = [
        piece("plain", 50),
        piece("bold", 78, style=BOLD),
        piece("words", 101, style=BOLD),
        piece("slanted", 129, style=ITALIC),
        piece("typed", 167, style=MONO),
        piece("ab", 195),
        piece("3", 205, 96, size=6),
        piece("2", 208, 102, size=6),
    ]
    return woven([line_of(segment_of(parts), 1)], Words([]))


def marked(
    kind: BlockKind = BlockKind.PARAGRAPH, notes: dict[tuple[int, str], str] | None = None
) -> list[tuple[str, str]]:
    whole = block()
    return [(one.kind.value, whole.text[one.start : one.end]) for one in spans_of(whole, kind, MEASURES, notes or {})]


def test_what_is_set_apart():
    assert marked() == [
        ("strong", "bold words"), ("emphasis", "slanted"), ("code", "typed"), ("superscript", "3"), ("subscript", "2"),
    ]  # fmt: skip


def test_the_number_of_a_note():
    spans = spans_of(block(), BlockKind.PARAGRAPH, MEASURES, NOTES)
    assert [dict(one.attrs) for one in spans if one.kind == "note_ref"] == [{"note": "3 p1"}]


def test_a_heading_is_bold_as_a_whole():
    assert marked(BlockKind.HEADING) == [("superscript", "3"), ("subscript", "2")]
