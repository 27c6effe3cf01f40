"""Before an import one sees what it would bring; nothing is added by looking."""

from pathlib import Path

from core.library import Handed, Library, SourceKind, Survey
from core.library.survey import NAMED


def looked(library: Library, *sources: Path | Handed) -> Survey:
    """What was seen in the end."""
    return list(library.imports.survey(sources))[-1]


def test_files_are_counted_by_what_they_are(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "mixed"
    (folder / "below").mkdir(parents=True)
    (folder / ".hidden").write_text("Nobody sees this.")
    (folder / "a.dat").write_text("<!doctype html><html><body><p>A page by its content.</p></body></html>")
    (folder / "b.md").write_text("# A heading\n\nWords with *emphasis* and a [link](https://example.org).\n")
    (folder / "c.txt").write_text("Plain words.")
    (folder / "below" / "d.pdf").write_bytes(b"%PDF-1.7\n")
    (folder / "below" / "e.mhtml").write_text("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n")
    seen = looked(library, folder)
    assert seen.kinds == dict.fromkeys(SourceKind, 1)
    assert seen.size == sum(path.stat().st_size for path in folder.rglob("[!.]*") if path.is_file())
    assert (seen.total, seen.known, seen.twice, seen.unreadable) == (5, 0, 0, 0)
    assert library.articles.counts().all == 0


def test_what_is_known_and_what_is_there_twice_is_told(library: Library, file: Path) -> None:
    library.articles.add(file)
    copy = file.with_name("copy.md")
    copy.write_bytes(file.read_bytes())
    fresh = [file.with_name(name) for name in ("one.txt", "two.txt")]
    for path in fresh:
        path.write_text("The same new words, twice.")
    seen = looked(library, file, copy, *fresh)
    assert (seen.total, seen.known, seen.twice) == (4, 1, 2)


def test_what_cannot_be_read_is_named_with_its_reason(library: Library, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "empty.txt").touch()
    seen = looked(library, tmp_path / "a.png", tmp_path / "empty.txt", tmp_path / "nowhere.txt")
    assert seen.unreadable == seen.total == 3
    assert [Path(one.source).name for one in seen.refusals] == ["a.png", "empty.txt", "nowhere.txt"]
    assert "a picture" in seen.refusals[0].reason
    assert "empty" in seen.refusals[1].reason


def test_no_more_refusals_are_named_than_a_person_reads(library: Library, tmp_path: Path) -> None:
    seen = looked(library, *(tmp_path / f"{number}.txt" for number in range(NAMED + 5)))
    assert seen.unreadable == NAMED + 5
    assert len(seen.refusals) == NAMED


def test_bytes_are_looked_at_too(library: Library) -> None:
    seen = looked(library, Handed(data=b"<html><body><p>Words</p></body></html>"), Handed(data=b""))
    assert seen.kinds == {SourceKind.PAGE: 1}
    assert seen.unreadable == 1
