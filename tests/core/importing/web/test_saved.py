"""A page that came alone has no parts."""

from core.importing.web.saved import SavedPage


def test_a_page_that_came_alone_has_no_parts():
    page = SavedPage(html=b"<p>Words</p>")
    assert page.part("https://example.org/a.png") is None
    assert page.part("") is None
