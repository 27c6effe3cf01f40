"""An article as a page: escaped through and through, nothing fetched."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from core.exporting.article_html import html
from core.importing import extract
from core.model.article import Metadata
from core.model.text import Block, BlockKind, Span, SpanKind, Text

SAMPLE = b"""# Titre

Un *mot*, un [lien](https://example.org/?a=1&b=2), un [pi\xc3\xa8ge](javascript:alert(1)).

- a
- b
  - c

> cit\xc3\xa9

| x | y |
|---|---|
| 1 | 2 |

---

![alt](https://example.org/p.png)
"""


class Reader(HTMLParser):
    """Collects the words and checks that every element is closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self.tags: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open."""
        self.seen.append((tag, dict(attrs)))
        if tag not in ("meta", "hr", "br"):
            self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close."""
        assert self.tags.pop() == tag

    def handle_data(self, data: str) -> None:
        """Words of the body."""
        if "body" in self.tags:
            self.words += data


def _read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.tags == []
    return reader


def test_structure_becomes_elements_that_are_closed_in_order() -> None:
    extraction = extract(SAMPLE)
    reader = _read(html(extraction.text, extraction.meta))
    seen = [tag for tag, _attrs in reader.seen]
    assert {"h1", "em", "a", "ul", "li", "blockquote", "table", "tr", "td", "hr"} <= set(seen)
    assert seen.count("ul") == 2


def test_nothing_is_fetched_or_followed_that_may_not_be() -> None:
    extraction = extract(SAMPLE)
    page = html(extraction.text, extraction.meta)
    assert "default-src 'none'" in page
    reader = _read(page)
    assert not {"img", "script", "iframe", "link", "object"} & {tag for tag, _attrs in reader.seen}
    assert [attrs["href"] for tag, attrs in reader.seen if tag == "a"] == ["https://example.org/?a=1&b=2"]


@given(st.text(max_size=60), st.text(max_size=20))
def test_every_character_comes_out_as_itself(words: str, title: str) -> None:
    words = words.replace("\r", "")
    span = Span(start=0, end=len(words), kind=SpanKind.LINK, attrs={"href": 'https://x/"><script>'})
    text = Text(value=words, blocks=(Block(start=0, end=len(words), kind=BlockKind.PARAGRAPH),), spans=(span,))
    reader = _read(html(text, Metadata(title=title, language='"><script>')))
    assert "script" not in [tag for tag, _attrs in reader.seen]
    assert words.replace("\n", "").replace("\0", "") in reader.words.replace("\n", "").replace("\0", "")
