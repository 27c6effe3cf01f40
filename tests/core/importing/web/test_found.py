"""What holds most of a page's prose is no tool of the page, whatever it is called."""

from core.importing.web.found import key
from tests.core.importing.web.made import found, paragraphs


def test_a_tool_that_holds_the_text_is_none() -> None:
    blocks = found(f"<div class=sidebar><p>Menu</p></div><div id=widget>{paragraphs()}</div>")
    assert [one.chrome for one in blocks] == [True, False, False, False, False]


def test_what_holds_the_text_is_not_hidden() -> None:
    blocks = found(f"<div style='display:none'>{paragraphs()}</div><p hidden>later</p>")
    assert [one.hidden for one in blocks] == [False, False, False, False, True]


def test_shares_and_links_are_counted_in_letters() -> None:
    (one,) = found("<p>ab <a href=/x>cdef</a> gh</p>")
    assert (one.letters, one.linked) == (8, 4)
    assert one.share(frozenset({1})) == 0.5
    assert one.links(0.4)
    assert not one.links(0.5)


def test_a_key_is_letters_and_digits() -> None:
    assert key("L’Été, 2024 !") == key("l'été 2024") == "lété2024"
