"""What search asks of the library, which alone knows SQL and texts."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from core.model.query import Leaf
from core.search.engine import Kind


class Source(Protocol):
    """The database as search sees it. Keys are those of the index (see `engine.key`)."""

    @property
    def languages(self) -> frozenset[str]:
        """Languages of the library's articles (ISO 639-1), the unknown one, an empty string, among them."""
        ...

    def spoken(self, keys: Iterable[int]) -> Mapping[str, int]:
        """How many of these articles there are in each language."""
        ...

    def hidden(self, kind: Kind) -> frozenset[int]:
        """Keys of what lies in the trash."""
        ...

    def valued(self, leaf: Leaf, kind: Kind) -> frozenset[int]:
        """Keys that bear a value: a tag, a state, a date, a site, a language."""
        ...

    def lifted(self, keys: Iterable[int], kind: Kind) -> frozenset[int]:
        """The documents of a kind that belong to the same articles, or to the same annotation where both have one."""
        ...

    def texts(self, keys: Iterable[int], field: str) -> Iterator[tuple[int, str]]:
        """The words of a field of the index, for each key that has any."""
        ...
