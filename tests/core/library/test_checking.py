"""Every question of the check, proven by breaking what it asks about; what can be rebuilt is."""

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import NotFound
from core.library import Handed, Library, Problem
from core.model.article import Article
from tests.core.library import saved


@pytest.fixture
def passage(library: Library, article: Article, file: Path) -> int:
    """A passage on an article of two revisions."""
    made = library.passages.add(article.id, start=3, end=8).annotation.id
    file.write_text("Ajout.\n\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    library.articles.add(file)
    return made


def _check(library: Library, *, repair: bool = False) -> list[Problem]:
    return [step for step in library.safety.check(repair=repair) if isinstance(step, Problem)]


def _sql(library: Library, *statements: str) -> None:
    with closing(sqlite3.connect(library.folder / "library.db")) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def _original(library: Library, article: Article) -> Path:
    return library.folder / "originals" / library.articles.revisions(article.id)[-1].original_hash


def test_a_whole_library_has_no_problems(library: Library, passage: int) -> None:
    assert _check(library) == []


@pytest.mark.parametrize("data", [None, b"other bytes"])
def test_an_original_comes_back_from_where_it_was_added(
    library: Library, article: Article, passage: int, data: bytes | None
) -> None:
    original = _original(library, article)
    whole = original.read_bytes()
    original.unlink()
    if data is not None:
        original.write_bytes(data)
    assert [one.repaired for one in _check(library)] == [False]
    assert [one.repaired for one in _check(library, repair=True)] == [True]
    assert original.read_bytes() == whole
    assert _check(library) == []


def test_a_damaged_original_is_set_aside_not_thrown_away(library: Library, article: Article, passage: int) -> None:
    original = _original(library, article)
    original.write_bytes(b"other bytes")
    _check(library, repair=True)
    assert [path.read_bytes() for path in (library.folder / "backups" / "damaged").iterdir()] == [b"other bytes"]


def test_other_bytes_at_the_same_path_are_not_taken_for_the_original(
    library: Library, article: Article, passage: int
) -> None:
    first = library.folder / "originals" / library.articles.revisions(article.id)[0].original_hash
    first.unlink()
    assert [one.repaired for one in _check(library, repair=True)] == [False]
    assert not first.exists()


def test_an_original_that_is_nowhere_is_named(library: Library, article: Article, passage: int, file: Path) -> None:
    file.unlink()
    _original(library, article).unlink()
    (problem,) = _check(library, repair=True)
    assert not problem.repaired
    assert str(article.id) in problem.what


def test_words_are_read_again_from_their_original(library: Library, article: Article, passage: int) -> None:
    text = library.articles.text(article.id)
    _sql(library, "delete from revision_text")
    assert [one.repaired for one in _check(library, repair=True)] == [True, True]
    assert library.articles.text(article.id) == text


def test_words_of_a_pasted_piece_are_all_read_again(library: Library) -> None:
    words = f"<!doctype html><html><body><p>{'Some long words of an article. ' * 9}</p><footer>Small print</footer>"
    (item,) = library.articles.add_many([Handed(data=words.encode(), whole=True)])
    before = library.articles.text(item.article or 0)
    _sql(library, "delete from revision_text")
    assert _check(library, repair=True)
    assert library.articles.text(item.article or 0) == before


def test_words_come_back_with_the_pictures_that_a_later_capture_brought(library: Library, tmp_path: Path) -> None:
    article = library.articles.add(saved.without(tmp_path / "page")).article
    library.articles.add(saved.whole(tmp_path))
    text = library.articles.text(article.id)
    _sql(library, "delete from revision_text")
    assert [problem.repaired for problem in _check(library, repair=True)] == [True]
    assert library.articles.text(article.id) == text
    assert any("media" in block.attrs for block in text.blocks)


def test_damaged_words_are_replaced_and_stay_when_they_cannot_be(
    library: Library, article: Article, passage: int, file: Path
) -> None:
    text, before = library.articles.text(article.id, 1), library.passages.get(passage)
    spoil = "update revision_text set value = replace(value, 'La ville', 'La vie')"
    _sql(library, "drop trigger revision_text_stays", spoil)
    assert [one.repaired for one in _check(library, repair=True)] == [True, True]
    assert library.articles.text(article.id, 1) == text
    _sql(library, spoil)
    file.unlink()
    for original in (library.folder / "originals").iterdir():
        original.unlink()
    assert not any(one.repaired for one in _check(library, repair=True))
    assert library.passages.get(passage) == before
    assert "La vie" in library.articles.text(article.id).value


def test_a_damaged_structure_is_made_again_and_until_then_the_words_are_lost(
    library: Library, article: Article, passage: int
) -> None:
    text = library.articles.text(article.id, 1)
    spoil = "update revision_text set structure = replace(structure, '[', '{')"
    _sql(library, "drop trigger revision_text_stays", spoil)
    with pytest.raises(NotFound, match="Run a check"):
        library.articles.text(article.id, 1)
    assert [one.repaired for one in _check(library, repair=True)] == [True, True]
    assert library.articles.text(article.id, 1) == text


def test_a_place_is_computed_again(library: Library, passage: int) -> None:
    before = library.passages.get(passage)
    _sql(library, "delete from annotation_place")
    assert [one.repaired for one in _check(library, repair=True)] == [True, True]
    assert library.passages.get(passage) == before
    _sql(library, "update annotation_place set start = start + 1")
    assert [one.repaired for one in _check(library, repair=True)] == [True, True]
    assert library.passages.get(passage) == before


def test_a_place_whose_words_are_lost_stays_lost_without_an_error(
    library: Library, article: Article, passage: int, file: Path
) -> None:
    _sql(library, "delete from revision_text", "delete from annotation_place")
    file.unlink()
    for original in (library.folder / "originals").iterdir():
        original.unlink()
    assert not any(one.repaired for one in _check(library, repair=True))


def test_a_place_that_a_person_chose_is_named_and_left(library: Library, passage: int) -> None:
    library.passages.decide(passage)
    _sql(library, "update annotation_place set start = start + 1 where decided_by = 'accepted'")
    assert [one.repaired for one in _check(library, repair=True)] == [False]
    assert [one.repaired for one in _check(library, repair=True)] == [False]


def test_rows_that_do_not_fit_are_named(library: Library, passage: int) -> None:
    _sql(library, "delete from article_state")
    assert any("article 1" in one.what for one in _check(library))


def test_rows_that_are_not_as_they_were_written_are_named(library: Library, article: Article, passage: int) -> None:
    _sql(library, "update annotation set note = 'x'", "update article set published = '1066'")
    assert [one.what.split(" (")[0] for one in _check(library)] == [
        f"Article {article.id} is not what was written",
        f"Annotation {passage} is not what was written",
    ]
    _sql(library, "update history_delta set after = '{' where entry = 1 and number = 0")
    assert any("Entry 1 of the history" in one.what for one in _check(library))


def test_a_link_to_nothing_and_a_style_that_is_none_are_named(library: Library, article: Article, passage: int) -> None:
    second = library.passages.add(article.id, start=10, end=20).annotation.id
    library.links.add(passage, second, "supports")
    assert _check(library) == []
    _sql(library, "update link set kind = 'supposes'")
    assert [one.what.split(" (")[0] for one in _check(library)] == ["Link 1 is not what was written"]
    _sql(library, "update link set kind = 'supports', \"to\" = 999")
    assert any("1 row of “link”" in one.what for one in _check(library))
    _sql(library, f'update link set "to" = {second}')
    assert _check(library) == []
    _sql(library, "pragma ignore_check_constraints = on", "update annotation set style = 'underlined'")
    (damaged,) = _check(library)
    assert "library.db is damaged (CHECK constraint failed in annotation)" in damaged.what


def test_a_question_that_fails_after_a_problem_was_named_ends_the_check(library: Library, article: Article) -> None:
    _sql(library, "update article set authors = '[', title = 'x'")
    named, rest = _check(library)
    assert "Article 1 is not what was written (authors, title)" in named.what
    assert "could not be checked" in rest.what


def test_of_a_database_whose_pages_are_damaged_nothing_more_is_asked(library: Library, article: Article) -> None:
    _sql(library, "update article set title = cast(x'ff' as text)", "delete from article_state")
    (problem,) = _check(library)
    assert "library.db is damaged" in problem.what


def test_a_damaged_database_names_the_newest_sound_snapshot(library: Library, article: Article, passage: int) -> None:
    list(library.safety.snapshot("full"))
    (snapshot,) = library.safety.snapshots()
    _sql(library, "pragma wal_checkpoint(truncate)")
    with (library.folder / "library.db").open("r+b") as file:
        file.seek(4096 * 2)
        file.write(b"\xff" * 4096 * 30)
    problems = _check(library)
    assert any(str(snapshot.path) in one.what for one in problems)


def test_a_file_that_nobody_knows_is_harmless(library: Library, article: Article) -> None:
    for name in ("notes.txt", "0" * 64, ".0000.half"):
        (library.folder / "originals" / name).write_text("x")
    problems = _check(library, repair=True)
    assert [one.harmless for one in problems] == [True, True, True]
    assert (library.folder / "originals" / "notes.txt").exists()


def test_a_picture_is_known_by_the_figure_that_shows_it(library: Library, picture: Path) -> None:
    assert picture.is_file()
    assert _check(library) == []


def test_a_picture_that_nobody_shows_is_harmless(library: Library, article: Article) -> None:
    (library.folder / "media" / ("0" * 64)).write_text("x")
    (problem,) = _check(library)
    assert problem.harmless


@pytest.mark.parametrize("damage", [Path.unlink, lambda path: path.write_bytes(b"a p1cture")])
def test_a_lost_or_damaged_picture_is_named_and_comes_again_from_the_original(
    library: Library, picture: Path, damage: Callable[[Path], object]
) -> None:
    whole = picture.read_bytes()
    damage(picture)
    (problem,) = _check(library)
    assert picture.name[:12] in problem.what
    assert not problem.harmless
    assert [one.repaired for one in _check(library, repair=True)] == [True]
    assert picture.read_bytes() == whole
    assert _check(library) == []


def test_a_picture_beside_its_page_comes_again_from_there(library: Library, picture: Path, tmp_path: Path) -> None:
    (tmp_path / "picture").write_bytes(b"beside")
    (tmp_path / "other.txt").write_text("shown:Other words.", encoding="utf-8")
    library.articles.add(tmp_path / "other.txt")
    beside = library.folder / "media" / hashlib.sha256(b"beside").hexdigest()
    beside.unlink()
    assert [one.repaired for one in _check(library, repair=True)] == [True]
    assert beside.read_bytes() == b"beside"
    beside.unlink()
    (tmp_path / "picture").unlink()
    assert [one.repaired for one in _check(library, repair=True)] == [False]


def test_a_missing_index_is_built_without_a_question(library: Library, article: Article) -> None:
    assert _check(library) == []
    for path in library.indexing.folder.iterdir():
        path.unlink()
    assert _check(library) == []
