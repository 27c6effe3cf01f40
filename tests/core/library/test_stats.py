"""Counts, bytes and places."""

from core.library import Library
from core.library.stats import Stats
from core.model.article import Article


def test_everything_is_counted_and_measured(library: Library, article: Article) -> None:
    library.passages.add(article.id, start=0, end=2, tags=["lieux"])
    found = library.safety.stats()
    assert isinstance(found, Stats)
    assert (found.totals["annotations"], found.tags) == (1, {"lieux": (0, 1)})
    original = (library.folder / "originals").iterdir().__next__().stat().st_size
    assert found.sizes["originals"] == original
    assert set(found.sizes) == {"database", "originals", "media", "backups", "index"}
    assert found.index == library.indexing.folder
