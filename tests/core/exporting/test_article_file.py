"""A file of its own: front, text, annotations; and what it cannot hold."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from core.exporting.article_file import Loss, article_file, highlights, losses, pictures_of, sentence
from core.model.article import Article, Metadata, State
from core.model.place import ORPHAN, Place, Status
from core.model.text import OBJECT, Block, BlockKind, Text
from tests.core.exporting.test_annotation_list import PASSAGE
from tests.core.exporting.test_front_matter import read
from tests.core.exporting.texts import WORDS, bare, shown, texts

ARTICLE = Article(
    id=1,
    uid="0b0b0b0b-1111-4222-8333-444455556666",
    version=1,
    revision=1,
    meta=Metadata(title="Ponts", authors=("A. B", "C"), doi="10.1/x", language="fr"),
    source=None,
    added="2026-01-02T03:04:05.678Z",
    words=2,
    excerpt="",
    state=State.READING,
    starred=True,
    place=0,
    tags=("a/b",),
    annotations=0,
    trashed=None,
)


def split(written: str) -> tuple[dict[str, object], str]:
    """The fields in front and the page."""
    front, page = written.split("\n---\n\n", 1)
    return read(front + "\n---\n\n"), page


def test_everything_known_stands_in_front() -> None:
    text = Text(value="mot", blocks=(Block(start=0, end=3, kind=BlockKind.PARAGRAPH),))
    fields, page = split("".join(article_file(ARTICLE, text, [replace(PASSAGE, exact="mot")])))
    assert fields == {
        "title": "Ponts",
        "authors": ["A. B", "C"],
        "doi": "10.1/x",
        "language": "fr",
        "tags": ["a/b"],
        "uid": ARTICLE.uid,
        "added": ARTICLE.added,
        "state": "reading",
        "starred": True,
    }
    assert page.startswith('<mark class="blue">mot</mark>\n\n## Annotations\n\n- “mot”')


@given(texts(), WORDS, st.lists(WORDS, max_size=2))
def test_any_text_title_and_note_give_a_whole_file(made: tuple[Text, object], title: str, notes: list[str]) -> None:
    text, _highlights = made
    article = replace(ARTICLE, meta=Metadata(title=title))
    place = Place(start=0, end=len(text.value), score=1.0, status=Status.ANCHORED)
    annotations = [replace(PASSAGE, note=note, place=place) for note in notes]
    fields, page = split("".join(article_file(article, text, annotations)))
    assert fields["title"] == title
    assert shown(page).startswith(bare(text.value) + "Annotations" * bool(notes))


def test_only_what_stands_somewhere_is_highlighted() -> None:
    assert len(highlights([PASSAGE, replace(PASSAGE, place=ORPHAN), replace(PASSAGE, place=None)])) == 1


def test_losses_are_named_when_there_are_any() -> None:
    code = Block(start=0, end=9, kind=BlockKind.CODE)
    cell = Block(
        start=10, end=11, kind=BlockKind.TABLE_CELL, attrs={"table": 1, "row": 0, "column": 0, "spans": [1, 2]}
    )
    figure = Block(start=12, end=13, kind=BlockKind.FIGURE, attrs={"media": "a" * 64})
    text = Text(value=f"la mairie\nx\n{OBJECT}", blocks=(code, cell, figure))
    assert losses(text, [PASSAGE]) == {Loss.CODE, Loss.CELLS, Loss.PICTURES}
    assert losses(text, [], {"a" * 64: "media/a.png"}) == {Loss.CELLS}
    assert pictures_of(text) == ["a" * 64]
    assert all(map(sentence, Loss))
