"""Search as the contract of the command line promises it, on a whole library."""

import pytest

from core.library import Library
from core.library.answers import Sort
from core.model.article import State
from core.model.hit import HitKind, SearchIn


@pytest.fixture
def shelf(library: Library) -> Library:
    """Three articles: French, French without accents, English; a highlight with a note and a tag on the first."""
    texts = {
        "fr": "Le scrutin\n\nUn événement : la sécurité des élections. 𝄞 L’homme a voté, dit-on, pour la sécurité.",
        "en": "Abroad\n\nThe securing of elections: an evenement.",
    }
    first = library.articles.add_bytes(texts["fr"].encode(), name="a.txt", language="fr").article
    plain = library.articles.add_bytes(
        b"Mai\n\nLes evenements de mai, sans securite.", name="b.txt", language="fr"
    ).article
    library.articles.add_bytes(texts["en"].encode(), name="c.txt", language="en")
    library.articles.edit(library.articles.get(first.id), published="2024-04")
    library.articles.edit(library.articles.get(plain.id), published="2025")
    value = library.articles.text(first.id).value
    start = value.index("la sécurité")
    library.passages.add(
        first.id, start=start, end=start + 11, note="À vérifier : 𝄞 la police", tags=["politique/police"]
    )
    return library


def titles(library: Library, query: str, **options: object) -> list[str]:
    return [hit.title for hit in library.searching.search(query, **options).hits]  # type: ignore[arg-type]


@pytest.mark.parametrize("query", ["evenement", "événement", "évènements"])
def test_three_spellings_find_each_other(shelf: Library, query: str) -> None:
    assert set(titles(shelf, query)) == {"Le scrutin", "Mai", "Abroad"}


def test_exactly_finds_only_that(shelf: Library) -> None:
    assert titles(shelf, "=sécurité") == ["Le scrutin"]
    assert titles(shelf, "=securite") == ["Mai"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("tag:politique", ["Le scrutin"]),
        ("tag:POLITIQUÉ/police", ["Le scrutin"]),
        ('tag:"Politique / Police"', ["Le scrutin"]),
        ("tag:poli", []),
        ("has:note", ["Le scrutin"]),
        ("note:police", ["Le scrutin"]),
        ("published:2024", ["Le scrutin"]),
        ("published:2024-01..2025 scrutin", ["Le scrutin"]),
        ("lang:en", ["Abroad"]),
        ("is:unread title:mai", ["Mai"]),
        ("-lang:fr", ["Abroad"]),
        ("added:>7d", []),
    ],
)
def test_values(shelf: Library, query: str, expected: list[str]) -> None:
    assert titles(shelf, query) == expected


def test_a_state_needs_no_indexing(shelf: Library) -> None:
    shelf.indexing.drain()
    shelf.articles.set_state([hit.article for hit in shelf.searching.search("scrutin").hits], State.ARCHIVED)
    assert shelf.indexing.pending() == 0
    assert titles(shelf, "is:archived") == ["Le scrutin"]


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("securite", {"sécurité"}),
        ("=sécurité", {"sécurité"}),
        ('"sécurité des élections"', {"sécurité des élections"}),
        ("secu*", {"sécurité"}),
        ("sekurite~1", {"sécurité"}),
        ("s?curite*", {"sécurité"}),
        ("l’homme OR events", {"homme"}),
    ],
)
def test_snippets_and_matches_are_places_of_the_text(shelf: Library, query: str, marked: set[str]) -> None:
    hit = shelf.searching.search(f"{query} lang:fr title:scrutin").hits[0]
    text = shelf.articles.text(hit.article).value
    for snippet in hit.snippets:
        assert text[snippet.start : snippet.end] == snippet.text
    places = [place for snippet in hit.snippets for place in snippet.matches]
    assert {text[start:end] for start, end in places} == marked
    assert list(shelf.searching.matches(hit.article, query)) == places


def test_highlights_are_found_in_their_place(shelf: Library) -> None:
    (hit,) = shelf.searching.search("securite", within=SearchIn.HIGHLIGHTS).hits
    text = shelf.articles.text(hit.article).value
    (snippet,) = hit.snippets
    assert hit.kind is HitKind.HIGHLIGHT
    assert text[snippet.start : snippet.end] == snippet.text == "la sécurité"
    assert [text[start:end] for start, end in snippet.matches] == ["sécurité"]


def test_notes_are_found_with_places_of_the_note(shelf: Library) -> None:
    (hit,) = shelf.searching.search("police", within=SearchIn.NOTES).hits
    assert hit.annotation is not None
    note = shelf.passages.get(hit.annotation).note
    (snippet,) = hit.snippets
    assert [note[start:end] for start, end in snippet.matches] == ["police"]


def test_everywhere_is_one_list(shelf: Library) -> None:
    results = shelf.searching.search("sécurité OR police", within=SearchIn.ALL)
    assert {hit.kind for hit in results.hits} == set(HitKind)
    assert results.total == 4
    scores = [hit.score for hit in results.hits]
    assert scores == sorted(scores, reverse=True)


def test_what_holds_all_words_comes_first_and_is_counted(shelf: Library) -> None:
    results = shelf.searching.search("mai evenement")
    assert results.hits[0].title == "Mai"
    assert (results.total, results.with_all) == (3, 1)


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("date", ["Mai", "Le scrutin", "Abroad"]),
        ("added", ["Abroad", "Mai", "Le scrutin"]),
        ("title", ["Abroad", "Le scrutin", "Mai"]),
    ],
)
def test_orders(shelf: Library, sort: str, expected: list[str]) -> None:
    assert titles(shelf, "evenement", sort=sort) == expected


def test_pages(shelf: Library) -> None:
    whole = titles(shelf, "evenement")
    assert [titles(shelf, "evenement", limit=1, offset=at)[0] for at in range(3)] == whole
    assert titles(shelf, "evenement", offset=3) == []
    assert titles(shelf, "evenement", sort="title", limit=2, offset=1) == ["Le scrutin", "Mai"]
    assert shelf.searching.search("evenement", limit=0).total == 3


def test_nothing_found_suggests(shelf: Library) -> None:
    results = shelf.searching.search("elektions sekurité")
    assert results.total == 0
    assert results.suggestion == "élections sécurité"
    assert shelf.searching.search("mai").suggestion is None


def test_what_is_suggested_finds_more(shelf: Library) -> None:
    search = shelf.searching.search
    assert search("scrutin elektions").suggestion == "scrutin élections"
    assert search("title:elektions").suggestion is None
    assert search('"elektions du scrutin"').suggestion is None
    trashed = shelf.articles.add_bytes(b"Des hirondelles.", name="d.txt").article
    assert search("hirondeles").suggestion == "hirondelles"
    shelf.articles.trash([trashed.id])
    assert search("hirondeles").suggestion is None


def test_what_holds_no_word_finds_nothing_and_no_query_everything(shelf: Library) -> None:
    assert [shelf.searching.search(query).total for query in ('"', "(", "?", "")] == [0, 0, 0, 3]
    assert [shelf.articles.list(query).total for query in ('"', "(", "?", "")] == [0, 0, 0, 3]
    assert shelf.searching.matches(1, "?") == ()


def test_a_query_is_explained_when_asked_for(shelf: Library) -> None:
    assert shelf.searching.search("a -b", explain=True).explanation == "(a) AND NOT b"
    assert shelf.searching.search("a").explanation == ""


def test_snippets_may_be_left_out(shelf: Library) -> None:
    assert shelf.searching.search("mai", snippets=False).hits[0].snippets == ()


@pytest.mark.parametrize(
    "piece", ["(", '"', "a ", "=", "pont ", "a AND ", "x", "*", "secu* ", "=mai ", "tag:", "\x00", "\ud800"]
)
def test_a_million_characters_are_answered(shelf: Library, piece: str) -> None:
    assert shelf.searching.search(piece * (1_000_000 // len(piece))).total >= 0


def test_lists_ask_the_same_search(shelf: Library) -> None:
    page = shelf.articles.list("evenement mai", sort=Sort.RELEVANCE)
    assert page.articles[0].meta.title == "Mai"
    assert page.total == 3
    assert shelf.articles.list("tag:politique").total == 1
    assert shelf.passages.list("police").total == 1
    assert shelf.passages.list("zèbre").total == 0


def test_every_hit_is_named_in_the_order_of_the_pages(library: Library) -> None:
    ids = [
        library.articles.add_bytes(f"# {number}\n\n{'river ' * number}.\n".encode()).article.id for number in (1, 3, 2)
    ]
    marks = [library.passages.add(article, start=0, end=8, note="river").annotation.id for article in ids]
    for within in SearchIn:
        hits = library.searching.search("river", within=within).hits
        assert library.searching.every("river", within=within) == tuple((hit.article, hit.annotation) for hit in hits)
    assert {number for _article, number in library.searching.every("river", within=SearchIn.NOTES)} == set(marks)
    assert library.searching.every("nothing") == ()
