"""Nothing is fetched: a server counts who comes while pages that name it are imported, searched and read."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core.library import Library
from tests.core.fetching.local import Server, serving
from tests.core.importing.web import boxes
from tests.core.importing.web.draw import picture
from tests.e2e.person import at_rest, launched, open_row, pause
from tests.ui.driving import until

PAGES = 500
READ = 24
"""Pages that are opened in the window, of every kind."""

HEAD = """
<base href="{s}/base/"><meta http-equiv="refresh" content="0;url={s}/refresh"><link rel="stylesheet" href="{s}/a.css">
<link rel="preload" as="image" href="{s}/pre.png"><link rel="icon" href="{s}/icon.png">
<link rel="canonical" href="{s}/c">
<link rel="dns-prefetch" href="{s}"><link rel="manifest" href="{s}/m.json"><script src="{s}/a.js"></script>
<meta property="og:image" content="{s}/og.png">
<style>@import url({s}/b.css); body {{ background: url({s}/bg.png) }}</style>
<script>fetch("{s}/script"); new Image().src = "{s}/beacon"</script>
<script type="application/ld+json">{{"@context": "{s}/ld", "@type": "Article", "image": "{s}/ld.png"}}</script>
"""
BODY = """
<h1>The bridge number {n}</h1>
<p>The old bridge number {n} dates from 1480, they say at the town hall, and nobody
<a href="{s}/link">doubts</a> it.</p>
<figure><img src="{s}/a.png" srcset="{s}/b.png 2x, {s}/c.png 3x" alt="A bridge" onerror="location='{s}/error'">
<figcaption>The bridge in winter, seen from the mill.</figcaption></figure>
<picture><source srcset="{s}/d.webp"><img data-src="{s}/lazy.jpg" src="relative.png" alt="Lazy"></picture>
<p style="background-image: url('{s}/style.png')">It will be closed next year for works that will take until the
autumn, so that all who go to market must take the new one, which nobody loves.</p>
<iframe src="{s}/frame"></iframe><object data="{s}/object"></object><embed src="{s}/embed"><video poster="{s}/p.png"
src="{s}/video"></video><audio src="{s}/audio"></audio><img src="//127.0.0.1:{p}/scheme.png" alt="Scheme">
<noscript><img src="{s}/noscript.png" alt="No script"></noscript><svg><image href="{s}/svg.png"></image></svg>
<img src="file:////127.0.0.1/share/a.png" alt="Share"><img src="\\\\127.0.0.1\\share\\a.png" alt="UNC">
<p>The mayor says that the works cost more every year, and that the town has put off twice what it can put off no more:
the piers have stood in the water since the last flood, and the divers who looked at them in spring saw cracks.</p>
<blockquote cite="{s}/cite"><p>They talk of a third bridge, and have talked of it for twenty years.</p></blockquote>
<p>Until then the ferry will run again from May to October, as it did before the war, for those who go on foot.</p>
<table background="{s}/table.png"><tr><td>One</td><td>Two</td></tr></table>
"""
MARKDOWN = """# The bridge number {n}

The old bridge number {n} dates from 1480. ![A bridge]({s}/a.png) <img src="{s}/b.png">

![Beside][x] and <{s}/auto>, [a link]({s}/link).

[x]: {s}/ref.png
"""
ENTITIES = """<?xml version="1.0"?><?xml-stylesheet href="{s}/x.xsl"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "{s}/x.dtd" [<!ENTITY % e SYSTEM "{s}/entity"> %e;
<!ENTITY f SYSTEM "{s}/entity.txt">]>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Bridge {n}</title></head><body>&f;{body}</body></html>"""

Make = Callable[[str, str, int], bytes]


def html(server: str, body: str, number: int) -> bytes:
    head = f"<title>The bridge number {number}</title>{HEAD.format(s=server)}"
    return f"<!DOCTYPE html><html manifest='{server}/cache'><head>{head}</head><body>{body}</body></html>".encode()


def singlefile(server: str, body: str, number: int) -> bytes:
    comment = f"<!--\n Page saved with SingleFile\n url: {server}/saved/{number}\n saved date: Mon Jul 01 2024 -->"
    style = f"<style>:root{{--sf-img-1:url({server}/v.png)}}</style><p style='background-image:var(--sf-img-1)'>"
    return f"<!DOCTYPE html><html>{comment}{style}{body}".encode()


MAKES: dict[str, Make] = {
    "html": html,
    "xhtml": lambda server, body, number: ENTITIES.format(s=server, n=number, body=body).encode(),
    "md": lambda server, body, number: MARKDOWN.format(s=server, n=number).encode(),
    "txt": lambda server, body, number: f"Bridge {number}\n\nThe bridge is at {server}/text, they say.".encode(),
    "single.html": singlefile,
    "mhtml": lambda server, body, number: boxes.mhtml(html(server, body, number), {f"{server}/x.png": picture()}),
    "webarchive": lambda server, body, number: boxes.webarchive(html(server, body, number), {}),
    "wacz": lambda server, body, number: boxes.wacz(
        [boxes.record(boxes.PAGE, boxes.response(html(server, body, number)))]
    ),
}


@pytest.fixture
def server() -> Iterator[Server]:
    """Answers nothing, and counts."""
    with serving({}) as server:
        yield server


@pytest.fixture
def pages(server: Server, tmp_path: Path) -> Path:
    """Pages of every kind that name the server wherever a browser would fetch."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(PAGES):
        kind, make = list(MAKES.items())[number % len(MAKES)]
        body = BODY.format(s=server.address, p=server.port, n=number)
        (folder / f"page{number}.{kind}").write_bytes(make(server.address, body, number))
    return folder


def test_pages_that_name_a_server_are_imported_searched_and_read_without_it(
    server: Server, pages: Path, folder: Path, qapp: QApplication
) -> None:
    with Library.open(folder, create=True) as library:
        items = list(library.articles.add_many([pages]))
        assert [item.error for item in items if item.status != "added"] == []
        assert len(items) == PAGES
        library.indexing.drain(wait=True)
        found = library.searching.search("bridge", limit=PAGES)
        assert found.total == PAGES
        figures = sum(text_of(library, item.article or 0).count("\ufffc") for item in items[: len(MAKES)])
        assert figures > len(MAKES), "the pictures are there, as places"
    with launched(folder) as postil:
        window = at_rest(postil)
        for item in reversed(items[-READ:]):  # the last that came is the first in the list
            open_row(window, item.article or 0)
            pause(20)
    assert server.connections == 0
    socket.create_connection(("127.0.0.1", server.port)).close()
    until(lambda: server.connections == 1, "the server does not count")


def text_of(library: Library, article: int) -> str:
    return library.articles.text(article).value
