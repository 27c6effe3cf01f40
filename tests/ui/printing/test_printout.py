"""A print as a whole: every word once, heads and numbers where a reader looks for them."""

from dataclasses import replace

from PIL import ImageChops

from core.model.annotation import Color
from core.model.article import Metadata
from core.model.text import BlockKind, Text
from tests.ui.printing.sheets import ARTICLE, META, Written, passage, pdf, picture, printout, text, words

HOSTILE = '<img src="file:///etc/passwd"><script>alert(1)</script> & &lt;b&gt;'


def numbered(count: int) -> Text:
    """Paragraphs whose words are all different."""
    blocks: list[Written] = [
        (" ".join(f"m{paragraph}x{word}" for word in range(60)), BlockKind.PARAGRAPH) for paragraph in range(count)
    ]
    return text(*blocks)


def test_every_word_stands_on_one_page_once_in_order() -> None:
    of = numbered(30)
    pages = words(pdf(printout(of)))
    assert len(pages) > 3
    found = [word for page in pages for word in page.split() if word.startswith("m") and "x" in word]
    assert found == of.value.split()


def test_pages_say_what_they_are() -> None:
    pages = words(pdf(printout(numbered(12))))
    assert META.url in pages[0]
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page
        assert "La ville et ses ponts" in page
        assert "Le Courrier" in page
        assert "12 March 2024" in page


def test_a_long_title_and_address_are_cut_not_overlapped() -> None:
    meta = Metadata(title="Un titre " * 40, site="Un site " * 30, url="https://example.org/" + "a" * 400)
    pages = words(pdf(printout(numbered(8), article=replace(ARTICLE, meta=meta))))
    assert all("…" in page for page in pages)


def test_numbers_stand_beside_the_lines_and_before_the_notes() -> None:
    of = numbered(3)
    places = [of.value.index(word) for word in ("m0x5 ", "m2x7 ")]
    annotations = tuple(
        passage(n, start, start + 4, exact="m0x5", note=f"note {n}", color=Color.PINK)
        for n, start in enumerate(reversed(places))
    )
    made = printout(of, annotations)
    page = " ".join(words(pdf(made)))
    assert page.index("note 1") < page.index("note 0")
    assert "Reader’s notes" in page
    assert sum(one.glyph.index > 0 for one in made.letters.drawn) > 0


def test_nothing_is_taken_for_markup() -> None:
    meta = Metadata(title=HOSTILE, site=HOSTILE)
    made = printout(
        text((HOSTILE, BlockKind.PARAGRAPH)),
        (passage(1, 0, 4, exact="<img", note=HOSTILE, tags=(HOSTILE,)), passage(2, note=HOSTILE)),
        article=replace(ARTICLE, meta=meta),
    )
    page = " ".join(words(pdf(made)))
    assert page.count("<script>alert(1)</script>") >= 6
    assert page.count("&lt;b&gt;") >= 6


def test_right_to_left_pages_are_mirrored() -> None:
    arabic: Written = ("قافلة الكتب تعود إلى وادي السدر " * 12, BlockKind.PARAGRAPH, {"direction": "rtl"})
    of = text(*[arabic] * 16)
    made = printout(
        of,
        (passage(1, 0, 5, exact="قافلة", note="n"),),
        article=replace(ARTICLE, meta=Metadata(title="قافلة", site="Site")),
    )
    data = pdf(made)
    assert made.pages > 1
    head = picture(data, 1, 1).crop((0, 30, 595, 50)).convert("L")
    left, _top, right, _bottom = ImageChops.invert(head).point([0] * 100 + [255] * 156).getbbox() or (0, 0, 0, 0)
    assert left < 150
    assert right > 440


def test_an_empty_text_has_a_page() -> None:
    made = printout(Text(value="", blocks=()))
    assert made.pages == 1
    assert "La ville et ses ponts" in words(pdf(made))[0]
