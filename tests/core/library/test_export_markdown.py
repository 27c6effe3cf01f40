"""A library as a folder of Markdown: one file an article, pictures beside them."""

import hashlib
from pathlib import Path

import pytest

from core.errors import KnownError
from core.library import Exported, Library
from core.library.export_folder import LIST
from core.model.annotation import Style
from core.model.article import Article

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20


def export(library: Library, target: Path, **choice: object) -> Exported:
    """Export and return what was written."""
    *_steps, done = library.exchange.export("markdown", target, **choice)  # type: ignore[arg-type]
    assert isinstance(done, Exported)
    return done


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_one_file_an_article_with_its_highlights_and_notes(library: Library, article: Article, tmp_path: Path) -> None:
    library.passages.add(article.id, start=22, end=30, note="voir", tags=["a/b"])
    done = export(library, tmp_path / "out")
    assert (done.articles, done.annotations, done.kept) == (1, 1, ())
    assert names(tmp_path / "out") == [LIST, "La ville et ses ponts.md"]
    page = (tmp_path / "out" / "La ville et ses ponts.md").read_text(encoding="utf-8")
    assert f'uid: "{article.uid}"' in page
    assert '<mark class="yellow">La ville</mark> a deux ponts' in page
    assert page.endswith("\n\n  voir\n")


def test_links_lead_from_file_to_file_and_what_is_underlined_is(
    library: Library, article: Article, tmp_path: Path
) -> None:
    letter = library.articles.add_bytes(b"# A letter (old)\n\nThe old bridge is safe, they say.\n").article
    here = library.passages.add(article.id, start=22, end=30, style=Style.UNDERLINE).annotation
    there = library.passages.add(letter.id, start=19, end=29).annotation
    library.links.add(here.id, there.id, "contradicts")
    export(library, tmp_path / "both")
    page = (tmp_path / "both" / "La ville et ses ponts.md").read_text(encoding="utf-8")
    assert '<u class="yellow">La ville</u> a deux ponts' in page
    assert "yellow · underlined" in page
    link = f"(<A%20letter%20%28old%29.md#^{there.uid}>)"
    assert page.endswith(f"\n\n  - → contradicts: [“{there.exact}”]{link} — A letter (old)\n")
    back = (tmp_path / "both" / "A letter (old).md").read_text(encoding="utf-8")
    assert f"  - ← contradicts: [“La ville”](<La%20ville%20et%20ses%20ponts.md#^{here.uid}>)" in back
    export(library, tmp_path / "one", articles=[article.id])
    alone = (tmp_path / "one" / "La ville et ses ponts.md").read_text(encoding="utf-8")
    assert f"  - → contradicts: “{there.exact}” — A letter (old)\n" in alone


def test_the_same_library_gives_the_same_folder(library: Library, article: Article, tmp_path: Path) -> None:
    for number in range(3):
        library.articles.add_bytes(f"La ville et ses ponts\n\nUn autre texte, le {number}.".encode())
    for name in ("one", "two"):
        export(library, tmp_path / name)
    assert names(tmp_path / "one") == names(tmp_path / "two")
    assert len(names(tmp_path / "one")) == 5
    for name in names(tmp_path / "one"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_an_edited_file_is_kept_and_the_article_written_beside_it(
    library: Library, article: Article, tmp_path: Path
) -> None:
    target = tmp_path / "out"
    export(library, target)
    edited = target / "La ville et ses ponts.md"
    edited.write_text("mes notes", encoding="utf-8")
    assert export(library, target, force=True).kept == ("La ville et ses ponts.md",)
    assert export(library, target, force=True).kept == ()  # it is no longer among ours
    assert edited.read_text(encoding="utf-8") == "mes notes"
    assert names(target) == [LIST, f"La ville et ses ponts ({article.uid[:8]}).md", "La ville et ses ponts.md"]
    export(library, target, force=True, query="nirgends")
    assert names(target) == [LIST, "La ville et ses ponts.md"]


def test_pictures_are_copied_once_and_only_what_is_one(library: Library, picture: Path, tmp_path: Path) -> None:
    (tmp_path / "picture").write_bytes(PNG)
    for words in ("one", "two"):
        (tmp_path / f"{words}.txt").write_text(f"shown:{words}", encoding="utf-8")
        library.articles.add(tmp_path / f"{words}.txt")
    done = export(library, tmp_path / "out")
    copied = f"media/{hashlib.sha256(PNG).hexdigest()[:32]}.png"
    pages = [name for name in names(tmp_path / "out") if name.endswith(".md")]
    assert names(tmp_path / "out") == sorted([LIST, *pages, copied])
    assert (tmp_path / "out" / copied).read_bytes() == PNG
    shown = sorted((tmp_path / "out" / name).read_text(encoding="utf-8").split("\n\n", 1)[1] for name in pages)
    assert [f"]({copied})" in page for page in shown] == [False, True, True]
    assert any("pictures" in loss for loss in done.losses)
    export(library, tmp_path / "out", force=True)
    assert (tmp_path / "out" / copied).read_bytes() == PNG
    picture.unlink()
    (library.folder / "media" / hashlib.sha256(PNG).hexdigest()).unlink()
    assert export(library, tmp_path / "gone").articles == 3
    assert not (tmp_path / "gone" / "media").exists()


def test_stopped_it_leaves_nothing(library: Library, article: Article, tmp_path: Path) -> None:
    for number in range(5):
        library.articles.add_bytes(f"Texte {number}\n\nDes mots.".encode())
    total = len(list(library.exchange.export("markdown", tmp_path / "whole")))
    for stop in range(total - 1):
        steps = library.exchange.export("markdown", tmp_path / "out")
        for _step in range(stop + 1):
            next(steps)
        steps.close()  # type: ignore[attr-defined]
        assert sorted(path.name for path in tmp_path.iterdir() if path.name not in {"home", "library"}) == [
            "ponts.md",
            "whole",
        ]


def test_a_place_in_the_library_is_refused(library: Library, article: Article) -> None:
    for target in (library.folder, library.folder / "originals" / "out"):
        with pytest.raises(KnownError, match="inside the library"):
            export(library, target, force=True)
