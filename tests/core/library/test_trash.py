"""The trash keeps everything until it is emptied, and then nothing of it stays."""

from pathlib import Path

import pytest

from core.errors import NotFound
from core.library import Library, trash
from core.model.article import Article


def test_things_of_either_kind_come_and_go_by_id_or_uid(library: Library, article: Article) -> None:
    note = library.passages.add(article.id, note="x").annotation
    library.trash.put([note.uid])
    assert [a.id for a in library.trash.items().annotations] == [note.id]
    library.trash.put([str(article.id)])
    items = library.trash.items()
    assert ([a.id for a in items.articles], items.annotations) == ([article.id], ())
    library.trash.restore([article.uid, note.id])
    assert library.trash.items().articles == ()
    assert library.passages.of(article.id)[0].id == note.id
    with pytest.raises(NotFound):
        library.trash.put([99])


def test_a_second_time_in_the_trash_keeps_the_first_date(library: Library, article: Article) -> None:
    library.trash.put([article.id])
    first = library.articles.get(article.id).trashed
    library.trash.put([article.id])
    assert library.articles.get(article.id).trashed == first


def test_emptying_deletes_rows_files_and_every_word_of_it(library: Library, file: Path, article: Article) -> None:
    library.passages.add(article.id, start=0, end=4, note="un secret bien gardé", tags=["t"])
    library.articles.edit(article, title="Un autre secret")
    kept = library.articles.add_bytes(b"Words that stay, whatever happens.").article
    library.trash.put([article.id])
    change = library.trash.empty()
    assert article.id in change.articles
    assert [a.id for a in library.articles.list().articles] == [kept.id]
    assert len(list((library.folder / "originals").iterdir())) == 1
    assert [tag.path for tag in library.tags.all()] == ["t"]
    library.close()
    stored = (library.folder / "library.db").read_bytes()
    for words in ("secret", "vieux pont", "La ville et ses ponts"):
        assert words.encode() not in stored


def test_an_annotation_is_deleted_without_its_article(library: Library, article: Article) -> None:
    gone = library.passages.add(article.id, start=0, end=4).annotation
    kept = library.passages.add(article.id, start=0, end=4).annotation
    library.passages.trash([gone.id])
    library.trash.empty()
    assert [p.id for p in library.passages.of(article.id)] == [kept.id]
    with pytest.raises(NotFound):
        library.passages.get(gone.id)


def test_an_original_that_another_article_names_stays(library: Library, file: Path, article: Article) -> None:
    before = file.read_bytes()
    file.write_bytes(b"Other words, that are not about bridges.")
    library.articles.add(file)
    twin = library.articles.add_bytes(before + b"\n\n", source="/elsewhere.md")
    library.articles.add_bytes(before, source="/elsewhere.md")
    assert twin.article.id == article.id
    library.articles.trash([article.id])
    library.trash.empty()
    assert list((library.folder / "originals").iterdir()) == []


def test_pictures_go_with_the_last_article_that_shows_them(library: Library, picture: Path, tmp_path: Path) -> None:
    (tmp_path / "again.txt").write_text("shown:Other words.", encoding="utf-8")
    other = library.articles.add(tmp_path / "again.txt").article
    library.trash.put([1])
    library.trash.empty()
    assert picture.is_file()
    library.trash.put([other.id])
    library.trash.empty()
    assert not picture.exists()


def test_what_somebody_names_just_now_stays(library: Library, article: Article, picture: Path) -> None:
    name = library.articles.original(article.id).name
    library.trash._drop({name, "0" * 64}, {picture.name, "0" * 64})
    assert library.articles.original(article.id).exists()
    assert picture.is_file()


def test_a_full_trash_is_emptied_in_small_steps(library: Library, article: Article) -> None:
    for number in range(2 * trash.BATCH + 1):
        note = library.passages.add(article.id, note=str(number)).annotation
        library.passages.trash([note.id])
    before = library.history.latest()
    assert len(library.trash.empty().annotations) == 2 * trash.BATCH + 1
    assert len(library.history.since(before)) == 3
    assert library.trash.items().annotations == ()


def test_emptying_an_empty_trash_writes_nothing(library: Library, article: Article) -> None:
    before = library.history.latest()
    assert not library.trash.empty()
    assert library.history.latest() == before


def test_what_was_emptied_cannot_be_undone_but_the_rest_can(library: Library, article: Article) -> None:
    kept = library.articles.add_bytes(b"Words that stay, whatever happens.").article
    library.articles.star([kept.id])
    note = library.passages.add(article.id, note="gone").annotation
    library.passages.trash([note.id])
    library.trash.empty()
    assert library.history.can_undo() == "Star"
    assert library.history.undo().refused == ""
    assert not library.articles.get(kept.id).starred


def test_a_stretch_of_the_trash_goes_from_articles_to_annotations(library: Library) -> None:
    ids = [library.articles.add_bytes(f"# {number}\n\nWords {number}.\n".encode()).article.id for number in range(4)]
    notes = [library.passages.add(ids[3], note=str(number)).annotation.id for number in range(3)]
    library.passages.trash(notes)
    library.articles.trash(ids[:3])
    every = library.trash.items()
    order = [one.id for one in (*every.articles, *every.annotations)]
    assert len(order) == 6
    for offset in range(7):
        for limit in (1, 2, 4, 10):
            total, found = library.trash.stretch(limit=limit, offset=offset)
            assert total == 6
            assert [one.id for one in (*found.articles, *found.annotations)] == order[offset : offset + limit]
