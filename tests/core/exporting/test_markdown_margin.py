"""Lists in lists, quotes in lists, two lists side by side: each block stands where it stood."""

from core.exporting.article_markdown import body
from core.importing import extract
from core.model.text import Block, BlockKind, Text
from tests.core.exporting.texts import COMMONMARK

SAMPLE = """\
10. dix

    suite

    - dedans

11. onze

> cité
>
> encore

> autre
"""


def _text(*blocks: tuple[str, BlockKind, dict[str, object]]) -> Text:
    value, made = "", list[Block]()
    for words, kind, attrs in blocks:
        start = len(value) + bool(value)
        value = f"{value}\n{words}" if value else words
        made.append(Block(start=start, end=len(value), kind=kind, attrs=attrs))
    return Text(value=value, blocks=tuple(made))


def _item(words: str, marker: str, *inside: str) -> tuple[str, BlockKind, dict[str, object]]:
    return words, BlockKind.LIST_ITEM, {"in": list(inside), "marker": marker}


def test_reading_it_again_gives_the_same_places() -> None:
    text = extract(("# T\n\n" + SAMPLE).encode()).text
    again = extract("".join(body(text)).encode()).text
    assert again.value == text.value
    assert [block.attrs for block in again.blocks] == [block.attrs for block in text.blocks]


def test_two_lists_side_by_side_stay_two() -> None:
    text = _text(_item("a", "-", "list:1"), _item("b", "-", "list:2"), _item("1", "1.", "list:3"))
    html = COMMONMARK.render("".join(body(text)))
    assert (html.count("<ul>"), html.count("<ol>")) == (2, 1)


def test_items_stand_close_and_quotes_go_on() -> None:
    quote = BlockKind.QUOTE
    text = _text(_item("a", "-", "list:1"), _item("b", "-", "list:1"), ("c", quote, {}), ("d", quote, {}))
    assert "".join(body(text)) == "- a\n- b\n\n> c\n>\n> d\n"


def test_a_list_inside_an_item_that_has_no_words_of_its_own() -> None:
    text = _text(_item("a", "-", "list:1", "list:2"), _item("b", "3.", "list:1", "list:4"))
    html = COMMONMARK.render("".join(body(text)))
    assert html.count("<li>") == 3


def test_numbers_inside_an_item_begin_anew_whatever_their_first() -> None:
    text = _text(_item("a", "-", "list:1"), _item("b", "3.", "list:1", "list:2"), _item("c", "-", "list:1"))
    html = COMMONMARK.render("".join(body(text)))
    assert '<ol start="3">' in html
    assert html.count("<ul>") == 1


def test_a_letter_is_kept_in_words() -> None:
    assert "".join(body(_text(_item("mot", "b)", "list:1")))) == "- b) mot\n"
