"""What a note names is found by uid and by title, and offered while it is typed."""

import pytest

from core.library import Library
from core.library.mentions import folded, pattern
from core.model.mention import MentionKind


@pytest.fixture
def ids(library: Library) -> dict[str, int]:
    texts = {"maps.txt": "On reading old maps\n\nAn old map is a letter.", "ete.txt": "L’Été à Œuilly\n\nIl fit chaud."}
    return {name: library.articles.add_bytes(text.encode(), name=name).article.id for name, text in texts.items()}


def test_by_uid_short_and_whole(library: Library, ids: dict[str, int]) -> None:
    passage = library.passages.add(ids["maps.txt"], start=20, end=30).annotation
    article = library.articles.get(ids["maps.txt"])
    found = library.mentions.resolve([passage.uid[:8], passage.uid, article.uid[:8].upper(), "0" * 8])
    one = found[passage.uid[:8]]
    assert one is not None
    assert (one.kind, one.id, one.article, one.exact) == (MentionKind.PASSAGE, passage.id, article.id, "An old map")
    assert found[passage.uid] == one
    named = found[article.uid[:8].upper()]
    assert named is not None
    assert (named.kind, named.id, named.words) == (MentionKind.ARTICLE, article.id, "On reading old maps")
    assert found["0" * 8] is None


def test_by_title_whatever_its_case_and_accents(library: Library, ids: dict[str, int]) -> None:
    found = library.mentions.resolve(["l’ete a oeuilly", "ON  READING OLD MAPS", "old maps", ""])
    assert [one.id if one else None for one in found.values()] == [ids["ete.txt"], ids["maps.txt"], None, None]


def test_a_title_that_two_articles_bear_names_neither(library: Library, ids: dict[str, int]) -> None:
    library.articles.add_bytes(b"On reading old maps\n\nBy somebody else.", name="other.txt")
    assert library.mentions.resolve(["On reading old maps"]) == {"On reading old maps": None}


def test_what_is_in_the_trash_is_not_named(library: Library, ids: dict[str, int]) -> None:
    passage = library.passages.add(ids["maps.txt"], start=20, end=30).annotation
    library.passages.trash([passage.id])
    assert library.mentions.resolve([passage.uid[:8]]) == {passage.uid[:8]: None}
    library.articles.trash([ids["ete.txt"]])
    assert library.mentions.resolve(["L’Été à Œuilly"]) == {"L’Été à Œuilly": None}


def test_the_open_articles_passages_are_offered_first(library: Library, ids: dict[str, int]) -> None:
    other = library.passages.add(ids["ete.txt"], start=0, end=5, note="about old heat").annotation
    own = library.passages.add(ids["maps.txt"], start=20, end=30).annotation
    offered = library.mentions.complete("OLD", article=ids["maps.txt"])
    assert [one.id for one in offered] == [own.id, ids["maps.txt"]]
    assert [one.id for one in library.mentions.complete("été")] == [ids["ete.txt"], other.id]
    library.articles.begin(ids["maps.txt"])
    assert [one.id for one in library.mentions.complete("")] == [ids["maps.txt"], ids["ete.txt"]]
    assert len(library.mentions.complete("", limit=1)) == 1


def test_what_is_typed_is_no_pattern(library: Library, ids: dict[str, int]) -> None:
    assert library.mentions.complete("%") == ()
    assert library.mentions.complete("_") == ()
    assert pattern(folded("L’Été 7_%")) == "%7%"
    assert pattern("") == "%"
