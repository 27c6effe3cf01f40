"""How large words are, and how they are turned, whatever way a file says so."""

import pytest

from core.importing.pdf.document import opened, page_of, text_of
from core.importing.pdf.looks import Look, Looks
from core.importing.pdf.sheets import frame_of
from tests.core.importing.pdf.paper import Paper


def look(content: str, turned: int = 0) -> Look:
    paper = Paper()
    paper.sheet(turned=turned).content.append(content)
    with opened(paper.file()) as document, page_of(document, 0) as page, text_of(page) as text:
        return Looks(text, frame_of(page)).at(0)[1]


@pytest.mark.parametrize(
    "content",
    [
        "BT /F1 12 Tf 1 0 0 1 50 700 Tm (Word) Tj ET",
        "BT /F1 1 Tf 12 0 0 12 50 700 Tm (Word) Tj ET",
        "q 2 0 0 2 50 700 cm BT /F1 6 Tf (Word) Tj ET Q",
    ],
)
def test_the_size_is_what_is_seen(content: str):
    found = look(content)
    assert found.size == pytest.approx(12, abs=0.01)
    assert found.baseline == pytest.approx(142, abs=0.01)
    assert found.angle == 0


@pytest.mark.parametrize(
    ("matrix", "angle"),
    [("1 0 0 1", 0), ("0 1 -1 0", 90), ("-1 0 0 -1", 180), ("0 -1 1 0", 270), ("0.99 0.1 -0.1 0.99", 0)],
)
def test_how_far_words_are_turned(matrix: str, angle: int):
    assert look(f"BT /F1 12 Tf {matrix} 300 400 Tm (Word) Tj ET").angle == angle


def test_a_mad_size_is_small():
    assert look("BT /F1 1e30 Tf 1 0 0 1 50 700 Tm (Word) Tj ET").size <= 5_000
