"""Words go in and come out unchanged, with their structure; captures and sources add up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import NotFound
from core.model.article import Metadata
from core.model.text import OBJECT, Block, BlockKind, Span, SpanKind, Text
from core.store import identity, revisions
from core.store.database import Database
from core.store.identity import Kind

TEXT = Text(
    value="Un titre\nDes mots, œuvre\u202f: \U0001f600.",
    blocks=(
        Block(start=0, end=8, kind=BlockKind.TITLE, attrs={"level": 1, "in": ["quote:3"]}),
        Block(start=9, end=29, kind=BlockKind.PARAGRAPH),
    ),
    spans=(Span(start=9, end=12, kind=SpanKind.LINK, attrs={"href": "https://example.org/?a=é"}),),
)
META = Metadata(title="Un titre", authors=("Anne", "Zoé"), published="2024-04", origins={"title": "meta"})


def _add(db: Database, text: Text, number: int = 1) -> int:
    revision = revisions.add(
        db,
        number,
        captured="now",
        importer="plain/1",
        original="0" * 64,
        text=revisions.serialised(text),
        words=3,
        meta=META,
    )
    return revision.id


@pytest.fixture
def article(db: Database) -> int:
    """An article's row, with two revisions."""
    with db.write():
        number, _uid = identity.make(db, Kind.ARTICLE)
        revision = _add(db, TEXT)
        db.run(
            """
            insert into article (id, revision, title, title_key, authors, site, url, published, language, doi,
            added, words, excerpt) values (1, ?, '', '', '[]', '', '', '', '', '', '', 0, '')
            """,
            (revision,),
        )
        _add(db, Text(value="Autre", blocks=(Block(start=0, end=5, kind=BlockKind.PARAGRAPH),)))
    return number


def test_a_text_comes_back_as_it_was(db: Database, article: int) -> None:
    first, second = revisions.of(db, article)
    assert revisions.read_text(db, first.id) == TEXT
    assert revisions.read_value(db, second.id) == "Autre"
    assert (first.number, second.number) == (1, 2)
    assert revisions.numbered(db, article, 2) == second
    assert revisions.meta(db, first.id) == META
    assert first.text_hash == revisions.text_hash(TEXT.value)


@pytest.mark.parametrize("number", [0, 3, -1, 2**80])
def test_there_is_no_other_revision(db: Database, article: int, number: int) -> None:
    with pytest.raises(NotFound):
        revisions.numbered(db, article, number)


def test_the_same_words_are_stored_once(db: Database, article: int) -> None:
    with db.write():
        again = _add(db, TEXT)
    assert db.value("select count(*) from revision_text") == 2
    assert revisions.read_text(db, again) == TEXT


def _pictured(value: str, **attrs: str) -> revisions.Serialised:
    figure = Block(start=len(value) - 1, end=len(value), kind=BlockKind.FIGURE, attrs=attrs)
    words = Block(start=0, end=len(value) - 2, kind=BlockKind.PARAGRAPH)
    return revisions.serialised(Text(value=value, blocks=(words, figure)))


def test_a_stored_text_gains_a_picture_once_and_nothing_else(db: Database, article: int) -> None:
    value = f"Un pont.\n{OBJECT}"
    bare, shown = _pictured(value, alt="Le pont"), _pictured(value, alt="Autre", media="1" * 64)
    with db.write():
        stored = [revisions.keep_text(db, text) for text in (bare, bare, shown, shown, bare)]
    assert stored == [True, False, True, False, False]
    rows = db.rows("select value, structure from revision_text where text_hash = ?", (bare.hash,))
    assert rows == [{"value": value, "structure": _pictured(value, alt="Le pont", media="1" * 64).structure}]
    assert db.values("select media_hash from picture where text_hash = ?", (bare.hash,)) == ["1" * 64]


def test_damaged_words_gain_no_picture(db: Database, article: int) -> None:
    shown = _pictured(f"Un pont.\n{OBJECT}", media="1" * 64)
    with db.write():
        db.run("insert into revision_text values (?, 'Un', '{\"blocks')", (shown.hash,))
        assert not revisions.keep_text(db, shown)


def test_words_that_were_lost_are_missed(db: Database, article: int) -> None:
    with db.write():
        db.run("delete from revision_text")
    for read in (revisions.read_text, revisions.read_value):
        with pytest.raises(NotFound, match="check"):
            read(db, revisions.of(db, article)[0].id)


def test_a_capture_and_a_source_count_once(db: Database, article: int) -> None:
    revision = revisions.of(db, article)[0].id
    with db.write():
        new = [
            revisions.add_capture(db, revision, original="1" * 64, size=3, captured="now", source=None)
            for _time in range(2)
        ]
        seen = [revisions.see_source(db, article, "/a.md", "0" * 64, moment) for moment in ("1", "2")]
    assert (new, seen) == ([True, False], [True, False])
    assert db.rows("select value, first_seen, last_seen from source") == [
        {"value": "/a.md", "first_seen": "1", "last_seen": "2"}
    ]


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00")))
def test_equal_words_have_equal_hashes_and_others_other(value: str) -> None:
    assert revisions.text_hash(value) == revisions.text_hash(str(value))
    assert revisions.text_hash(value) != revisions.text_hash(value + " ")
