"""The rules of identity: what is the same article, what a new revision of it, what another one."""

from pathlib import Path

import pytest

from core.errors import KnownError
from core.library import Library
from core.library.adding import Adding, merged
from core.model.article import Article, Metadata
from core.model.place import Place, Status
from core.store import files
from tests.core.library import saved


def _rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_new_file_is_added_with_its_original_and_its_source(library: Library, file: Path) -> None:
    added = library.articles.add(file, tags=["villes/ponts"])
    assert added.status == "added"
    assert added.article.source == str(file)
    assert added.article.tags == ("villes/ponts",)
    assert added.revision.number == 1
    assert library.articles.original(added.article.id).read_bytes() == file.read_bytes()
    assert added.change.articles == {added.article.id}
    assert "Le vieux pont" in library.articles.text(added.article.id).value


def test_the_same_bytes_again_change_nothing(library: Library, file: Path, article: Article) -> None:
    again = library.articles.add(file)
    assert (again.status, again.article.id, bool(again.change)) == ("unchanged", article.id, False)
    assert library.articles.list().total == 1


def test_the_same_bytes_elsewhere_are_one_more_source(library: Library, file: Path, article: Article) -> None:
    copy = file.with_name("copie.md")
    copy.write_bytes(file.read_bytes())
    again = library.articles.add(copy)
    assert (again.status, again.article.source) == ("unchanged", str(copy))
    _rewrite(copy, "1480", "1481")
    assert library.articles.add(copy).status == "revised"
    assert len(library.articles.revisions(article.id)) == 2


def test_the_same_words_from_other_bytes_are_one_more_capture(library: Library, file: Path, article: Article) -> None:
    copy = file.with_name("copie.md")
    copy.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    again = library.articles.add(copy)
    assert (again.status, again.article.id) == ("unchanged", article.id)
    assert len(library.articles.revisions(article.id)) == 1
    assert len(list((library.folder / "originals").iterdir())) == 2


def test_other_words_from_a_known_path_are_a_revision(library: Library, file: Path, article: Article) -> None:
    before = library.articles.text(article.id)
    _rewrite(file, "1480", "1482")
    revised = library.articles.add(file)
    assert (revised.status, revised.revision.number) == ("revised", 2)
    assert "1482" in library.articles.text(article.id).value
    assert library.articles.text(article.id, revision=1) == before


def test_words_that_come_back_are_a_revision_again(library: Library, file: Path, article: Article) -> None:
    _rewrite(file, "1480", "1482")
    library.articles.add(file)
    _rewrite(file, "1482", "1480")
    back = library.articles.add(file)
    assert (back.status, back.revision.number) == ("revised", 3)
    assert len(library.articles.revisions(article.id)) == 3


def test_what_has_no_source_is_another_article(library: Library, article: Article) -> None:
    pasted = library.articles.add_bytes(b"Some words that were pasted from somewhere.")
    assert pasted.status == "added"
    assert pasted.article.source is None
    assert library.articles.add_bytes(b"Some words that were pasted from somewhere.").status == "unchanged"
    assert library.articles.add_bytes(b"Some words that were pasted from somewhere else.").status == "added"


def test_what_comes_again_leaves_the_trash(library: Library, file: Path, article: Article) -> None:
    library.articles.trash([article.id])
    again = library.articles.add(file)
    assert (again.status, again.article.id, again.article.trashed) == ("unchanged", article.id, None)
    library.articles.trash([article.id])
    _rewrite(file, "1480", "1482")
    again = library.articles.add(file)
    assert (again.status, again.article.id, again.article.trashed) == ("revised", article.id, None)


def test_a_live_article_goes_before_one_in_the_trash(library: Library, file: Path, article: Article) -> None:
    library.articles.trash([article.id])
    _rewrite(file, "1480", "1482")
    library.articles.add_bytes(file.read_bytes())
    assert library.articles.get(article.id).trashed is not None
    assert library.articles.add(file).article.id != article.id


def test_a_revision_carries_highlights_and_keeps_their_words(library: Library, file: Path, article: Article) -> None:
    value = library.articles.text(article.id).value
    kept = value.index("Le vieux pont")
    lost = value.index("On parle d")
    first = library.passages.add(article.id, start=kept, end=kept + 13, note="vieux").annotation
    second = library.passages.add(article.id, start=lost, end=len(value), note="troisième").annotation
    _rewrite(file, "La ville a deux ponts.", "Parlons de la ville. Elle a deux ponts, et ce n’est pas assez.")
    _rewrite(file, "On parle d’un troisième pont depuis vingt ans.", "Fin.")
    revised = library.articles.add(file)
    now, orphan = (library.passages.get(number) for number in (first.id, second.id))
    assert {first.id, second.id} <= revised.change.annotations
    assert now.place is not None
    assert now.place.start is not None
    assert now.place.start > kept
    assert library.articles.text(article.id).value[now.place.start : now.place.end] == "Le vieux pont" == now.exact
    assert orphan.place is not None
    assert orphan.place.status is Status.ORPHAN
    assert orphan.exact == second.exact
    assert (now.note, orphan.note) == ("vieux", "troisième")


def test_what_was_an_orphan_is_found_when_its_words_come_back(library: Library, file: Path, article: Article) -> None:
    value = library.articles.text(article.id).value
    start = value.index("On parle d")
    passage = library.passages.add(article.id, start=start, end=len(value)).annotation
    original = file.read_bytes()
    _rewrite(file, "On parle d’un troisième pont depuis vingt ans.", "Fin.")
    library.articles.add(file)
    file.write_bytes(original + b"\nUn mot de plus.\n")
    library.articles.add(file)
    place = library.passages.get(passage.id).place
    assert place is not None
    assert (place.start, place.status) == (start, Status.ANCHORED)


def test_what_cannot_be_read_adds_nothing(library: Library, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    with pytest.raises(KnownError):
        library.articles.add(empty)
    assert library.articles.list().total == 0
    assert list((library.folder / "originals").iterdir()) == []


def test_a_picture_that_vanished_while_its_article_was_read_is_read_again(
    library: Library, picture: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when another process empties the trash just then."""
    (tmp_path / "again.txt").write_text("shown:Other words.", encoding="utf-8")
    prepare = Adding.prepare

    def late(adding: Adding) -> None:
        prepare(adding)
        if not gone:
            gone.append(picture.read_bytes())
            picture.unlink()

    gone: list[bytes] = []
    monkeypatch.setattr(Adding, "prepare", late)
    assert library.articles.add(tmp_path / "again.txt").status == "added"
    assert [picture.read_bytes()] == gone


def test_a_correction_outlives_a_revision(library: Library, file: Path, article: Article) -> None:
    library.articles.edit(article, title="Les ponts", site="Gazette")
    _rewrite(file, "# La ville et ses ponts", "# La ville et ses quais")
    revised = library.articles.add(file).article
    assert (revised.meta.title, revised.meta.site) == ("Les ponts", "Gazette")


def test_what_nobody_corrected_follows_the_file_and_silence_takes_nothing() -> None:
    imported = Metadata(title="A", authors=("Anne",), site="Gazette")
    corrected = Metadata(title="B", authors=("Anne",), site="Gazette")
    assert merged(corrected, imported, Metadata(title="C", authors=("Zoé",))) == Metadata(
        title="B", authors=("Zoé",), site="Gazette"
    )


def test_twins_that_nobody_touched_stay_unchanged_when_one_file_goes_on(library: Library, file: Path) -> None:
    twin = file.with_name("jumeau.md")
    twin.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    copy = file.with_name("copie.md")
    copy.write_bytes(file.read_bytes())
    for path in (file, twin, copy):
        library.articles.add(path)
    _rewrite(file, "1480", "1482")
    assert [library.articles.add(path).status for path in (copy, file, twin)] == ["unchanged", "revised", "unchanged"]
    assert [library.articles.add(path).status for path in (file, twin, copy)] == ["unchanged"] * 3
    article = library.articles.list().articles[0]
    assert "1482" in library.articles.text(article.id).value
    assert len(library.articles.revisions(article.id)) == 2


def shown(library: Library, article: int) -> list[object]:
    """The pictures of an article's figures, None for one that lacks its own."""
    return [block.attrs.get("media") for block in library.articles.text(article).blocks if block.kind == "figure"]


def test_a_page_gains_its_pictures_when_its_folder_comes_later(library: Library, tmp_path: Path) -> None:
    page = saved.without(tmp_path / "page")
    first = library.articles.add(page)
    text = library.articles.text(first.article.id)
    start = text.value.index(saved.WORDS)
    passage = library.passages.add(first.article.id, start=start, end=start + len(saved.WORDS)).annotation
    assert shown(library, first.article.id) == [None]
    assert not library.articles.add(page).change
    saved.beside(page)
    again = library.articles.add(page)
    assert (again.status, again.article.id, again.revision.number) == ("unchanged", first.article.id, 1)
    assert again.change.articles == {first.article.id}
    assert shown(library, first.article.id) == [files.digest(saved.bridge())]
    assert library.articles.text(first.article.id).value == text.value
    assert library.passages.get(passage.id).place == Place(
        start=start, end=start + len(saved.WORDS), score=1.0, status=Status.ANCHORED
    )
    assert len(list((library.folder / "originals").iterdir())) == 1
    assert not library.articles.add(page).change, "it is not read a third time"
    assert not [step for step in library.safety.check() if getattr(step, "what", "")]


def test_a_page_in_one_file_brings_the_pictures_the_first_capture_lacked(library: Library, tmp_path: Path) -> None:
    page = saved.without(tmp_path / "page")
    first = library.articles.add(page)
    again = library.articles.add(saved.whole(tmp_path))
    assert (again.status, again.article.id) == ("unchanged", first.article.id)
    assert shown(library, first.article.id) == [files.digest(saved.bridge())]
    assert len(list((library.folder / "originals").iterdir())) == 2


def test_a_file_that_goes_back_to_its_old_words_is_a_revision(library: Library, file: Path, article: Article) -> None:
    _rewrite(file, "1480", "1482")
    library.articles.add(file)
    _rewrite(file, "1482", "1480")
    assert library.articles.add(file).status == "revised"
    assert library.articles.add(file).status == "unchanged"
