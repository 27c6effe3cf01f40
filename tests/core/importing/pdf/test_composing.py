"""Whole documents: what a person would read, in the order it is read, and where it stands."""

from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import KnownError
from core.importing.canonical import clean
from core.importing.extraction import Original
from core.importing.pdf import layout, read
from core.importing.pdf.layout import Layout
from core.model.text import OBJECT
from tests.core.importing.pdf.paper import Paper, Sheet, stream, written

KEEPER = (
    "The keeper of the lighthouse wrote every evening what the sea had brought, and although nobody had asked him to "
    "do so he never missed a day. "
)
PRÉFET = (
    "Le préfet écrivait chaque semaine au ministère une relation détaillée des événements survenus dans "
    "l’arrondissement, sans jamais recevoir de réponse. "
)


def blocks(paper: Paper) -> list[tuple[str, str]]:
    text = read(Original(data=paper.file())).text
    return [(block.kind.value, text.value[block.start : block.end]) for block in text.blocks]


def test_two_columns_over_two_pages_with_hyphens():
    paper = Paper()
    words = "".join(f"{KEEPER}Number {number} was the last of them. " for number in range(16)).split()
    for page, top in enumerate((120, 60)):
        sheet = paper.sheet()
        for column, left in enumerate((50, 310)):
            part = words[110 * (2 * page + column) :][:110]
            sheet.paragraph(left, top, 230, " ".join(part), hyphens=True)
    paper.sheets[0].words(180, 70, "The Lamp at the Ford", size=20, font="F2")
    found = blocks(paper)
    assert found[0] == ("title", "The Lamp at the Ford")
    assert " ".join(block for _, block in found[1:]) == " ".join(words[:440])
    assert len(found) < 8


def test_french_words_keep_their_hyphens_and_lose_the_typesetters():
    paper = Paper()
    words = PRÉFET * 5 + "Le porte-parole du vice-président vint au rendez-vous. " * 4
    paper.sheet().paragraph(50, 100, 190, words, hyphens=True)
    assert blocks(paper) == [("paragraph", " ".join(words.split()))]


def test_running_heads_page_numbers_and_notes():
    paper = Paper()
    for number in range(3):
        sheet = paper.sheet()
        sheet.words(50, 40, "Revue du Rif", size=8)
        y = sheet.paragraph(50, 100, 400, (KEEPER, PRÉFET, "Then he was forgotten again. ")[number] * 3, indent=12)
        sheet.content.append(f"BT /F1 6 Tf 1 0 0 1 300 {sheet.height - y + 12 + 4} Tm ({number + 1}) Tj ET")
        sheet.content.append(f"BT /F1 5 Tf 1 0 0 1 50 {sheet.height - 747} Tm ({number + 1}) Tj ET")
        sheet.words(54, 750, f"Archives, box {number * 7}.", size=8)
        sheet.words(290, 800, str(number + 10), size=8)
    found = blocks(paper)
    assert [kind for kind, _ in found] == ["paragraph", "footnote"] * 3
    assert [words for kind, words in found if kind == "footnote"] == [f"Archives, box {n * 7}." for n in range(3)]
    text = read(Original(data=paper.file())).text
    references = [span for span in text.spans if span.kind == "note_ref"]
    assert [text.value[span.start : span.end] for span in references] == ["1", "2", "3"]
    assert [span.attrs["note"] for span in references] == ["1", "2", "3"]


def test_arabic_is_in_reading_order():
    paper = Paper()
    sheet = paper.sheet()
    lines = ["قال الوزير في الرباط إن القانون صدر عام", "وإن الحكومة (الجديدة) ستطبقه في كل البلاد", "منذ اليوم الأول."]
    for number, words in enumerate(lines):
        sheet.leftward(520, 100 + 16 * number, words)
    assert blocks(paper) == [("paragraph", " ".join(lines))]
    text = read(Original(data=paper.file())).text
    assert text.blocks[0].attrs["direction"] == "rtl"


def test_headings_lists_code_and_captions():
    paper = Paper(outline=[("Sources", 0)])
    sheet = paper.sheet()
    sheet.words(50, 60, "The Lamp at the Ford", size=18)
    y = sheet.paragraph(50, 100, 400, KEEPER * 2)
    sheet.words(50, y + 14, "Sources", size=12, font="F2")
    y = sheet.paragraph(50, y + 36, 400, KEEPER * 2)
    sheet.words(60, y + 14, "•  letters of the keeper")
    sheet.words(60, y + 26, "•  the log of the harbour")
    sheet.words(50, y + 50, "def keep(lamp):", font="F4")
    sheet.words(74, y + 62, "lamp.burn()", font="F4")
    sheet.words(50, y + 90, "Figure 1: The ford in winter.", size=9)
    found = blocks(paper)
    assert [kind for kind, _ in found] == [
        "title", "paragraph", "heading", "paragraph", "list_item", "list_item", "code", "caption",
    ]  # fmt: skip
    assert found[4:7] == [
        ("list_item", "letters of the keeper"),
        ("list_item", "the log of the harbour"),
        ("code", "def keep(lamp):\n    lamp.burn()"),
    ]


def test_a_sentence_of_a_turned_page_is_read_as_if_it_were_upright():
    for turned in (0, 90, 180, 270):
        paper = Paper()
        paper.sheet(turned=turned).paragraph(50, 100, 400, KEEPER * 3)
        assert blocks(paper) == [("paragraph", (KEEPER * 3).strip())]


def check(found: Layout) -> None:
    """The runs cover exactly the visible characters, once, on their pages."""
    value = found.text.value
    assert clean(value.replace(OBJECT, "")) == value.replace(OBJECT, "")
    runs = sorted((run for page in found.pages for run in page.runs), key=lambda run: run.start)
    assert all(a.end <= b.start for a, b in pairwise(runs))
    covered = {place for run in runs for place in range(run.start, run.end)}
    assert {place for place, letter in enumerate(value) if not letter.isspace()} <= covered
    assert all(0 <= place < len(value) for place in covered)
    for page in found.pages:
        for run in page.runs:
            box = run.box
            assert 0 <= box.left <= box.right <= page.width
            assert 0 <= box.top <= box.bottom <= page.height
            assert len(run.edges) == run.end - run.start + (0 if value[run.start] == OBJECT else 1) + (
                value[run.start] == OBJECT
            )
            rising = run.edges[0] <= run.edges[-1]
            assert all((a <= b) if rising else (a >= b) for a, b in pairwise(run.edges))


PLACE = st.floats(-50, 900, allow_nan=False)
WORDS = st.text("abcdé A1.,()-•’ \u0301אבעربي²ﬁ🦊", min_size=1, max_size=25)


@st.composite
def pages(draw: st.DrawFn) -> Sheet:
    sheet = Sheet(
        width=draw(st.floats(50, 900)), height=draw(st.floats(50, 900)), turned=draw(st.sampled_from([0, 90, 180, 270]))
    )
    for _ in range(draw(st.integers(0, 12))):
        size = draw(st.sampled_from([6.0, 10.0, 10.0, 10.0, 14.0, 30.0]))
        matrix = draw(st.sampled_from(["1 0 0 1", "1 0 0 1", "1 0 0 1", "0 1 -1 0", "-1 0 0 -1", "0.7 0.7 -0.7 0.7"]))
        codes = draw(WORDS).encode("utf-16-be").hex()
        sheet.content.append(f"BT /F5 {size} Tf {matrix} {draw(PLACE):.2f} {draw(PLACE):.2f} Tm <{codes}> Tj ET")
    return sheet


@settings(max_examples=150, deadline=None)
@given(st.lists(pages(), min_size=1, max_size=3))
def test_every_visible_character_has_its_place_whatever_is_drawn(sheets: list[Sheet]):
    data = Paper(sheets=sheets).file()
    found = layout(data)
    check(found)
    assert found == layout(data)
    assert found.text == read(Original(data=data)).text


def test_ordinary_documents_have_their_places_too():
    paper = Paper()
    for _ in range(2):
        sheet = paper.sheet()
        sheet.paragraph(50, 100, 230, KEEPER * 6, hyphens=True)
        sheet.paragraph(310, 100, 230, PRÉFET * 5, hyphens=True)
    check(layout(paper.file()))


def test_scanned_pages_stand_as_pictures_and_a_sentence_says_so():
    paper = Paper()
    paper.sheet().picture(0, 0, 595, 842)
    paper.sheet().picture(0, 0, 595, 842)
    found = read(Original(data=paper.file()))
    assert found.text.value == f"{OBJECT}\n{OBJECT}"
    assert [dict(block.attrs) for block in found.text.blocks] == [
        {"page": number, "width": 595, "height": 842} for number in (1, 2)
    ]
    assert found.loss.startswith("This PDF holds no text")
    assert not found.media


def test_a_scanned_page_among_others():
    paper = Paper()
    paper.sheet().paragraph(50, 100, 400, KEEPER * 2)
    paper.sheet().picture(0, 0, 595, 842)
    paper.sheet()
    paper.sheet().content.append("0 0 100 100 re f")
    found = read(Original(data=paper.file()))
    assert [block.kind.value for block in found.text.blocks] == ["paragraph", "figure"]
    assert found.loss.startswith("1 page holds no text, only a picture")


def test_a_drawing_alone_stands_as_a_picture_too():
    paper = Paper()
    paper.sheet().content.append("0 0 100 100 re f")
    assert [block.kind.value for block in read(Original(data=paper.file())).text.blocks] == ["figure"]


def test_nothing_at_all_gives_no_words():
    paper = Paper()
    paper.sheet()
    assert read(Original(data=paper.file())).text.value == ""


FORM = (
    b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 7 0 R>>>>/Length 6>>stream\n/X Do \nendstream"
)


def hostile(content: bytes, box: str = "0 0 595 842", kids: str = "4 0 R") -> bytes:
    """A page that draws this."""
    resources = "<</Font<</F1 6 0 R>>/XObject<</X 7 0 R>>>>"
    page = f"<</Type/Page/Parent 3 0 R/MediaBox[{box}]/Contents 5 0 R/Resources{resources}>>"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    tree = f"<</Type/Pages/Count 1/Kids[{kids}]>>".encode()
    return written(
        [b"<</Type/Catalog/Pages 3 0 R>>", b"<<>>", tree, page.encode(), stream("", content, packed=True), font, FORM]
    )


WORDS_OF = b"BT /F1 %s Tf 1 0 0 1 %s 700 Tm (words) Tj ET "


@pytest.mark.parametrize(
    "data",
    [
        hostile(b"q " * 200_000),
        hostile(b"/X Do " * 200),
        hostile(b" " * 20_000_000),
        hostile(WORDS_OF % (b"10", b"50"), box="0 0 1e9 1e9"),
        hostile(WORDS_OF % (b"10", b"50"), box="5 5 5 5"),
        hostile(WORDS_OF % (b"10", b"50"), box="600 800 0 0"),
        hostile(WORDS_OF % (b"1e38", b"50")),
        hostile(WORDS_OF % (b"10", b"1e38")),
        hostile(WORDS_OF % (b"-10", b"50")),
        hostile(WORDS_OF % (b"0", b"50")),
        hostile(b"".join(WORDS_OF % (b"3", b"%d" % (number % 590)) for number in range(3_000))),
        hostile(WORDS_OF % (b"10", b"50"), kids="3 0 R 3 0 R 4 0 R"),
        hostile(WORDS_OF % (b"10", b"50"), kids="9 0 R"),
    ],
)
def test_what_is_made_to_break_a_reader_gets_an_answer(data: bytes):
    with suppress(KnownError):
        check(layout(data))
