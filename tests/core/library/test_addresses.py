"""Pages by their address: each an item, none that stops the others, and none that outlives its asker."""

import multiprocessing
import time
from contextlib import closing

import pytest

from core.errors import KnownError
from core.library import Item, Library, addresses, whole_address
from core.model.article import Article
from tests.core.background.patience import wait_until
from tests.core.fetching.local import answer, serving
from tests.core.library import odd

WORDS = b"# A bridge\n\nThe old bridge dates from 1480, they say at the town hall.\n"


def items(library: Library, *names: str, private: bool = True) -> list[Item]:
    return [item for item in library.articles.bring_in_addresses(names, private=private) if item]


def test_a_page_is_an_article_from_where_it_stood_in_the_end(library: Library) -> None:
    with serving({"/to": answer(b"", "301 x", "Location: /a"), "/a": answer(WORDS)}) as server:
        item = library.articles.add_address(f"{server.address}/to#x", private=True, tags=["ponts"], language="en")
        assert (item.status, item.title, item.done, item.total) == ("added", "A bridge", 1, 1)
        article = library.articles.get(item.article or 0)
        assert (article.source, article.tags, article.meta.language) == (f"{server.address}/a", ("ponts",), "en")
        assert library.articles.original(article.id).read_bytes() == WORDS


def test_the_same_page_again_is_unchanged_and_other_words_are_a_revision(library: Library) -> None:
    with serving({"/a": answer(WORDS)}) as server:
        assert [item.status for item in items(library, *[f"{server.address}/a"] * 2)] == ["added", "unchanged"]
        server.pages["/a"] = answer(WORDS + b"\nIt will be closed next year.\n")
        (item,) = items(library, f"{server.address}/a")
        assert (item.status, item.revision) == ("revised", 2)


def test_what_fails_is_an_item_and_the_rest_goes_on(library: Library) -> None:
    pages = {f"/{n}": answer(WORDS + b"%d" % n) for n in range(5)}
    pages |= {"/b": answer(b"\0\1\2" * 99), "/none": answer(b"Sorry", "404 Not Found")}
    with serving(pages) as server:
        wanted = [f"{server.address}/{name}" for name in ("0", "none", "1", "b", "2", "3", "4")]
        found = items(library, "ftp://example.org/", *wanted)
    assert [item.status for item in found] == [
        *("failed", "added", "failed", "added", "failed", "added", "added", "added"),
    ]
    assert [(item.done, item.total) for item in found] == [(n, 8) for n in range(1, 9)]
    assert [item.source for item in found][1:] == wanted
    assert "no web address" in found[0].error
    assert "(404)" in found[2].error
    assert "is not a text" in found[4].error


def test_private_places_are_left_alone_unless_allowed(library: Library) -> None:
    with serving({"/": answer(WORDS)}) as server:
        (item,) = items(library, server.address, private=False)
        assert item.status == "failed"
        assert "private network" in item.error
        assert server.connections == 0


def test_who_closes_it_waits_for_nothing(library: Library) -> None:
    with serving({"/": lambda channel: time.sleep(60)}) as server:
        before = time.monotonic()
        with closing(library.articles.bring_in_addresses([server.address], private=True)) as steps:
            wait_until(lambda: next(steps) is None and server.asked)
            assert multiprocessing.active_children()
        assert time.monotonic() - before < 15
    assert not multiprocessing.active_children()
    assert library.articles.counts().all == 0


def test_steps_are_short_while_a_page_is_awaited(library: Library, article: Article) -> None:
    with (
        serving({"/": lambda channel: time.sleep(60)}) as server,
        closing(library.articles.bring_in_addresses([server.address], private=True)) as steps,
    ):
        assert next(steps) is None
        for _turn in range(20):
            assert next(steps) is None
        assert library.articles.get(article.id)


def test_a_process_that_ends_is_told(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "fetching", odd.stillborn_fetch)
    (item,) = items(library, "http://127.0.0.1:1/")
    assert "could not be fetched" in item.error


def test_a_read_only_library_asks_nobody(library: Library) -> None:
    with serving({"/": answer(WORDS)}) as server:
        library._desk.db.read_only = True
        with pytest.raises(Exception, match="read"):
            items(library, server.address)
        assert server.connections == 0


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        (" https://example.org/a#part ", "https://example.org/a"),
        ("example.org", "https://example.org/"),
        ("www.example.org/a?b=c", "https://www.example.org/a?b=c"),
        ("localhost:8000/x", "https://localhost:8000/x"),
        ("[::1]:80/x", "https://[::1]:80/x"),
        ("http://example.org", "http://example.org/"),
    ],
)
def test_an_address_may_be_typed_without_its_scheme(typed: str, whole: str) -> None:
    assert whole_address(typed) == whole


@pytest.mark.parametrize(
    "typed", ["", "word", "two words.org x", "mailto:me@example.org", "javascript:alert(1)", "C:\\a.txt"]
)
def test_what_is_no_address_is_refused_before_anything_is_asked(typed: str) -> None:
    with pytest.raises(KnownError):
        whole_address(typed)
