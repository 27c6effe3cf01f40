"""Hits."""

from core.model.hit import HitKind, Results, SearchIn


def test_the_places_to_search_bear_the_names_that_scripts_use() -> None:
    assert list(SearchIn) == ["articles", "highlights", "notes", "all"]
    assert list(HitKind) == ["article", "highlight", "note"]


def test_results_are_explained_only_when_asked() -> None:
    assert Results(query="", total=0, with_all=0, took_ms=0.0, suggestion=None, hits=()).explanation == ""
