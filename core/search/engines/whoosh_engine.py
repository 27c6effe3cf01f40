"""Whoosh behind the seam: the default engine, pure Python, instant to about 20,000 articles."""

import gc
import heapq
import math
import time
from collections.abc import Callable, Generator, Iterable, Sequence, Set
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, FileIndex
from whoosh.reading import SegmentReader

from core.search.engine import Document
from core.search.engines.whoosh_schema import schema, values
from core.search.engines.whoosh_segment import K1, Segment
from core.search.seal import NAME, Broken, Seal
from core.search.tree import NOTHING, Tree, Weight

INDEX = "MAIN"
MANY = 20
"""Segments past which small ones are joined."""
JOINED = 1_000
"""Documents a joining takes at most, which bounds its time (about ten seconds) and memory."""
LEXICONS = 8
"""Prefixes whose terms are remembered until the next commit: who types on asks for the same ones."""
POOL = 200
"""Megabytes of postings that a commit keeps in memory: past that Whoosh sorts on the disk and takes twice as long. The
memory that the process really takes is about as much again."""
WASTED = 100
"""Deleted documents of a segment that are let be, as are those that are fewer than its others."""
FIRST = 100.0
"""Added to the score of what `first` finds; more than BM25 gives."""


class WhooshEngine:
    """An `Engine` on a folder; whoever writes holds the library's index lock."""

    def __init__(self, folder: Path, seal: Seal) -> None:
        self.folder = folder
        self.seal = seal
        self._schema = schema()
        self._storage = FileStorage(
            str(folder), supports_mmap=False
        )  # memory maps take 2.4 s and 2 GB to open at 100,000
        self._rename: Callable[..., None] = self._storage.rename_file
        self._storage.rename_file = self._publish
        self._next: list[str] = []
        self._segments: list[Segment] = []
        self._state: tuple[object, ...] | None = None
        self._lexicons: dict[tuple[str, str], list[tuple[str, int]]] = {}

    @classmethod
    def create(cls, folder: Path, seal: Seal) -> "WhooshEngine":
        """An empty index in place of whatever lies there, but for the lock."""
        folder.mkdir(parents=True, exist_ok=True)
        for path in folder.iterdir():
            if path.is_file() and path.suffix != ".lock":
                with suppress(PermissionError):  # Windows, where another process still reads it
                    path.unlink(missing_ok=True)
        engine = cls(folder, seal)
        TOC.create(engine._storage, engine._schema, INDEX)
        engine.refresh()
        return engine

    def _publish(self, oldname: str, newname: str, safe: bool = False) -> None:
        """Whoosh renames one thing, a new table of contents: seal what it lists first."""
        self.seal.add(newname, self.folder / oldname, self._next)
        self._rename(oldname, newname, safe=safe)

    def refresh(self) -> None:
        """See what other processes have committed; raises `Broken` when the index does not hold."""
        tried = None
        while (latest := self._latest()) != tried:
            tried = latest
            try:
                return self._open(latest)
            except (Broken, OSError):
                time.sleep(0.01)  # a commit deletes old files a moment after it names the new ones: look again
        raise Broken

    def _latest(self) -> int:
        return TOC._latest_generation(self._storage, INDEX) if self.folder.is_dir() else -1  # pyright: ignore[reportPrivateUsage]

    def _open(self, latest: int) -> None:
        if latest < 0:
            raise Broken
        contents = TOC._filename(INDEX, latest)  # pyright: ignore[reportPrivateUsage]
        # An index made anew counts from 0 again, and one that another process found broken has no seal any more.
        state = (contents, *(_written(self.folder / name) for name in (contents, NAME)))
        if state == self._state:
            return
        self.seal.check(contents)
        infos = TOC.read(self._storage, INDEX, gen=latest, schema=self._schema).segments
        known = {segment.name: segment for segment in self._segments}
        names = {info.segment_id() for info in infos}
        fresh = [known.get(info.segment_id()) or Segment(self._storage, self._schema, info) for info in infos]
        for segment, info in zip(fresh, infos, strict=True):
            segment.forget(info.deleted_docs())
        for name in known.keys() - names:
            known[name].close()
        self._segments, self._state = fresh, state
        self._lexicons.clear()

    def lexicon(self, field: str, prefix: str) -> list[tuple[str, int]]:
        """Terms of a field that begin with a prefix, sorted, each with the number of its documents."""
        if (field, prefix) not in self._lexicons:
            found: dict[str, int] = {}
            for segment in self._segments:
                for term, documents in segment.terms.lexicon(field, prefix):
                    found[term] = found.get(term, 0) + documents
            if len(self._lexicons) == LEXICONS:
                self._lexicons.pop(next(iter(self._lexicons)))
            self._lexicons[field, prefix] = sorted(found.items())
        return self._lexicons[field, prefix]

    def ids(self, tree: Tree) -> set[int]:
        """Keys of every document a tree finds."""
        return {segment.keys[number] for segment in self._segments for number in segment.find(tree)}

    def count(self, tree: Tree) -> int:
        """How many documents a tree finds."""
        return sum(len(segment.find(tree)) for segment in self._segments)

    def documents(self, article: int | None = None) -> dict[int, tuple[int, int]]:
        """Article and signature by key, of all documents or of those about one article."""
        return {
            segment.keys[number]: (segment.articles[number], segment.signatures[number])
            for segment in self._segments
            for number in (range(segment.size) if article is None else segment.about.get(article, ()))
            if number not in segment.deleted
        }

    def top(
        self, tree: Tree, weights: Sequence[Weight], first: Tree = NOTHING, number: int = 20
    ) -> list[tuple[int, float]]:
        """The best keys with their scores (BM25), those that `first` finds too before all others."""
        scores: list[dict[int, float]] = [{} for _ in self._segments]
        for weight in weights:
            self._add(scores, weight)
        ranked: list[tuple[float, int]] = []
        for segment, scored in zip(self._segments, scores, strict=True):
            keys, before = segment.keys, segment.find(first)
            for found in segment.find(tree):
                score = scored.get(found, 0.0)
                ranked.append((score + FIRST if found in before else score, keys[found]))
        return [(key, score) for score, key in heapq.nlargest(number, ranked)]

    def _add(self, scores: list[dict[int, float]], weight: Weight) -> None:
        """What one word of a field is worth in each document."""
        counts = [segment.counts(weight.field, weight.terms) for segment in self._segments]
        documents = sum(map(len, counts))
        if not documents:
            return
        having, length = map(sum, zip(*(segment.total(weight.field) for segment in self._segments), strict=True))
        rarity = math.log(1 + (max(having, documents) - documents + 0.5) / (documents + 0.5))
        factor = weight.factor * rarity * (K1 + 1)
        for segment, scored, counted in zip(self._segments, scores, counts, strict=True):
            norms = segment.norms(weight.field, length / having)
            for number, count in counted.items():
                scored[number] = scored.get(number, 0.0) + factor * count / (count + norms[number])

    def apply(self, adds: Iterable[Document], deletes: Iterable[int]) -> None:
        """One batch, one commit; a document whose key is there already is replaced."""
        documents = {document.key: document for document in adds}
        gone = {*documents, *deletes}
        with self._writer() as writer:
            offset = 0
            for segment in self._segments:
                for key in gone & segment.numbers.keys():
                    writer.delete_document(offset + segment.numbers[key])
                offset += segment.size
            for document in documents.values():
                writer.add_document(**values(document))
            self._commit(writer, frozenset())

    def is_untidy(self) -> bool:
        """There is something for `tidy` to do."""
        return bool(self._joinable())

    def tidy(self) -> bool:
        """Join some small segments past `MANY`, and those that are mostly deleted; whether there was anything to do."""
        joined = self._joinable()
        if joined:
            with self._writer() as writer:
                self._commit(writer, joined)
        return bool(joined)

    def _joinable(self) -> Set[str]:
        joined: set[str] = set()
        taken = 0
        crowded = len(self._segments) > MANY
        for segment in sorted(self._segments, key=lambda segment: segment.size):
            alive = segment.size - len(segment.deleted)
            if (crowded and taken + alive <= JOINED) or len(segment.deleted) > max(alive, WASTED):
                joined.add(segment.name)
                taken += alive
        return joined if len(joined) > 1 or not crowded else frozenset()

    @contextmanager
    def _writer(self) -> Generator[Any]:
        self.refresh()
        collecting = gc.isenabled()
        gc.disable()  # millions of short-lived tuples: the collector would take a third of the time
        writer = FileIndex(self._storage, self._schema, INDEX).writer(limitmb=POOL)
        try:
            yield writer
        except BaseException:
            writer.cancel()
            raise
        finally:
            if collecting:
                gc.enable()
        self.refresh()

    def _commit(self, writer: Any, joined: Set[str]) -> None:
        """Write the new segment with the documents of the joined ones, and seal it with those that stay."""

        def join(writer: Any, infos: list[Any]) -> list[Any]:
            for info in infos:
                if info.segment_id() in joined:
                    with closing(SegmentReader(self._storage, self._schema, info)) as reader:
                        writer.add_reader(reader)
            stay = [info for info in infos if info.segment_id() not in joined]
            new = [writer.newsegment] if writer._added else []
            self._next = [f"{info.segment_id()}.seg" for info in (*stay, *new)]
            return stay

        writer.commit(mergetype=join)

    def close(self) -> None:
        """Give the files back."""
        for segment in self._segments:
            segment.close()
        self._segments, self._state = [], None


def _written(path: Path) -> tuple[int, int]:
    """When and as which file a path was written."""
    found = path.stat()
    return found.st_mtime_ns, found.st_ino
