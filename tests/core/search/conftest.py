"""A small shelf of texts with an index over them, and the database's part played by dictionaries."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from core.model.query import Leaf
from core.search.document import document
from core.search.engine import Document, Kind, key, unkey
from core.search.engines.whoosh_engine import WhooshEngine
from core.search.seal import Seal

SECRET = b"s" * 32


@dataclass
class Shelf:
    """Texts by key and field of the index, and what SQL would know of them: a `Source`."""

    engine: WhooshEngine
    fields: dict[int, dict[str, str]] = field(default_factory=dict[int, dict[str, str]])
    tongues: dict[int, str] = field(default_factory=dict[int, str])
    homes: dict[int, int] = field(default_factory=dict[int, int])
    trash: set[int] = field(default_factory=set[int])
    values: dict[str, set[int]] = field(default_factory=dict[str, set[int]])
    languages: frozenset[str] = frozenset({"fr", "en", ""})

    def put(self, number: int, text: str, language: str = "fr", **fields: str) -> int:
        """An article of the index."""
        return self._put(Kind.ARTICLE, number, number, language, {"text": text, **fields})

    def highlight(self, number: int, article: int, quote: str) -> int:
        """A highlight of the index."""
        return self._put(Kind.HIGHLIGHT, number, article, "fr", {"quote": quote})

    def note(self, number: int, article: int, note: str) -> int:
        """A note of the index."""
        return self._put(Kind.NOTE, number, article, "fr", {"note": note})

    def _put(self, kind: Kind, number: int, article: int, language: str, fields: dict[str, str]) -> int:
        made = document(kind, number, article, hash((language, *fields.items())), language, fields)
        self.engine.apply([made], [])
        self.fields[made.key] = fields
        self.tongues[made.key] = language
        self.homes[number] = article
        return made.key

    def spoken(self, keys: Iterable[int]) -> Counter[str]:
        """As they were put."""
        return Counter(self.tongues[each] for each in keys)

    def hidden(self, kind: Kind) -> frozenset[int]:
        """What was put into `trash`."""
        return frozenset(key(kind, number) for number in self.trash)

    def valued(self, leaf: Leaf, kind: Kind) -> frozenset[int]:
        """What was put into `values` under `field:value`."""
        return frozenset(key(kind, number) for number in self.values.get(f"{leaf.field}:{leaf.text}", ()))

    def lifted(self, keys: Iterable[int], kind: Kind) -> frozenset[int]:
        """By article, and by annotation where both are of one."""
        found = set(map(unkey, keys))
        articles = {self.homes[number] for _, number in found}
        if kind is Kind.ARTICLE:
            return frozenset(key(kind, number) for number in articles)
        numbers = {number for of, number in found if of is not Kind.ARTICLE}
        whole = {number for of, number in found if of is Kind.ARTICLE}
        numbers |= {number for number, article in self.homes.items() if article in whole and number not in whole}
        return frozenset(key(kind, number) for number in numbers)

    def texts(self, keys: Iterable[int], field: str) -> Iterator[tuple[int, str]]:
        """As they were put."""
        return ((each, self.fields[each][field]) for each in keys if field in self.fields[each])


@pytest.fixture
def seal(tmp_path: Path) -> Seal:
    """The seal of the index folder."""
    return Seal(tmp_path / "index", "1", SECRET)


@pytest.fixture
def engine(seal: Seal) -> Iterator[WhooshEngine]:
    """An empty index."""
    made = WhooshEngine.create(seal.folder, seal)
    yield made
    made.close()


@pytest.fixture
def shelf(engine: WhooshEngine) -> Shelf:
    """An empty shelf."""
    return Shelf(engine)


Make = Callable[[int, str], Document]


@pytest.fixture
def make() -> Make:
    """Documents of French texts."""
    return lambda number, text: document(Kind.ARTICLE, number, number, hash(text), "fr", {"text": text})
