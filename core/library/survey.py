"""What an import would bring, before anything is added: how many files of which kind, what is known, what refused."""

import hashlib
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from core.errors import KnownError
from core.importing import recognise
from core.importing.sources import read_head
from core.library.answers import Handed, Item
from core.library.arrivals import Arrival, Source, arrivals
from core.library.desk import Desk
from core.store import identify
from core.store.database import Database

STEP = 0.015
"""Seconds that one step looks at files."""
PIECE = 1 << 20
"""Bytes that are hashed at a time."""
NAMED = 1000
"""Files that cannot be read and are named; the others are only counted."""


class SourceKind(StrEnum):
    """What a file is, as far as a person cares."""

    PAGE = "page"
    SAVED = "saved"
    PDF = "pdf"
    MARKDOWN = "markdown"
    PLAIN = "plain"


KINDS = {
    "html": SourceKind.PAGE,
    "mhtml": SourceKind.SAVED,
    "webarchive": SourceKind.SAVED,
    "wacz": SourceKind.SAVED,
    "pdf": SourceKind.PDF,
    "markdown": SourceKind.MARKDOWN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A file that cannot be added, and why, in a sentence."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What was seen so far."""

    kinds: Mapping[SourceKind, int]
    """Files that would be read, known ones among them."""
    size: int
    """Bytes they have together."""
    known: int
    """Those whose very bytes are in the library."""
    twice: int
    """Those whose bytes another one here has."""
    unreadable: int
    refusals: tuple[Refusal, ...]
    """Of the unreadable ones, the first `NAMED`."""
    latest: str
    """The name of the file that was looked at last."""

    @property
    def total(self) -> int:
        """All that would be gone through."""
        return sum(self.kinds.values()) + self.unreadable


def survey(desk: Desk, sources: Sequence[Source]) -> Iterator[Survey]:
    """Look at every source and what is in folders, in short steps; the last step has seen everything."""
    seen = _Seen(desk.db)
    until = time.monotonic() + STEP
    for arrival in arrivals(desk.folder, sources, recursive=True):
        for _piece in seen.look(arrival):
            if time.monotonic() > until:
                yield seen.survey()
                until = time.monotonic() + STEP
    yield seen.survey()


class _Seen:
    """What is counted."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._kinds = Counter[SourceKind]()
        self._hashes = set[bytes]()
        self._size = self._known = self._twice = self._unreadable = 0
        self._refusals: list[Refusal] = []
        self._latest = ""

    def survey(self) -> Survey:
        return Survey(
            kinds=dict(self._kinds),
            size=self._size,
            known=self._known,
            twice=self._twice,
            unreadable=self._unreadable,
            refusals=tuple(self._refusals),
            latest=self._latest,
        )

    def look(self, arrival: Arrival) -> Iterator[None]:
        """Count one, in steps."""
        if isinstance(arrival, Item):
            self._refuse(arrival.source, arrival.error)
        elif isinstance(arrival, Path):
            yield from self._file(arrival)
        else:
            self._bytes(arrival)
        yield

    def _file(self, path: Path) -> Iterator[None]:
        self._latest = path.name.encode("utf-8", "replace").decode()
        digest, size = hashlib.sha256(), 0
        try:
            kind = _kind(read_head(path), path.name)
            with path.open("rb") as file:
                while piece := file.read(PIECE):
                    digest.update(piece)
                    size += len(piece)
                    yield
        except (KnownError, OSError) as error:
            self._refuse(str(path), str(error) if isinstance(error, KnownError) else error.strerror or str(error))
            return
        source = str(path.absolute()).encode("utf-8", "backslashreplace").decode()
        self._count(kind, size, source, digest.digest())

    def _bytes(self, handed: Handed) -> None:
        try:
            kind = _kind(handed.data, handed.name)
        except KnownError as error:
            self._refuse(handed.source or handed.name, str(error))
        else:
            self._count(kind, len(handed.data), handed.source, hashlib.sha256(handed.data).digest())

    def _count(self, kind: SourceKind, size: int, source: str | None, digest: bytes) -> None:
        self._kinds[kind] += 1
        self._size += size
        if digest in self._hashes:
            self._twice += 1
        elif identify.known(self._db, source, digest.hex()) is not None:
            self._known += 1
        self._hashes.add(digest)

    def _refuse(self, source: str, reason: str) -> None:
        self._unreadable += 1
        if len(self._refusals) < NAMED:
            self._refusals.append(Refusal(source=source, reason=reason))


def _kind(head: bytes, name: str) -> SourceKind:
    """Who reads it says what it is; a KnownError says that nobody does."""
    return KINDS.get(recognise(head, name=name).name.partition("/")[0], SourceKind.PLAIN)
