"""No script, handler, foreign address or entity of what came in is left in what is stored, exported or shown.

What is made is parsed and looked at, not searched for by a pattern: words may well say `<script>`.
"""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html
from PySide6.QtGui import QTextDocument, QTextFragment
from PySide6.QtWidgets import QApplication

from core.errors import KnownError
from core.exporting.article_html import html as exported
from core.importing import extract
from core.importing.extraction import Extraction
from core.importing.web.tags import names
from tests.e2e.test_silence import BODY, MAKES
from tests.fuzz import spoiling
from tests.fuzz.material import kinds
from tests.fuzz.promises import broken
from ui import theme
from ui.reader.document import set_text
from ui.reader.formats import Formats

POISON = """<p onclick="alert(1)" onmouseover=alert(2)>They say at the town hall that the old bridge dates from 1480,
and
<a href="javascript:alert(3)" onclick="x()">nobody</a>
<a href="data:text/html,<script>x</script>">doubts</a> it
<a href="file:///etc/passwd">any</a> <a href="vbscript:x">more</a>,
<a href="HTTPS://good.example/a">really</a>.</p>
<script>alert(4)</script><p>&lt;script&gt;alert(5)&lt;/script&gt; &amp;lt;b&amp;gt; &lt;img src=x onerror=y&gt; are
words, and nothing else to anybody who reads what was written about the bridge.</p>
<svg onload=x><script>y</script></svg>
<iframe srcdoc="<script>z</script>"></iframe>
<math><maction actiontype=statusline href="javascript:x">a</maction></math>
<form action="javascript:x"><button formaction="javascript:y">The button</button></form><base href="javascript:x">
<meta http-equiv=refresh content="0;url=javascript:x"><object data="x.swf"></object>
<style>p{background:url(x)}</style>"""
ALLOWED = frozenset(("http", "https", "mailto"))
SPOILED = 6
"""Spoiled files of each importer."""


def originals() -> Iterator[tuple[str, bytes]]:
    """Files of every kind that are full of it."""
    body = BODY.format(s="http://127.0.0.1:9", p=9, n=1) + POISON
    yield from ((f"page.{kind}", make("http://127.0.0.1:9", body, 1)) for kind, make in MAKES.items())
    page = Path(__file__).parents[1] / "data" / "pages" / "hostile.html"
    yield page.name, page.read_bytes()
    for kind in kinds():
        yield from ((kind.file, spoiling.made(kind, 100 + seed)) for seed in range(SPOILED))


@pytest.fixture(scope="module")
def articles() -> list[Extraction]:
    """What is made of them; what is refused is no article. A piece that was pasted is read whole."""
    made: list[Extraction] = []
    for (name, data), whole in chain(((one, False) for one in originals()), ((one, True) for one in originals())):
        try:
            made.append(extract(data, name=name, whole=whole))
        except KnownError:
            continue
    return made


def test_what_is_stored_keeps_its_promises(articles: list[Extraction]) -> None:
    assert len(articles) > 60
    assert [broken(made) for made in articles if broken(made)] == []
    assert any("<script>alert(5)</script>" in made.text.value for made in articles)
    assert any(made.text.value.count("The button") for made in articles), "pasted"


def test_what_is_exported_holds_no_element_that_does_something(articles: list[Extraction]) -> None:
    links: set[str] = set()
    for made in articles:
        root = html.document_fromstring(exported(made.text, made.meta))
        for element in root.iter():
            assert element.tag in SAFE, element.tag
            assert not [name for name in element.attrib if name.startswith("on") or name in ACTIVE], element.attrib
            links |= {str(element.get("href"))} if "href" in element.attrib else set()
    assert len(links) > 2
    assert {urlsplit(href).scheme for href in links if not href.startswith("#")} <= ALLOWED


SAFE = names(
    "html head meta title style body article header main h1 h2 h3 h4 h5 h6 p blockquote ul ol li pre code a em strong",
    "sup sub q table thead tbody tr td th hr br figure figcaption section footer div span small cite aside",
)
ACTIVE = frozenset(("src", "srcset", "srcdoc", "action", "formaction", "background", "poster", "data", "cite"))


def test_what_is_shown_fetches_and_opens_nothing(articles: list[Extraction], qapp: QApplication) -> None:
    formats = Formats(theme.load("light"))
    for made in articles:
        document = set_text(made.text, formats).document
        for fragment in fragments(document):
            form = fragment.charFormat()
            assert not form.isImageFormat()
            assert not form.isAnchor()
            assert form.anchorHref() == ""


def fragments(document: QTextDocument) -> Iterator[QTextFragment]:
    block = document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            yield pieces.fragment()
            pieces += 1
        block = block.next()
