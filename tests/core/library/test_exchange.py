"""Annotations leave and come back without loss, whatever happened to them before."""

import json
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import KnownError, UsageError
from core.library import Library
from core.model.annotation import Annotation, Color
from core.model.article import Article


@pytest.fixture
def second(tmp_path: Path, article: Article, file: Path) -> Generator[Library]:
    """Another library, with the same article under other ids."""
    with Library.open(tmp_path / "second", create=True) as library:
        library.articles.add_bytes(b"To shift the ids.")
        library.articles.add(file)
        yield library


def _export(library: Library, target: Path, **choice: object) -> list[str]:
    """The uids of what was written."""
    list(library.exchange.export("w3c", target, force=True, **choice))  # type: ignore[arg-type]
    return [item["id"].removeprefix("urn:uuid:") for item in json.loads(target.read_text(encoding="utf-8"))["items"]]


def _bare(one: Annotation) -> tuple[object, ...]:
    return (
        one.uid,
        one.selectors,
        one.place,
        one.exact,
        one.color,
        one.note,
        one.tags,
        one.created,
        one.modified,
    )


def _all(library: Library) -> list[tuple[object, ...]]:
    return sorted(map(_bare, library.passages.list(limit=10**6).annotations), key=str)


def test_every_status_and_decision_comes_through(
    library: Library, second: Library, article: Article, file: Path, tmp_path: Path
) -> None:
    text = library.articles.text(article.id).value
    for words in ("La ville", "Le pont neuf fut ouvert en 1972", "vingt ans"):
        start = text.index(words)
        library.passages.add(article.id, start=start, end=start + len(words), note=words, tags=["a/b"])
    library.passages.add(article.id, note="sur le tout", color=Color.PINK)
    changed = file.read_text(encoding="utf-8").replace("fut ouvert en 1972", "ouvrit en 1973").replace("vingt ans", "…")
    file.write_text(changed, encoding="utf-8")
    for one in (library, second):
        one.articles.add(file)
    (moved,) = [one for one in library.passages.of(article.id) if one.note.startswith("Le pont")]
    library.passages.decide(moved.id)
    statuses = {one.place.status.value for one in library.passages.of(article.id) if one.place}
    assert {"anchored", "orphan"} <= statuses
    _export(library, tmp_path / "a.json")
    items = list(second.exchange.read_annotations(tmp_path / "a.json"))
    assert [item.status for item in items] == ["added"] * 4
    assert _all(second) == _all(library)
    assert _export(second, tmp_path / "b.json") == _export(library, tmp_path / "a.json")
    again = [json.loads((tmp_path / name).read_text())["items"] for name in ("a.json", "b.json")]
    for item in (*again[0], *again[1]):
        del item["target"]["source"], item["target"]["article"]
    assert again[0] == again[1]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_annotations_come_back_the_same(
    library: Library, second: Library, article: Article, tmp_path: Path, data: st.DataObject
) -> None:
    length = len(library.articles.text(article.id).value)
    for _number in range(data.draw(st.integers(0, 3))):
        start = data.draw(st.integers(0, length - 1))
        end = data.draw(st.integers(start + 1, length))
        note = data.draw(st.text(max_size=20))
        tags = data.draw(st.lists(st.sampled_from(["a", "a/b", "é c"]), max_size=2))
        color = data.draw(st.sampled_from(Color))
        place = data.draw(st.booleans())
        where = (start, end) if place else (None, None)
        library.passages.add(article.id, start=where[0], end=where[1], note=note, tags=tags, color=color)
    _export(library, tmp_path / "a.json")
    assert all(item.status in ("added", "unchanged") for item in second.exchange.read_annotations(tmp_path / "a.json"))
    assert _all(second) == _all(library)
    before = second.history.latest()
    assert {item.status for item in second.exchange.read_annotations(tmp_path / "a.json")} <= {"unchanged"}
    assert second.history.latest() == before


def test_articles_queries_and_tags_choose(library: Library, article: Article, tmp_path: Path) -> None:
    other = library.articles.add_bytes(b"Un tout autre texte.", tags=["loin/ailleurs"]).article
    near = library.passages.add(article.id, start=0, end=3, tags=["ici"]).annotation.uid
    far = library.passages.add(other.id, start=0, end=3).annotation.uid
    gone = library.passages.add(other.id, note="weg").annotation
    library.trash.put([gone.id])
    target = tmp_path / "a.json"
    assert _export(library, target) == [near, far]
    assert _export(library, target, articles=[other.id]) == [far]
    assert _export(library, target, query="ponts") == [near]
    assert _export(library, target, tags=["ici"]) == [near]
    assert _export(library, target, tags=["loin"]) == [far]
    assert _export(library, target, tags=["ici", "loin"]) == [near, far]
    assert _export(library, target, tags=["LOIN/Ailleurs"]) == [far]
    assert _export(library, target, tags=["nirgends"]) == []


def test_a_target_is_refused_before_anything_is_written(library: Library, article: Article, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("kept")
    for target in (tmp_path / "a.json", tmp_path, tmp_path / "missing" / "a.json"):
        with pytest.raises(KnownError):
            list(library.exchange.export("w3c", target))
    with pytest.raises(UsageError):
        list(library.exchange.export("pdf", tmp_path / "b"))
    assert (tmp_path / "a.json").read_text() == "kept"
    assert sorted(path.name for path in tmp_path.glob("*a.json*")) == ["a.json"]


def test_an_article_is_written_as_markdown_or_html(library: Library, article: Article) -> None:
    text = library.articles.text(article.id)
    assert "# La ville et ses ponts" in library.exchange.page(article, text, "markdown")
    assert "<h1>La ville et ses ponts</h1>" in library.exchange.page(article, text, "html")
