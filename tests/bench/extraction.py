"""Measures how well web pages are read, beside trafilatura and readability-lxml alone, in the same run.

`python -m tests.bench.extraction DATA`; DATA holds three folders: `scrapinghub` (pages and their bodies), `segments`
(what must and must not be in a page's text, and its metadata) and `readability` (pages and their structure). The body
alone is scored: no title, byline, dateline, caption or credit.
"""

import argparse
import gzip
import json
import logging
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import trafilatura
from lxml import html
from readability import Document

from core.errors import KnownError
from core.importing import extract
from tests.bench import extraction_scores as scores
from tests.bench.extraction_items import KINDS, Found, Seen, body_of, key, of_html, of_text, of_trafilatura, words_of
from tests.bench.extraction_scores import Score

ADDRESS = "http://fakehost/test/page.html"
"""Where the pages of `readability` are said to stand: their expected links are made absolute with it."""
TARGETS: dict[str, float | tuple[int, int]] = {
    "scrapinghub, body F1": 0.970,
    "segments F1": 0.928,
    "headings": (86, 80),
    "list items": (82, 85),
    "quotes": (96, 94),
    "pictures": (78, 85),
    "captions": (88, 85),
    "table cells": (93, 96),
    "links": (91, 95),
    "code": (97, 90),
    "title exact, %": 88,
    "author right, %": 75,
    "date within a day, %": 90,
    "time beside bare trafilatura": 3.0,
}
NOTHING: Found = {kind: [] for kind in KINDS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page and what is known about it."""

    folder: str
    name: str
    data: bytes
    address: str = ""
    truth: Seen = field(default_factory=Seen)
    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()


def pages(data: Path) -> Iterator[Page]:
    """All pages of the three folders."""
    for name, truth in _json(data / "scrapinghub" / "ground-truth.json").items():
        page = gzip.decompress((data / "scrapinghub" / f"{name}.html.gz").read_bytes())
        seen = Seen(body=truth["articleBody"])
        yield Page(folder="scrapinghub", name=name, data=page, address=truth["url"], truth=seen)
    for address, truth in _json(data / "segments" / "segments.json").items():
        page = gzip.decompress((data / "segments" / f"{truth['file']}.gz").read_bytes())
        seen = Seen(title=truth.get("title", ""), authors=truth.get("author", ""), date=truth.get("date", ""))
        wanted, unwanted = tuple(truth["with"]), tuple(truth["without"])
        yield Page(
            folder="segments",
            name=truth["file"],
            data=page,
            address=address,
            truth=seen,
            wanted=wanted,
            unwanted=unwanted,
        )
    for folder in sorted((data / "readability").iterdir()):
        known = _json(folder / "expected-metadata.json")
        tree = html.document_fromstring((folder / "expected.html").read_bytes().decode() or "<p></p>")
        page = (folder / "source.html").read_bytes()
        captions = html.document_fromstring(page).iter("figcaption")
        seen = Seen(
            body=words_of(tree),
            items=of_html(tree, known.get("title") or ""),
            title=known.get("title") or "",
            tagged="\n".join(key(words_of(one)) for one in captions),
        )
        yield Page(folder="readability", name=folder.name, data=page, address=ADDRESS, truth=seen)


def postil(page: Page) -> Seen:
    """What this project reads."""
    try:
        extraction = extract(page.data, name=page.name, address=page.address)
    except KnownError:
        return Seen(items=NOTHING)
    text, meta = extraction.text, extraction.meta
    return Seen(
        body=body_of(text),
        items=of_text(text),
        title=meta.title,
        authors="; ".join(meta.authors),
        date=meta.published,
    )


def bare_trafilatura(page: Page) -> Seen:
    """What trafilatura reads when it is asked for the text alone; this is what time is measured beside."""
    made = trafilatura.bare_extraction(page.data, include_comments=False)
    return Seen(body=(made.text or "") if made and not isinstance(made, dict) else "")


def whole_trafilatura(page: Page) -> Seen:
    """What trafilatura reads when it is asked for all it can."""
    made = trafilatura.bare_extraction(
        page.data,
        url=page.address,
        include_comments=False,
        include_formatting=True,
        include_links=True,
        include_images=True,
        with_metadata=True,
    )
    if not made or isinstance(made, dict):
        return Seen(items=NOTHING)
    items = of_trafilatura(made.body)
    return Seen(items=items, title=made.title or "", authors=made.author or "", date=made.date or "")


def readability(page: Page) -> Seen:
    """What readability-lxml reads."""
    try:
        document = Document(page.data)
        tree = html.document_fromstring(document.summary(html_partial=True) or "<p></p>")
        title, author = document.short_title(), document.author() or ""
    except Exception:  # noqa: BLE001 - a peer's failure is its result
        return Seen(items=NOTHING)
    return Seen(
        body=words_of(tree), items=of_html(tree), title=title, authors="" if author == "[no-author]" else author
    )


Reader = Callable[[Page], Seen]
READERS: Mapping[str, Sequence[Reader]] = {
    "postil": (postil,),
    "trafilatura": (bare_trafilatura, whole_trafilatura),
    "readability-lxml": (readability,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one reader made of all pages, and how much processor its first pass took, in ms a page."""

    seen: tuple[Seen, ...]
    time: float


def run(readers: Sequence[Reader], cases: Sequence[Page]) -> Run:
    """Read all pages; the first reader gives the words, the last the rest."""
    seen: list[Seen] = []
    spent = 0.0
    for page in cases:
        begun = time.process_time()
        first = readers[0](page)
        spent += time.process_time() - begun
        seen.append(first if len(readers) == 1 else replace(readers[1](page), body=first.body))
    return Run(seen=tuple(seen), time=1000 * spent / len(cases))


def figures(cases: Sequence[Page], made: Run) -> dict[str, float | Score]:
    """Every figure of the table."""
    both = [(page, seen) for page, seen in zip(cases, made.seen, strict=True)]
    bodies = [(page.truth.body, seen.body) for page, seen in both if page.folder == "scrapinghub"]
    held = [(page.wanted, page.unwanted, seen.body) for page, seen in both if page.folder == "segments"]
    items = [(page.truth, seen) for page, seen in both if page.folder == "readability"]
    known = [(page.truth, seen) for page, seen in both if page.folder == "segments" and page.truth.title]
    found: dict[str, float | Score] = {
        "scrapinghub, body F1": scores.words(bodies),
        "segments F1": scores.segments(held),
        **scores.structure(items),
        "title exact, %": _percent(scores.same_title(truth.title, seen.title) for truth, seen in known),
        "author right, %": _percent(scores.same_authors(t.authors, s.authors) for t, s in known if t.authors),
        "date within a day, %": _percent(scores.same_date(t.date, s.date) for t, s in known if t.date),
        "author right where one is given, %": _percent(
            scores.same_authors(t.authors, s.authors) for t, s in known if t.authors and s.authors
        ),
        "no author where none is named, %": _percent(not seen.authors for truth, seen in known if not truth.authors),
        "no date where none is known, %": _percent(not seen.date for truth, seen in known if not truth.date),
        "time, ms a page": made.time,
    }
    return found


def _percent(right: Iterator[bool]) -> float:
    counted = list(right)
    return 100 * sum(counted) / len(counted) if counted else 0.0


def table(found: Mapping[str, Mapping[str, float | Score]]) -> list[str]:
    """The figures of all readers beside the targets, as Markdown."""
    lines = [f"| | {' | '.join(found)} | target | |", f"|---|{'--:|' * len(found)}--:|---|"]
    for name, value in found["postil"].items():
        cells = [_cell(name, one[name]) for one in found.values()]
        lines.append(f"| {name} | {' | '.join(cells)} | {_wanted(name)} | {_held(name, value)} |")
    ratio = float(_number(found["postil"]["time, ms a page"])) / _number(found["trafilatura"]["time, ms a page"])
    name = "time beside bare trafilatura"
    lines.append(f"| {name} | {ratio:.2f} | 1 | | ≤ {TARGETS[name]} | {'yes' if ratio <= 3 else '**no**'} |")
    return lines


def _cell(name: str, value: float | Score) -> str:
    if not isinstance(value, Score):
        return f"{value:.1f}"
    if "F1" in name:
        return f"{value.f1:.3f} ({value.recall:.3f}/{value.precision:.3f})"
    return f"{100 * value.recall:.0f}/{100 * value.precision:.0f}"


def _wanted(name: str) -> str:
    target = TARGETS.get(name)
    return "" if target is None else f"≥ {target[0]}/{target[1]}" if isinstance(target, tuple) else f"≥ {target}"


def _held(name: str, value: float | Score) -> str:
    target = TARGETS.get(name)
    if target is None:
        return ""
    if isinstance(target, tuple):
        assert isinstance(value, Score)
        held = round(100 * value.recall) >= target[0] and round(100 * value.precision) >= target[1]
    else:
        held = round(_number(value), 3) >= target
    return "yes" if held else "**no**"


def _number(value: float | Score) -> float:
    return value.f1 if isinstance(value, Score) else value


def _json(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text(encoding="utf-8"))


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("data", type=Path)
    asked.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth page")
    options = asked.parse_args()
    logging.disable(logging.CRITICAL)
    cases = list(pages(options.data))[:: options.every]
    print("\n".join(table({name: figures(cases, run(readers, cases)) for name, readers in READERS.items()})))


if __name__ == "__main__":
    main()
