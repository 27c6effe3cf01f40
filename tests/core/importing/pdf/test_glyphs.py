"""Characters come out of a page as what they mean."""

import pytest

from core.importing.pdf.document import opened, page_of, text_of
from core.importing.pdf.glyphs import Glyphs, count, read_glyphs
from tests.core.importing.pdf.paper import Paper, Sheet


def glyphs(*drawn: str, codes: str = "") -> Glyphs:
    """The glyphs of lines below each other; `codes` are drawn in the font whose codes are UTF-16."""
    paper = Paper()
    sheet: Sheet = paper.sheet()
    for number, words in enumerate(drawn):
        sheet.words(50, 50 + 14 * number, words)
    if codes:
        sheet.content.append(
            f"BT /F5 10 Tf 1 0 0 1 50 700 Tm <{codes.encode('utf-16-be', 'surrogatepass').hex()}> Tj ET"
        )
    with opened(paper.file()) as document, page_of(document, 0) as page, text_of(page) as text:
        found = read_glyphs(text)
        assert count(text) >= len(found.places) - 5
    assert len(found.text) == len(found.places) == len(found.lefts) == len(found.tops)
    return found


def test_words_and_their_boxes():
    found = glyphs("Héritage")
    assert found.text == "Héritage"
    assert found.lefts[0] == pytest.approx(50, abs=1)
    assert found.lefts == sorted(found.lefts)
    assert all(top > bottom for top, bottom in zip(found.tops, found.bottoms, strict=True))


def test_a_hyphen_at_a_lines_end_is_a_hyphen():
    # PDFium gives no line end there; the places of the letters tell.
    assert glyphs("inter-", "national words").text.split() == ["inter-national", "words"]


@pytest.mark.parametrize(
    ("drawn", "meant"),
    [
        ("eﬃcace ﬁn ﬂot", "efficace fin flot"),
        ("a\u00adb", "a-b"),
        ("\uf0b7 item", "• item"),
        ("a\ufffcb", "ab"),
        ("𝑥 = 🦊", "𝑥 = 🦊"),
    ],
)
def test_what_a_character_means(drawn: str, meant: str):
    assert " ".join(glyphs(codes=drawn).text.split()) == meant


def test_contextual_forms_of_arabic_become_letters():
    assert sorted(glyphs(codes="\ufe8d\ufedf\ufee0\ufeea").text) == sorted("الله")


def test_what_the_file_does_not_name_is_counted_and_left_out():
    found = glyphs(codes="ab\x03\x04\x05cd")
    assert found.text == "abcd"
    assert found.unknown == 3
