"""Measures the import of very many files of several kinds: `python -m tests.bench.bulk [NUMBER]`, by default 20,000.

A third each is plain text, Markdown and web pages, in a tree of folders. The figures are those of `make bench`.
"""

import html
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from core.library import Library
from tests.bench import texts
from tests.bench.report import machine, table
from tests.bench.run import Sizes, importing, told
from tests.bench.texts import Made

NUMBER = 20_000
FOLDER = 500
"""Files of a folder."""


def plain(made: Made) -> str:
    """As a text editor keeps it."""
    return f"{made.title}\n\n{made.text}\n"


def markdown(made: Made) -> str:
    """With headings, emphasis and a link."""
    first, *rest = made.text.split("\n\n")
    return (
        f"# {made.title}\n\n*{first}*\n\n[Postil](https://example.org/{made.language})\n\n" + "\n\n".join(rest) + "\n"
    )


def page(made: Made) -> str:
    """As a newspaper's site has it: with navigation around it, and what it is about in its head."""
    paragraphs = "".join(f"<p>{html.escape(part)}</p>\n" for part in made.text.split("\n\n"))
    links = "".join(f'<li><a href="/section/{number}">Section {number}</a></li>' for number in range(12))
    return (
        f'<!doctype html><html lang="{made.language}"><head><meta charset="utf-8">'
        f'<title>{html.escape(made.title)} | The Paper</title><meta property="og:site_name" content="The Paper"></head>'
        f"<body><header><nav><ul>{links}</ul></nav></header><main><article><h1>{html.escape(made.title)}</h1>"
        f"{paragraphs}</article><aside><h2>Most read</h2><ul>{links}</ul></aside></main>"
        f"<footer>The Paper, all rights reserved</footer></body></html>\n"
    )


KINDS: dict[str, Callable[[Made], str]] = {".txt": plain, ".md": markdown, ".html": page}


def write(number: int, folder: Path) -> None:
    """So many files, each kind in turn."""
    suffixes = list(KINDS)
    for place, made in enumerate(texts.articles(number)):
        suffix = suffixes[place % len(suffixes)]
        path = folder / f"{place // FOLDER:03}" / f"{place:05}{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(KINDS[suffix](made), encoding="utf-8")


def main(number: int) -> None:
    """Measure and print."""
    where = machine()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["POSTIL_HOME"] = str(folder / "home")
        told(f"making {number:,} files")
        write(number, folder / "files")
        with Library.open(folder / "library", create=True):
            pass
        told("importing and indexing them in the window")
        figures = list(importing(folder / "library", folder / "files", Sizes(articles=number)))
    print("\n".join([*where, "", *table(figures)]))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else NUMBER)
