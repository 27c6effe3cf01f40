"""What every importer is given to be spoiled: sound files of its kind, written for this project or made here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.core.importing.pdf.paper import Paper, Sheet
from tests.core.importing.web import boxes
from tests.core.importing.web.draw import picture
from tests.core.importing.web.made import PROSE

DATA = Path(__file__).parents[1] / "data"
BESIDE = "page_files"
"""The folder of the page with its folder; `secret.png` and `secret.txt` lie outside of it."""
Packing = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One importer's kind of file: what it is called, the sound ones, and how a page of HTML is packed into one."""

    name: str
    file: str
    sound: Sequence[bytes]
    packings: Sequence[Packing] = ()
    """Ways to make a file of a spoiled page; none where the file is spoiled itself."""


def kinds() -> tuple[Kind, ...]:
    """Every importer's kind."""
    pages = [path.read_bytes() for path in sorted((DATA / "pages").glob("*.html"))] + [PAGE.encode(), MANY.encode()]
    inner = picture(width=300, height=200)
    parts = {"https://example.org/news/i/a.png": inner}
    return (
        Kind(name="plain", file="text.txt", sound=_texts(".txt")),
        Kind(name="markdown", file="text.md", sound=[*_texts(".md"), RICH.encode()]),
        Kind(name="html", file="alone.html", sound=pages),
        Kind(name="page with folder", file="page.html", sound=pages),
        Kind(name="singlefile", file="single.html", sound=pages, packings=[single]),
        Kind(name="mhtml", file="page.mhtml", sound=pages, packings=[lambda page: boxes.mhtml(page, parts)]),
        Kind(
            name="webarchive",
            file="page.webarchive",
            sound=pages,
            packings=[lambda page: boxes.webarchive(page, parts), lambda page: boxes.webarchive(page, parts, xml=True)],
        ),
        Kind(name="wacz", file="page.wacz", sound=pages, packings=[_wacz, _wacz_plain]),
        Kind(name="pdf", file="paper.pdf", sound=[_paper(), _marked(), _columns()]),
    )


def single(page: bytes) -> bytes:
    """A page as SingleFile saves it."""
    comment = b"<!--\n Page saved with SingleFile\n url: https://example.org/a?b=1\n saved date: Mon Jul 01 2024 -->"
    style = b"<style>:root{--sf-img-1:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)}</style>"
    image = b"<p><img src='data:image/svg+xml,<svg/>' style='background-image:var(--sf-img-1)'>"
    return b"<!DOCTYPE html><html>" + comment + style + page.replace(b"</h1>", b"</h1>" + image, 1)


def _wacz(page: bytes) -> bytes:
    records = [boxes.record(boxes.PAGE, boxes.response(page))]
    return boxes.wacz([*records, boxes.record("https://example.org/news/i/a.png", picture(), "resource")])


def _wacz_plain(page: bytes) -> bytes:
    return boxes.wacz(
        [boxes.record(boxes.PAGE, boxes.response(page), zipped=False)], warc="archive/a.warc", more={"../up.txt": b"up"}
    )


def _texts(suffix: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted((DATA / "texts").glob(f"*{suffix}"))]


def _paper() -> bytes:
    paper = Paper(info={"Title": "The old bridge", "Author": "Ada Miller"}, outline=[("One", 0), ("Two", 1)])
    for title in ("One", "Two"):
        sheet = paper.sheet()
        sheet.words(50, 60, title, size=18, font="F2")
        end = sheet.paragraph(50, 100, 400, " ".join(PROSE), hyphens=True)
        sheet.paragraph(50, end + 12, 400, " ".join(PROSE[::-1]), indent=12, font="F3")
        sheet.picture(50, 500, 100, 80)
    return paper.file()


def _marked() -> bytes:
    paper = Paper(metadata="<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF/></x:xmpmeta>")
    sheet: Sheet = paper.sheet()
    sheet.paragraph(50, 100, 300, " ".join(PROSE))
    sheet.mark("Highlight", [(50, 90, 200, 102)], "/C[1 1 0]/Contents(A note)")
    sheet.mark("Link", [(50, 114, 200, 126)], "/A<</S/URI/URI(https://example.org/a)>>")
    sheet.leftward(400, 400, "مرحبا بالعالم")
    sheet.upward(20, 400, "Upward words")
    return paper.file()


def _columns() -> bytes:
    paper = Paper()
    sheet = paper.sheet(turned=90)
    for left in (40, 310):
        sheet.paragraph(left, 80, 240, " ".join(PROSE * 2), size=9, hyphens=True)
    sheet.words(40, 800, "1 See the first one.", size=7)
    return paper.file()


PAGE = f"""<!DOCTYPE html><html lang=en><head><title>The old bridge | Gazette</title>
<base href="https://example.org/news/">
<meta name=author content="Ada Miller"><meta property="article:published_time" content="2024-03-05T10:00:00+01:00">
<script type="application/ld+json">{{"@type":"NewsArticle","headline":"The bridge","author":[{{"name":"A"}}]}}</script>
</head><body><nav><a href=/>Home</a></nav><article><h1>The old bridge</h1><p class=byline>By Ada Miller</p>
<p>{PROSE[0]} <a href="#n1"><sup>1</sup></a></p><figure><img src="i/a.png" alt="Bridge" srcset="i/b.png 2x">
<figcaption>The bridge <span class=credit>Photo: Ada</span></figcaption></figure><img src="page_files/a.png">
<h2>Stones</h2><p><b>{PROSE[1]}</b> <a href="/x">there</a></p><ul><li>One<ol start=4><li>Two</ol><li>Three</ul>
<table><tr><th rowspan=2>A<th>B<tr><td>C<tr><td colspan=2>D</table><blockquote><p>{PROSE[2]}</p></blockquote>
<pre><code class="language-python">for a in b:\n    pass</code></pre><hr><p>{PROSE[3]}</p>
<section class=footnotes><ol><li id=n1>{PROSE[0]} <a href="#r">back</a></ol></section></article>
<footer>Rights</footer>"""
MANY = "<!DOCTYPE html><html><body>" + "".join(
    f"<div><p>{words}</p><img src=page_files/a.png></div>" for words in PROSE
)
RICH = """---
title: "A: b"
tags: [a, b]
---
# One *two* [three](https://example.org "t")

> - a
>   1. b `c` ~~d~~
>
> ![alt](x.png) <https://example.org> [^1]

| a | b |
|:--|--:|
| 1 | **2** |

[^1]: Note

<div onclick=x>html</div>

```python
code
```
"""
