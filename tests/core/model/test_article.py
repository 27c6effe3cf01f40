"""Articles."""

from core.model.article import Metadata, State


def test_what_is_not_known_is_empty_and_not_invented() -> None:
    known = Metadata(title="Un titre")
    assert (known.authors, known.site, known.url, known.published, known.language) == ((), "", "", "", "")


def test_the_states_bear_the_names_that_scripts_use() -> None:
    assert list(State) == ["unread", "reading", "archived"]
