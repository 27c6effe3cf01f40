"""Every container gives its page."""

from core.importing.extraction import Original
from core.importing.web.containers import open_page


def test_html_is_a_page_as_it_came():
    page = open_page(Original(data=b"<p>Words</p>", address="https://example.org/a"))
    assert (page.html, page.address, page.part("a.png")) == (b"<p>Words</p>", "https://example.org/a", None)
