"""Measures ranking on judged queries: `python tests/bench/relevance.py DATA` prints mean average precision.

DATA holds one folder a collection with `docs.jsonl`, `queries.tsv` and `qrels.txt`. `plain` are the queries without
their accents, as people type them in a hurry.
"""

import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.model.query import Leaf
from core.search.document import document
from core.search.engine import Kind, key
from core.search.engines.whoosh_engine import WhooshEngine
from core.search.fold import fold
from core.search.query import parse
from core.search.seal import Seal
from core.search.searcher import Searcher

LANGUAGES = {"cranfield": "en", "fr_spf": "fr"}


@dataclass
class Collection:
    """Judged queries over texts; a `Source` for search, without values or trash."""

    documents: dict[int, dict[str, str]]
    queries: dict[str, str]
    judged: dict[str, set[int]]
    languages: frozenset[str]

    def spoken(self, keys: Iterable[int]) -> dict[str, int]:
        """All of them are in the collection's language."""
        return {max(self.languages): len(list(keys))}

    def hidden(self, kind: Kind) -> frozenset[int]:
        """Nothing is in the trash."""
        return frozenset(key(kind, number) for number in ())

    def valued(self, leaf: Leaf, kind: Kind) -> frozenset[int]:
        """Nothing bears a value."""
        return self.hidden(kind)

    def lifted(self, keys: Iterable[int], kind: Kind) -> frozenset[int]:
        """Nothing belongs to anything."""
        return self.hidden(kind)

    def texts(self, keys: Iterable[int], field: str) -> Iterator[tuple[int, str]]:
        """For exact phrases."""
        return ((each, self.documents[each][field]) for each in keys if field in self.documents[each])


def load(folder: Path) -> Collection:
    """A collection; its documents become numbers in their order."""
    rows = [json.loads(line) for line in (folder / "docs.jsonl").read_text(encoding="utf-8").splitlines()]
    numbers = {row["id"]: number for number, row in enumerate(rows, 1)}
    judged: defaultdict[str, set[int]] = defaultdict(set)
    for line in (folder / "qrels.txt").read_text(encoding="utf-8").splitlines():
        query, _, name, grade = line.split()
        if int(grade) > 0 and name in numbers:
            judged[query].add(key(Kind.ARTICLE, numbers[name]))
    queries = (line.split("\t") for line in (folder / "queries.tsv").read_text(encoding="utf-8").splitlines())
    texts = {key(Kind.ARTICLE, numbers[row["id"]]): {"title": row["title"], "text": row["text"]} for row in rows}
    return Collection(texts, dict(queries), judged, frozenset({LANGUAGES.get(folder.name, ""), ""}))


def index(collection: Collection, language: str, folder: Path) -> WhooshEngine:
    """An index of a collection."""
    engine = WhooshEngine.create(folder, Seal(folder, "1", b"bench"))
    made = (
        document(Kind.ARTICLE, each // 4, each // 4, 0, language, fields)
        for each, fields in collection.documents.items()
    )
    engine.apply(made, [])
    return engine


def precision(ranked: list[int], wanted: set[int]) -> float:
    """Average precision of one ranking."""
    found, total = 0, 0.0
    for place, each in enumerate(ranked, 1):
        if each in wanted:
            found += 1
            total += found / place
    return total / len(wanted)


def mean(collection: Collection, engine: WhooshEngine, *, plain: bool) -> float:
    """Mean average precision over the queries that have an answer."""
    scores: list[float] = []
    for name, typed in collection.queries.items():
        if collection.judged[name]:
            query = parse(fold_all(typed) if plain else typed)
            searcher = Searcher(engine, collection, query, (Kind.ARTICLE,))
            scores.append(
                precision([each for each, _ in searcher.best(len(collection.documents))], collection.judged[name])
            )
    return sum(scores) / len(scores)


def fold_all(typed: str) -> str:
    """A query without its accents."""
    return " ".join(fold(word) for word in typed.split())


def main(data: Path) -> None:
    """Print the table."""
    print(f"{'collection':<12} {'queries':>8} {'MAP':>6} {'plain':>6}")
    for folder in sorted(path for path in data.iterdir() if (path / "qrels.txt").exists()):
        collection = load(folder)
        with tempfile.TemporaryDirectory() as place:
            engine = index(collection, LANGUAGES.get(folder.name, ""), Path(place) / "index")
            accented, plain = (mean(collection, engine, plain=each) for each in (False, True))
            engine.close()
        print(f"{folder.name:<12} {len(collection.queries):>8} {accented:6.3f} {plain:6.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
