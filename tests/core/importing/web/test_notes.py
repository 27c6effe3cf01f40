"""Footnotes are found by what leads to them and back, and numbers that are only links are none."""

import pytest

from core.importing.web.notes import Notes, read_notes
from tests.core.importing.web.made import PROSE, article, body, listed, paragraphs, spanned, text_of


def labels(notes: Notes) -> tuple[list[str], list[str]]:
    return list(notes.references.values()), list(notes.bodies.values())


@pytest.mark.parametrize(
    "markup",
    [
        "<p>a<sup><a href=#n1>1</a></sup></p><ol><li id=n1>note</ol>",
        "<p>a<a href=#n1><sup>[1]</sup></a></p><p><a name=n1>1</a> note</p>",
        "<p>a<a class=footnote-ref href=#n1>1</a></p><div id=n1>note</div>",
        "<p>a<a id=r1 href=#n1>(1)</a></p><p id=n1>note <a href=#r1>back</a></p>",
        "<p>a<a role=doc-noteref href=#n1>1</a></p><aside id=n1 role=doc-footnote>note</aside>",
    ],
)
def test_a_note(markup: str) -> None:
    assert labels(read_notes(body(markup))) == (["1"], ["1"])


@pytest.mark.parametrize(
    "markup",
    [
        "<p>a <a href=#n1>1</a></p><h2 id=n1>Part one</h2>",
        "<p>a<sup><a href=#nowhere>1</a></sup></p>",
        "<p>a<sup><a href=https://a.example/#n1>1</a></sup></p><p id=n1>note</p>",
        "<p id=n1>earlier</p><p>a<sup><a href=#n1>1</a></sup></p>",
        "<p>a<sup><a href=#n1>a longer name</a></sup></p><p id=n1>note</p>",
        "<p id=n1>a<sup><a href=#n1>1</a></sup></p>",
    ],
)
def test_no_note(markup: str) -> None:
    assert labels(read_notes(body(markup))) == ([], [])


def test_names_that_links_lead_to_are_known_in_all_letters() -> None:
    assert read_notes(body("<a href=#%C3%A9t%C3%A9>x</a><h2 id=été>y</h2><h2 id=z>z</h2>")).targets == {"été"}


def test_notes_stand_in_the_text_without_their_way_back() -> None:
    notes = "<ol><li id=n1>See the town's books. <a href=#r1>↩</a><li id=n2>Said to me. <a href=#r2>^</a></ol>"
    page = article(
        f"<h1>The old bridge</h1>{paragraphs(3)}<p>{PROSE[3]}<sup id=r1><a href=#n1>1</a></sup> So they say."
        f"<sup id=r2><a href=#n2>2</a></sup></p><div class=footnotes>{notes}</div>"
    )
    text = text_of(page)
    assert listed(text)[-2:] == [("footnote", "See the town's books."), ("footnote", "Said to me.")]
    assert [words for kind, words in spanned(text) if kind == "note_ref"] == ["1", "2"]
    assert [block.attrs["note"] for block in text.blocks if block.kind == "footnote"] == ["1", "2"]


def test_many_notes_take_no_time() -> None:
    markup = "".join(f"<sup><a href=#n{n}>{n}</a></sup>" for n in range(3_000))
    notes = read_notes(body(markup + "".join(f"<p id=n{n}>x</p>" for n in range(3_000))))
    assert len(notes.bodies) == 3_000
