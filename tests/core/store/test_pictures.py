"""Which pictures the texts show."""

from collections.abc import Callable

from core.model.text import OBJECT, Block, BlockKind, Text
from core.store import integrity, pictures, revisions, trash
from core.store.database import Database
from core.store.entry import quiet

Put = Callable[..., int]
ONE, TWO = "1" * 64, "2" * 64


def show(db: Database, article: int, words: str, *names: str) -> str:
    """Give an article a revision whose figures show these."""
    starts = [len(words) + 1 + 2 * number for number in range(len(names))]
    figures = [
        Block(start=start, end=start + 1, kind=BlockKind.FIGURE, attrs={"media": name, "alt": f'"media":"{"3" * 64}"'})
        for start, name in zip(starts, names, strict=True)
    ]
    blocks = (Block(start=0, end=len(words), kind=BlockKind.PARAGRAPH), *figures)
    text = revisions.serialised(Text(value="\n".join([words, *(OBJECT for _ in names)]), blocks=blocks))
    with db.write():
        revision = revisions.add(
            db, article, captured="", importer="x/1", original="0" * 64, text=text, words=1, meta=revisions.meta(db, 1)
        )
        revisions.add_capture(db, revision.id, original="0" * 64, size=1, captured="", source=None)
    return text.hash


def test_every_picture_is_known_with_an_article_that_shows_it(db: Database, put: Put) -> None:
    a, b = put("A", words="A"), put("B", words="B")
    show(db, a, "Aa", ONE)
    show(db, b, "Bb", ONE, TWO)
    assert pictures.every(db) == {ONE: a, TWO: b}
    assert pictures.still_named(db, {ONE, "9" * 64}) == {ONE}
    assert pictures.originals(db, TWO) == ["0" * 64]
    assert pictures.originals(db, "9" * 64) == []


def test_only_pictures_that_no_other_article_shows_are_orphaned(db: Database, put: Put) -> None:
    a, b = put("A", words="A"), put("B", words="B")
    show(db, a, "Aa", ONE, TWO)
    show(db, b, "Bb", ONE)
    assert pictures.orphaned(db, [a]) == {TWO}
    assert pictures.orphaned(db, [a, b]) == {ONE, TWO}
    with quiet(db) as entry:
        trash.purge(entry, [a], [])
    assert pictures.every(db) == {ONE: b}
    assert db.values("select media_hash from picture") == [ONE]


def test_a_text_that_two_articles_share_keeps_its_pictures(db: Database, put: Put) -> None:
    a, b = put("A", words="A"), put("B", words="B")
    show(db, a, "Same", ONE)
    show(db, b, "Same", ONE)
    assert pictures.orphaned(db, [a]) == set()
    with quiet(db) as entry:
        trash.purge(entry, [a], [])
    assert pictures.every(db) == {ONE: b}


def structure(**attrs: object) -> str:
    """A paragraph and a figure, as they are stored."""
    blocks = (
        Block(start=0, end=1, kind=BlockKind.PARAGRAPH, attrs={"in": ["quote:1"]}),
        Block(start=2, end=3, kind=BlockKind.FIGURE, attrs=attrs),
    )
    return revisions.serialised(Text(value=f"A\n{OBJECT}", blocks=blocks)).structure


def test_a_structure_gains_only_the_pictures_it_lacks() -> None:
    bare = structure(alt="Old “words”", address="https://example.org/a.png")
    shown = structure(alt="Other words", media=ONE, width=40, height=30)
    assert pictures.joined(bare, shown) == structure(
        alt="Old “words”", address="https://example.org/a.png", media=ONE, width=40, height=30
    )
    assert pictures.joined(shown, structure(media=TWO)) is None
    assert pictures.joined(bare, bare) is None
    assert pictures.joined(shown, bare) is None


def test_words_are_bare_until_one_of_their_figures_has_its_picture(db: Database, put: Put) -> None:
    put("A", words="A", original="8" * 64)
    assert not pictures.is_bare(db, "8" * 64), "they have no figures"
    text = revisions.serialised(
        Text(value=OBJECT, blocks=(Block(start=0, end=1, kind=BlockKind.FIGURE, attrs={"alt": "A bridge"}),))
    )
    with db.write():
        revision = revisions.add(
            db, 1, captured="", importer="x/1", original="0" * 64, text=text, words=1, meta=revisions.meta(db, 1)
        )
        revisions.add_capture(db, revision.id, original="7" * 64, size=1, captured="", source=None)
    assert pictures.is_bare(db, "7" * 64)
    with db.write():
        pictures.note(db, text.hash, structure(media=ONE))
    assert not pictures.is_bare(db, "7" * 64)


def test_a_text_keeps_the_structure_it_came_with(db: Database, put: Put) -> None:
    article = put("A", words="A")
    show(db, article, "Same", ONE)
    name = show(db, article, "Same", TWO)
    assert pictures.every(db) == {ONE: article}
    with db.write():
        integrity.drop_words(db, name)
    assert pictures.every(db) == {ONE: article}, "words that are lost come back with their pictures"
