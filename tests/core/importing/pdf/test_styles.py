"""A font's name tells how its letters look."""

import pypdfium2.raw as pdfium
import pytest

from core.importing.pdf.document import opened, page_of, text_of
from core.importing.pdf.looks import Looks
from core.importing.pdf.sheets import frame_of
from core.importing.pdf.styles import Style
from tests.core.importing.pdf.paper import FONTS, Paper


@pytest.mark.parametrize(
    ("font", "bold", "italic", "mono"),
    [("F1", False, False, False), ("F2", True, False, False), ("F3", False, True, False), ("F4", False, False, True)],
)
def test_the_fonts_of_every_pdf_program(font: str, bold: bool, italic: bool, mono: bool):
    paper = Paper()
    paper.sheet().words(50, 50, "Words", font=font)
    with opened(paper.file()) as document, page_of(document, 0) as page, text_of(page) as text:
        assert pdfium.FPDFText_CountChars(text) == 5
        style = Looks(text, frame_of(page)).at(0)[1].style
    assert style == Style(font=FONTS[font], bold=bold, italic=italic, mono=mono)


@pytest.mark.parametrize(
    ("name", "bold", "italic"),
    [
        ("ABCDEF+NimbusRomNo9L-Medi", True, False),
        ("XYZABC+CMBX10", True, False),
        ("CMTI10", False, True),
        ("Georgia-BoldItalic", True, True),
        ("MinionPro-It", False, True),
        ("Garamond-SemiboldItalic", True, True),
        ("Capitals-Regular", False, False),
        ("Demeter", False, False),
    ],
)
def test_names_of_fonts(name: str, bold: bool, italic: bool):
    paper = Paper()
    paper.sheet().words(50, 50, "Words")
    data = paper.file().replace(b"/BaseFont/Helvetica/", f"/BaseFont/{name}/".encode())
    with opened(data) as document, page_of(document, 0) as page, text_of(page) as text:
        style = Looks(text, frame_of(page)).at(0)[1].style
    assert (style.bold, style.italic) == (bold, italic)
    assert "+" not in style.font
