"""Words are compared without accents and capitals."""

from ui.folding import folded


def test_accents_capitals_and_ligatures_do_not_count() -> None:
    assert folded("Étoile") == "etoile"
    assert folded("ŒUVRE d’art…") == "oeuvre d'art"
