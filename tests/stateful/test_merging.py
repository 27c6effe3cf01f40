"""Articles are merged, parted by undo, revised and thrown away in any order: no annotation ever vanishes by it."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from core.errors import KnownError
from core.library import Library
from core.model.place import Status
from core.store import integrity, remembered
from core.store.places import unplaced
from tests.steps import result

SENTENCES = [
    "The river was low that summer, and nobody crossed.",
    "Les habitants, eux, attendent.",
    "Les habitants, eux, attendent encore.",
    "Le vieux pont date de 1480, dit-on à la mairie.",
    "Nobody likes it, everybody takes it.",
]
PATHS = 4
bodies = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4)
slots = st.integers(0, PATHS - 1)


class Merging(RuleBasedStateMachine):
    """The model: each annotation's note and quote, and pictures of the whole library before each step."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="postil-test-"))
        self.library = Library.open(self.folder / "library", create=True, origin="window:one")
        self.written: dict[int, tuple[str, str]] = {}
        self.merged: list[dict[str, object]] = []
        """What everything was like before each of the latest steps, if they were merges."""

    def teardown(self) -> None:
        database = self.library._desk.db
        for ask in (integrity.pages, remembered.differing, integrity.strays, integrity.links):
            assert not result(ask(database))
        assert integrity.unplaced(database) == ()
        assert not any(integrity.astray(database))
        self.library.close()
        shutil.rmtree(self.folder)

    @initialize(first=bodies, second=bodies)
    def begin(self, first: list[str], second: list[str]) -> None:
        for slot, body in enumerate((first, second)):
            self.add(slot, body)
            self.annotate(slot, 2, 12, "first")

    @rule(slot=slots, body=bodies)
    def add(self, slot: int, body: list[str]) -> None:
        path = self.folder / f"{slot}.md"
        path.write_text(f"# Article number {slot}\n\n" + "\n\n".join(body) + "\n", encoding="utf-8")
        article = self.library.articles.add(path).article
        assert article.trashed is None
        self.merged.clear()

    @rule(place=st.integers(0, 9), start=st.integers(0, 60), length=st.integers(1, 40), note=st.sampled_from(["", "a"]))
    def annotate(self, place: int, start: int, length: int, note: str) -> None:
        article = self._article(place)
        text = self.library.articles.text(article).value
        start = min(start, len(text) - 1)
        made = self.library.passages.add(article, start=start, end=min(len(text), start + length), note=note)
        self.written[made.annotation.id] = (note, made.annotation.exact)
        self.merged.clear()

    @rule(place=st.integers(0, 9), tag=st.sampled_from("ab"), starred=st.booleans())
    def tag(self, place: int, tag: str, starred: bool) -> None:
        article = self._article(place)
        self.library.articles.tag([article], [tag])
        self.library.articles.star([article], starred)
        self.merged.clear()

    @precondition(lambda self: self.written)
    @rule(number=st.integers(0, 20))
    def throw_a_passage_away(self, number: int) -> None:
        if self.library.passages.trash([sorted(self.written)[number % len(self.written)]]):
            self.merged.clear()

    @rule(kept=st.integers(0, 9), others=st.lists(st.integers(0, 9), min_size=1, max_size=3))
    def merge(self, kept: int, others: list[int]) -> None:
        before = self._picture()
        named = self._article(kept), [self._article(other) for other in others]
        passages = [one.id for article in (named[0], *named[1]) for one in self.library.passages.of(article)]
        try:
            self.library.articles.merge(*named)
        except KnownError:
            assert set(named[1]) == {named[0]}
            assert self._picture() == before
            return
        self.merged.append(before)
        found = self.library.passages.of(named[0])
        assert sorted({one.id for one in found}) == sorted(set(passages))
        assert all(self.library.articles.get(other).trashed for other in named[1] if other != named[0])

    @precondition(lambda self: self.merged)
    @rule()
    def undo_and_redo(self) -> None:
        after = self._picture()
        assert self.library.history.undo().refused == ""
        assert self._picture() == self.merged[-1]
        assert self.library.history.redo().refused == ""
        assert self._picture() == after

    @precondition(lambda self: self.merged)
    @rule()
    def undo(self) -> None:
        assert self.library.history.undo().refused == ""
        assert self._picture() == self.merged.pop()

    @rule()
    def empty_the_trash(self) -> None:
        gone = {one.id for one in self.library.trash.items().annotations}
        gone |= {
            number
            for number in self.written
            if self.library.articles.get(self.library.passages.get(number).article).trashed
        }
        self.library.trash.empty()
        self.written = {number: said for number, said in self.written.items() if number not in gone}
        self.merged.clear()

    def _article(self, place: int) -> int:
        """One of those outside the trash."""
        every = self.library.articles.ids()
        return every[place % len(every)]

    def _picture(self) -> dict[str, object]:
        """Everything a person sees, but when an annotation was last touched."""
        db = self.library._desk.db
        articles = db.rows(
            "select id, title, site, state, starred, trashed from article join article_state on article = id"
        )
        return {
            "articles": articles,
            "tags": db.rows("select * from article_tag"),
            "sources": db.rows("select article, value, original_hash, last_seen from source order by article, value"),
            "annotations": [
                (one.id, one.article, one.revision, one.exact, one.place, one.note, one.trashed)
                for one in map(self.library.passages.get, sorted(self.written))
            ],
        }

    @invariant()
    def every_annotation_is_there_with_its_words(self) -> None:
        for number, (note, exact) in self.written.items():
            found = self.library.passages.get(number)
            assert found.note == note
            assert found.selectors is not None
            assert found.selectors.exact == exact
            assert found.place is not None
            if found.place.status is not Status.ORPHAN:
                text = self.library.articles.text(found.article).value
                assert text[found.place.start : found.place.end] == found.exact
        for article in self.library.articles.ids():
            revision = self.library.articles.get(article).revision
            assert not unplaced(self.library._desk.db, article, revision)


Merging.TestCase.settings = settings(
    max_examples=30,
    stateful_step_count=25,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking takes minutes: ask for it when it has failed
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
TestMerging = Merging.TestCase
