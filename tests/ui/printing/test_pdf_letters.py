"""Every word of a PDF can be found and copied, whatever the typeface makes of its letters."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from core.model.text import BlockKind
from tests.ui.printing.sheets import paragraphs, pdf, printout, text, words
from ui.printing.pdf_letters import searchable

LATIN = "Une fille flâne à l’office ; où est l’œuvre ? Æther, 1/2 et « fin » — AVE."
ARABIC = "قافلة الكتب تعود إلى وادي السدر"


def bare(page: str) -> str:
    """Without blanks: PDFium sees one wherever letters stand a little apart."""
    return "".join(page.split())


def test_ligatures_accents_and_signs_are_all_there() -> None:
    (page,) = words(pdf(printout(text((LATIN, BlockKind.PARAGRAPH)))))
    assert LATIN in page


def test_arabic_is_there_in_its_order() -> None:
    (page,) = words(pdf(printout(text((ARABIC, BlockKind.PARAGRAPH, {"direction": "rtl"})))))
    assert bare(ARABIC) in bare(page)
    assert "Le Courrier" in page


def test_bold_italic_code_and_captions_each_have_their_letters() -> None:
    kinds = (BlockKind.HEADING, BlockKind.LEAD, BlockKind.CAPTION, BlockKind.CODE, BlockKind.LIST_ITEM)
    (page,) = words(pdf(printout(text(*((f"L’office final {n}", kind) for n, kind in enumerate(kinds))))))
    assert all(bare(f"L’office final {n}") in bare(page) for n in range(len(kinds)))


def test_the_letters_of_later_pages_are_there_too() -> None:
    made = pdf(printout(text(*paragraphs(20), ("Zut, quel wagon ! Øystein", BlockKind.PARAGRAPH))))
    pages = words(made)
    assert len(pages) > 2
    assert "Zut, quel wagon ! Øystein" in pages[-1]


LETTERS = st.characters(min_codepoint=32, max_codepoint=0x24F, categories=["L", "N", "P"])
WHOLE = LETTERS.filter(lambda letter: unicodedata.normalize("NFKC", letter) == letter)


@given(st.text(WHOLE, min_size=1, max_size=40))
def test_any_latin_words_are_there(line: str) -> None:
    (page,) = words(pdf(printout(text((line, BlockKind.PARAGRAPH)))))
    assert set(line) - set(page) <= set("\u00ad-")


def test_a_file_that_qt_did_not_write_stays_as_it_is() -> None:
    for data in (b"", b"%PDF-1.4 nothing", b"1 0 obj\n<<>>\nendobj\ntrailer <<>> startxref 0 %%EOF"):
        assert searchable(data, [], {}) == data
