"""Rows by the first digits of a uid: whoever bears them, at most two of a kind."""

from pathlib import Path

from core.library import Library
from core.store import mentions
from core.store.opening import open_database


def test_both_kinds_by_their_first_digits(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library", create=True) as library:
        article = library.articles.add_bytes(b"Maps\n\nAn old map.", name="maps.txt").article
        passage = library.passages.add(article.id, start=5, end=7).annotation
    db = open_database(tmp_path / "library", create=False)
    try:
        for kind, one in (("article", article), ("passage", passage)):
            assert [(found, row["id"]) for found, row in mentions.by_uid(db, one.uid[:8])] == [(kind, one.id)]
        assert [row["exact"] for row in mentions.passages_in(db, article.id, 5)] == ["An"]
        assert mentions.passages_like(db, "%nothing%", 5) == []
        assert [row["title"] for row in mentions.titled(db, "%m%p%", 5)] == ["Maps"]
    finally:
        db.close()
