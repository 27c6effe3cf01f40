"""A few letters fit what a person means by them."""

from ui.palette.fuzzy import compared, fit


def best(query: str, *titles: str) -> str:
    fits = {title: found.score for title in titles if (found := fit(query, title))}
    return max(fits, key=lambda title: fits[title])


def test_letters_come_in_their_order() -> None:
    assert fit("hgl", "Highlight")
    assert fit("lgh", "Highl") is None


def test_accents_capitals_and_blanks_do_not_count() -> None:
    found = fit("ETI que", "Étiqueter l’article…")
    assert found is not None
    assert found.places == (0, 1, 2, 3, 4, 5)
    assert fit("oeuvre", "Œuvre")


def test_beginnings_of_words_are_meant_first() -> None:
    assert best("as", "Take out of the Trash", "Add a Snapshot") == "Add a Snapshot"
    assert best("set", "Restore a Snapshot at Once", "Settings") == "Settings"
    assert best("nm", "Next Match", "Put into the Menu") == "Next Match"
    assert best("dark", "Mark as Read, Karl", "Dark") == "Dark"


def test_a_long_query_costs_little() -> None:
    assert fit("a" * 400, "a" * 400) is not None


def test_accents_capitals_and_kinds_of_apostrophes_do_not_count() -> None:
    assert compared("ŒUVRE d’Étoile") == "oeuvre d'etoile"
