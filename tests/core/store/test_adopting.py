"""An article takes in what another knows; what it had already it has once."""

from pathlib import Path

from core.library import Library
from core.store import adopting, revisions
from core.store.entry import quiet


def test_revisions_with_their_originals_and_the_places_seen(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library", create=True) as library:
        first, second = (
            library.articles.add_bytes(f"# One\n\n{words}\n".encode(), source=f"https://{words}.example/page").article
            for words in ("here", "there")
        )
        db = library._desk.db
        mark = library.passages.add(second.id, start=0, end=3).annotation.id
        library.indexing.drain()
        with quiet(db) as entry:
            adopted = adopting.adopt(db, first.id, second.id)
            adopting.see_sources(entry, first.id, second.id)
        assert entry.change.articles == {first.id}
        with quiet(db) as entry:
            adopting.move_annotations(entry, first.id, second.id, adopted)
        assert entry.change.articles == {first.id, second.id}
        assert set(db.values("select article from index_queue")) == {first.id, second.id}
        assert [(one.number, one.text_hash) for one in revisions.of(db, first.id)] == [
            (number, revisions.get(db, revision).text_hash)
            for number, revision in enumerate((first.revision, second.revision), 1)
        ]
        assert adopted == {second.revision: revisions.of(db, first.id)[1].id}
        assert library.passages.get(mark).revision == adopted[second.revision]
        captures = "select original_hash from capture where revision = ?"
        assert db.values(captures, (adopted[second.revision],)) == db.values(captures, (second.revision,))
        seen = db.values("select value from source where article = ? order by id", (first.id,))
        assert seen == ["https://here.example/page", "https://there.example/page"]
