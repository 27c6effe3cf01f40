"""A library opens, is found again by two processes at once, and a kept one of each schema does its work."""

import multiprocessing
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import LibraryError
from core.library import Library
from core.model.annotation import Style
from core.model.article import Article

KEPT = Path(__file__).parents[2] / "data" / "schema"


def test_a_library_is_made_only_when_asked_for(folder: Path) -> None:
    with pytest.raises(LibraryError, match="no library"):
        Library.open(folder)
    with Library.open(folder, create=True) as made, Library.open(folder) as again:
        assert made.uid == again.uid
        assert made.folder == folder
        assert not made.read_only
        assert made.warnings == ()


def test_a_synchronised_folder_is_warned_of(tmp_path: Path) -> None:
    with Library.open(tmp_path / "Dropbox" / "Postil", create=True) as library:
        assert any("Dropbox" in sentence for sentence in library.warnings)


def _annotate(folder: Path, article: int, who: str, rounds: int) -> None:
    with Library.open(folder, origin=who) as library:
        for number in range(rounds):
            made = library.passages.add(article, note=f"{who} {number}").annotation
            library.passages.edit(made, note=made.note + "!")
            library.articles.tag([article], [f"{who}/{number % 3}"])


def test_processes_that_write_at_once_lose_nothing(library: Library, article: Article) -> None:
    context = multiprocessing.get_context("spawn")
    before = library.history.latest()
    workers = [context.Process(target=_annotate, args=(library.folder, article.id, who, 20)) for who in "abc"]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(120)
    assert [worker.exitcode for worker in workers] == [0, 0, 0]
    notes = {annotation.note for annotation in library.passages.of(article.id)}
    assert notes == {f"{who} {number}!" for who in "abc" for number in range(20)}
    seen = frozenset[int]().union(*(change.annotations for change in library.history.since(before)))
    assert seen == {annotation.id for annotation in library.passages.of(article.id)}
    assert len(library.tags.all()) == 9


@pytest.mark.parametrize("number", sorted(path.stem for path in KEPT.glob("*.sql")))
def test_a_kept_library_of_each_schema_goes_on_working(folder: Path, number: str) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / "library.db")) as old:
        old.executescript((KEPT / f"{number}.sql").read_text(encoding="utf-8"))
    with Library.open(folder, origin="window:kept") as library:
        (article,) = library.articles.list(tag="villes").articles
        assert article.meta.site == "La Gazette"
        assert [revision.number for revision in library.articles.revisions(article.id)] == [1, 2]
        underlined, accepted, orphan = [a for a in library.passages.of(article.id) if a.selectors]
        assert underlined.style is Style.UNDERLINE
        assert [(one.link.source, one.link.kind) for one in library.links.of([underlined.id])] == [
            (accepted.id, "supports")
        ]
        assert library.highlighters.all()[2].name == "À vérifier"
        assert [tag.color for tag in library.tags.all() if tag.path == "sécurité"] == ["pink"]
        assert library.articles.recently() == (library.articles.get(article.id),)
        assert accepted.exact == "La mairie le dit tout à fait sûr"
        assert accepted.note == "La **sûreté**, déjà."
        assert orphan.exact == "Il sera fermé l’an prochain pour des travaux."
        assert [a.note for a in library.trash.items().annotations] == ["jetée"]
        assert library.history.redo().title == "Put into the trash"
        text = library.articles.text(article.id).value
        again = library.articles.add_bytes((text + "\n\nEncore.").encode(), source=article.source)
        assert (again.status, again.revision.number) == ("revised", 3)
        assert library.passages.get(accepted.id).exact == accepted.exact
