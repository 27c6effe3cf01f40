"""Only links that lead outside by http, https or mail are read."""

import pytest

from core.importing.pdf.document import opened, page_of
from core.importing.pdf.geometry import boxed
from core.importing.pdf.links import Link, links_on
from core.importing.pdf.sheets import frame_of
from tests.core.importing.pdf.paper import Paper, Sheet


def links(action: str) -> tuple[Link, ...]:
    sheet = Sheet()
    sheet.words(50, 100, "a link")
    sheet.mark("Link", [(50, 90, 80, 102)], action)
    with opened(Paper(sheets=[sheet]).file()) as document, page_of(document, 0) as page:
        return links_on(document, page, frame_of(page))


@pytest.mark.parametrize("href", ["https://example.org/a?b=c", "http://example.org", "mailto:ada@example.org"])
def test_addresses(href: str):
    assert links(f"/A<</S/URI/URI({href})>>") == (Link(box=boxed(50, 90, 80, 102), href=href),)


@pytest.mark.parametrize(
    "action",
    [
        "/A<</S/URI/URI(javascript:alert)>>",
        "/A<</S/URI/URI(file:///etc/passwd)>>",
        "/A<</S/URI/URI(//host/share)>>",
        "/A<</S/URI/URI(https:)>>",
        "/A<</S/JavaScript/JS(app.alert)>>",
        "/A<</S/Launch/F(x.exe)>>",
        "/A<</S/GoTo/D[0/Fit]>>",
        "",
    ],
)
def test_what_leads_elsewhere_is_left_out(action: str):
    assert links(action) == ()
