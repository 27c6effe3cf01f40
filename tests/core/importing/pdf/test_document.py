"""Documents open from bytes alone, and what cannot be read is said in a sentence."""

import re
from pathlib import Path

import pypdfium2.raw as pdfium
import pytest

from core.errors import KnownError
from core.importing.pdf.document import MAX_PAGES, opened, page_of, pages_in, string, text_of
from tests.core.importing.pdf.paper import Paper, written


def paper(**options: str) -> Paper:
    made = Paper(**options)  # pyright: ignore[reportArgumentType]
    made.sheet().words(50, 50, "Here.")
    return made


def refusal(data: bytes) -> str:
    with pytest.raises(KnownError) as caught, opened(data, "x.pdf"):
        pass
    return str(caught.value)


def test_pages_and_their_text_are_loaded_and_let_go():
    with opened(paper().file()) as document:
        assert pages_in(document) == 1
        with page_of(document, 0) as page, text_of(page) as text:
            assert page
            assert text
        with page_of(document, 7) as page:
            assert page is None


def test_a_password_is_asked_for_in_a_sentence():
    assert refusal(paper(password="secret").file()).startswith("x.pdf is protected with a password.")


def test_an_empty_password_opens():
    with opened(paper(password="").file()) as document:
        assert pages_in(document) == 1


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"%PDF-1.7\n" + b"x" * 500, b"no PDF at all"])
def test_damage_is_said(data: bytes):
    assert refusal(data).startswith("x.pdf is a damaged PDF.")


def test_every_truncation_reads_or_is_refused():
    data = paper().file()
    for length in range(0, len(data), 37):
        try:
            with opened(data[:length]) as document:
                assert pages_in(document) == 1
        except KnownError:
            pass


def test_no_pages():
    assert refusal(Paper().file()).startswith("x.pdf has no pages.")


def test_too_many_pages_are_refused_before_any_is_read():
    data = written([
        b"<</Type/Catalog/Pages 3 0 R>>", b"<<>>",
        f"<</Type/Pages/Count {MAX_PAGES + 1}/Kids[{'4 0 R ' * (MAX_PAGES + 1)}]>>".encode(),
        b"<</Type/Page/Parent 3 0 R/MediaBox[0 0 9 9]>>",
    ])  # fmt: skip
    assert refusal(data).startswith(f"x.pdf has more than {MAX_PAGES} pages.")


def test_strings_come_out_whole():
    with opened(paper(info={"Title": "Été — نص 🦊"}).file()) as document:  # pyright: ignore[reportArgumentType]
        assert string(pdfium.FPDF_GetMetaText, document, b"Title") == "Été — نص 🦊"
        assert string(pdfium.FPDF_GetMetaText, document, b"Author") == ""


def test_nothing_is_ever_opened_by_name_and_no_script_is_run():
    room = Path(__file__).parents[4] / "core/importing/pdf"
    used = set(
        re.findall(r"FPDF_Load\w+|FORM_\w+|FPDFDOC_\w+", "".join(path.read_text("utf-8") for path in room.glob("*.py")))
    )
    assert used == {"FPDF_LoadMemDocument64", "FPDF_LoadPage"}
