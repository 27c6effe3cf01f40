"""Footnotes come through, and none is lost in a reader that knows no footnotes."""

import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from core.exporting.article_markdown import body
from core.exporting.markdown_notes import guarded, notes_of
from core.model.text import Block, BlockKind, Span, SpanKind, Text
from tests.core.exporting.texts import COMMONMARK, shown

WITH_NOTES = MarkdownIt("commonmark").use(footnote_plugin, inline=False)


def _text(name: str, note: str, *, asked: bool = True) -> Text:
    value = f"mot1\n{note}"
    blocks = (
        Block(start=0, end=4, kind=BlockKind.PARAGRAPH),
        Block(start=5, end=len(value), kind=BlockKind.FOOTNOTE, attrs={"note": name}),
    )
    ref = Span(start=3, end=4, kind=SpanKind.NOTE_REF, attrs={"note": name})
    return Text(value=value, blocks=blocks, spans=(ref,) if asked else ())


@pytest.mark.parametrize("note", ["Ibid.", "Ibid. (p. 3)", "mot\nautre", 'mot "titre"', "plusieurs mots ici"])
@pytest.mark.parametrize("name", ["1", "fn:x y", "*"])
def test_a_footnote_is_a_footnote_and_in_other_readers_words(name: str, note: str) -> None:
    written = "".join(body(_text(name, note)))
    assert 'class="footnote-item"' in WITH_NOTES.render(written)
    assert "".join(note.split()) in shown(written, COMMONMARK)


def test_one_that_nothing_refers_to_keeps_its_number() -> None:
    assert "".join(body(_text("7", "Ibid.", asked=False))) == "mot1\n\n<sup>7</sup> Ibid.\n"


def test_a_name_that_comes_again_later_is_no_second_definition() -> None:
    notes = [Block(start=n, end=n + 1, kind=BlockKind.FOOTNOTE, attrs={"note": name}) for n, name in enumerate("aaba")]
    spans = tuple(Span(start=0, end=1, kind=SpanKind.NOTE_REF, attrs={"note": name}) for name in "ab")
    found = notes_of(Text(value="x" * 4, blocks=tuple(notes), spans=spans))
    assert (dict(found.blocks), dict(found.labels)) == ({0: "a", 1: "a", 2: "b"}, {"a": "a", "b": "b"})


def test_labels_are_told_apart_whatever_their_case() -> None:
    notes = [Block(start=n, end=n + 1, kind=BlockKind.FOOTNOTE, attrs={"note": name}) for n, name in enumerate("aA")]
    spans = tuple(Span(start=0, end=1, kind=SpanKind.NOTE_REF, attrs={"note": name}) for name in "aA")
    labels = notes_of(Text(value="xx", blocks=tuple(notes), spans=spans)).labels
    assert len({label.casefold() for label in labels.values()}) == 2


def test_only_what_could_be_an_address_is_guarded() -> None:
    assert guarded("deux mots") == "deux mots"
    assert guarded("mot\\\nautre") == "mot <!-- -->\\\nautre"
