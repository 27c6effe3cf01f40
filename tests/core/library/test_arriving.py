"""Which article an annotation from a file belongs to, and what becomes of it."""

import json
import uuid
from pathlib import Path
from typing import Any

import pytest

from core.errors import KnownError
from core.library import Item, Library
from core.model.article import Article


def _entry(exact: str = "vieux pont", **target: Any) -> dict[str, Any]:
    selector = {"type": "TextQuoteSelector", "exact": exact}
    return {"type": "Annotation", "id": f"urn:uuid:{uuid.uuid4()}", "target": {"selector": selector, **target}}


def _read(library: Library, *entries: object) -> list[Item]:
    file = library.folder.parent / "annotations.json"
    file.write_text(json.dumps(entries), encoding="utf-8")
    return list(library.exchange.read_annotations(file))


def test_an_article_is_recognised_by_uid_hash_address_and_quote(library: Library, article: Article) -> None:
    far = library.articles.add_bytes(b"Nichts davon.", source="https://example.org/far").article
    original = library.articles.revisions(far.id)[0].original_hash
    items = _read(
        library,
        _entry(article=f"urn:uuid:{far.uid}"),
        _entry(source=f"urn:uuid:{far.uid}"),
        _entry(sha256=original),
        _entry(source="https://example.org/far"),
        _entry(),
    )
    assert [item.article for item in items] == [far.id] * 4 + [article.id]
    assert [item.status for item in items] == ["added"] * 5


def test_uid_goes_before_hash_and_hash_before_address(library: Library, article: Article) -> None:
    others = [
        library.articles.add_bytes(f"Nr. {n}".encode(), source=f"https://example.org/{n}").article for n in range(3)
    ]
    hashes = [library.articles.revisions(one.id)[0].original_hash for one in others]
    source = "https://example.org/2"
    items = _read(
        library,
        _entry(article=f"urn:uuid:{others[0].uid}", sha256=hashes[1], source=source),
        _entry(article=f"urn:uuid:{uuid.uuid4()}", sha256=hashes[1], source=source),
        _entry(sha256="0" * 64, source=source),
    )
    assert [item.article for item in items] == [one.id for one in others]


def test_what_belongs_nowhere_or_anywhere_fails_with_a_sentence(library: Library, article: Article) -> None:
    library.articles.add_bytes(b"Encore un vieux pont.")
    nowhere, anywhere = _read(library, _entry("nirgends"), _entry("vieux pont"))
    assert (nowhere.status, anywhere.status) == ("failed", "failed")
    assert nowhere.error
    assert "several" in anywhere.error


def test_surroundings_tell_two_articles_apart(library: Library, article: Article) -> None:
    other = library.articles.add_bytes(b"Encore un vieux pont.").article
    entry = _entry("vieux pont")
    entry["target"]["selector"] |= {"prefix": "Encore un "}
    assert [item.article for item in _read(library, entry)] == [other.id]


def test_an_article_in_the_trash_is_named(library: Library, article: Article) -> None:
    library.trash.put([article.id])
    (item,) = _read(library, _entry(article=f"urn:uuid:{article.uid}"))
    assert item.status == "failed"
    assert f"--restore {article.id}" in item.error


def test_an_annotation_in_the_trash_comes_back(library: Library, article: Article) -> None:
    entry = _entry()
    _read(library, entry)
    (made,) = library.passages.of(article.id)
    library.trash.put([made.id])
    (item,) = _read(library, entry)
    assert item.status == "unchanged"
    assert [one.uid for one in library.passages.of(article.id)] == [made.uid]


def test_an_id_that_is_an_article_s_is_refused(library: Library, article: Article) -> None:
    (item,) = _read(library, _entry() | {"id": f"urn:uuid:{article.uid}"})
    assert item.status == "failed"


def test_what_is_here_already_stays_as_it_is(library: Library, article: Article) -> None:
    entry = _entry()
    _read(library, entry)
    (made,) = library.passages.of(article.id)
    mine = library.passages.edit(made, note="ma note").annotation
    (item,) = _read(library, entry | {"bodyValue": "leur note"})
    assert item.status == "unchanged"
    assert library.passages.get(made.id) == mine


def test_an_entry_that_cannot_be_kept_does_not_stop_the_others(library: Library, article: Article) -> None:
    items = _read(
        library, _entry() | {"bodyValue": "x" * 1_000_001}, _entry(), {"type": "Annotation", "target": {"selector": {}}}
    )
    assert [item.status for item in items] == ["failed", "added", "failed"]


def test_a_file_that_is_none_is_refused(library: Library, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing"):
        with pytest.raises(KnownError):
            list(library.exchange.read_annotations(path))
