"""Where an annotation from elsewhere lands."""

from collections.abc import Generator

import pytest

from core.anchoring import describe
from core.library import Library
from core.library.landing import land
from core.model.article import Article
from core.model.place import Selectors, Status
from core.model.portable import Home, Portable
from core.store.database import Database


@pytest.fixture
def db(library: Library) -> Generator[Database]:
    """The library's database."""
    database = Database(library.folder / "library.db", folder=library.folder)
    yield database
    database.close()


def _portable(selectors: Selectors | None, text_hash: str = "") -> Portable:
    return Portable(uid="u", home=Home(), selectors=selectors, text_hash=text_hash)


def test_on_the_text_it_was_made_on_it_keeps_its_place_and_selectors(
    library: Library, db: Database, article: Article
) -> None:
    text, revision = library.articles.text(article.id).value, library.articles.revisions(article.id)[0]
    selectors = describe(text, 3, 8)
    landing = land(db, article.id, _portable(selectors, revision.text_hash))
    place, exact = landing.places[revision.id]
    assert (landing.revision, landing.selectors, exact) == (revision.id, selectors, None)
    assert (place.start, place.end, place.status) == (3, 8, Status.ANCHORED)


def test_among_equal_passages_the_position_decides(library: Library) -> None:
    same = "Rien de nouveau sous le soleil, dit le vieux pont.\n\n" * 40
    article = library.articles.add_bytes(same.encode()).article
    text, revision = library.articles.text(article.id).value, library.articles.revisions(article.id)[0]
    starts = [n for n in range(len(text)) if text.startswith("vieux pont", n)]
    database = Database(library.folder / "library.db", folder=library.folder)
    for start in starts[10:30:7]:
        one = _portable(describe(text, start, start + 10), revision.text_hash)
        place = land(database, article.id, one).places[revision.id][0]
        assert (place.start, place.status) == (start, Status.ANCHORED)
    database.close()


def test_on_an_older_text_it_is_carried_to_the_current_one(
    library: Library, db: Database, article: Article, file
) -> None:
    text, old = library.articles.text(article.id).value, library.articles.revisions(article.id)[0]
    file.write_text("Ajout.\n\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    new = library.articles.add(file).revision
    landing = land(db, article.id, _portable(describe(text, 3, 8), old.text_hash))
    assert landing.number == 1
    start = landing.places[new.id][0].start or 0
    assert library.articles.text(article.id).value[start : start + 5] == text[3:8]


def test_another_program_s_quote_is_described_where_it_stands(library: Library, db: Database, article: Article) -> None:
    text = library.articles.text(article.id).value
    landing = land(db, article.id, _portable(Selectors(exact="vieux pont", start=0, end=10)))
    start = text.index("vieux pont")
    assert landing.selectors == describe(text, start, start + 10)


def test_a_quote_that_is_not_there_is_an_orphan_with_its_words(
    library: Library, db: Database, article: Article
) -> None:
    landing = land(db, article.id, _portable(Selectors(exact="Zwölf Boxkämpfer jagen Viktor quer über den Deich")))
    (place, exact) = next(iter(landing.places.values()))
    assert (place.status, exact) == (Status.ORPHAN, None)
    assert landing.selectors is not None
    assert landing.selectors.exact.startswith("Zwölf")


def test_a_note_on_the_whole_has_no_place(db: Database, article: Article) -> None:
    assert land(db, article.id, _portable(None)).places == {}
