"""The library's lookup is what search asks for."""

from core.library.lookup import Lookup
from core.search.source import Source


def test_the_database_answers_what_search_asks() -> None:
    asked = {name for name in vars(Source) if not name.startswith("_")}
    assert asked <= set(vars(Lookup)) | {"languages"}
