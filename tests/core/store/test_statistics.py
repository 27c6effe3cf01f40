"""Counts over the whole library; the trash counts for itself."""

from pathlib import Path

from core.library import Library
from core.store import statistics
from core.store.database import Database


def test_the_trash_counts_for_itself(folder: Path) -> None:
    with Library.open(folder, create=True) as library:
        first = library.articles.add_bytes(b"Quelques mots.", language="fr").article
        second = library.articles.add_bytes(b"Some other words.", language="en").article
        library.articles.edit(first, site="S", published="2024-04")
        library.passages.add(first.id, start=0, end=8)
        library.passages.add(second.id, start=0, end=4)
        library.trash.put([second.id])
    database = Database(folder / "library.db", folder=folder)
    totals = {"articles": 1, "words": 2, "starred": 0, "trash": 1, "revisions": 2, "annotations": 1}
    assert statistics.totals(database) == totals
    groups = statistics.groups(database)
    assert (groups["languages"], groups["sites"], groups["years"]) == ({"fr": 1}, {"S": 1}, {"2024": 1})
    assert groups["colors"] == {"yellow": 1}
    assert statistics.uid(database)
    database.close()
