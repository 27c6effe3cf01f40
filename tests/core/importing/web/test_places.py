"""Every block knows its lists, quotes, tables and its language."""

import pytest

from core.importing.web.notes import Notes
from core.importing.web.places import Places
from tests.core.importing.web.made import body, found


def test_lists_and_quotes_nest() -> None:
    blocks = found("<ul><li>a<ul><li>b</ul><li>c</ul><blockquote><p>d<ol><li>e</ol></blockquote><p>f")
    assert [(str(one.kind), one.words, one.place.inside) for one in blocks] == [
        ("list_item", "a", ("list:1",)),
        ("list_item", "b", ("list:1", "list:2")),
        ("list_item", "c", ("list:1",)),
        ("quote", "d", ("quote:1",)),
        ("list_item", "e", ("quote:1", "list:3")),
        ("paragraph", "f", ()),
    ]


def test_an_item_is_its_first_block() -> None:
    blocks = found("<ul><li><p>a<p>b<li><h3>c</h3><p>d</ul>")
    assert [(str(one.kind), one.words, one.attrs.get("marker")) for one in blocks] == [
        ("list_item", "a", "-"),
        ("paragraph", "b", None),
        ("heading", "c", None),
        ("list_item", "d", "-"),
    ]


def test_items_without_a_list_make_one() -> None:
    assert [one.place.inside for one in found("<div><li>a<li>b</div>")] == [("list:1",), ("list:2",)]


def test_headings_code_captions_and_cells() -> None:
    blocks = found(
        "<h3>a</h3><pre class='x language-rust'>b</pre><figure><figcaption>c</figcaption></figure>"
        "<table><tr><th>d<th>e<tr><td rowspan=2>f<td>g<tr><td>h</table>"
    )
    assert [(str(one.kind), dict(one.attrs)) for one in blocks if one.words in tuple("abcdfh")] == [
        ("heading", {"level": 3}),
        ("code", {"language": "rust"}),
        ("caption", {}),
        ("table_cell", {"table": 1, "row": 0, "column": 0, "header": True}),
        ("table_cell", {"table": 1, "row": 1, "column": 0, "spans": [2, 1]}),
        ("table_cell", {"table": 1, "row": 2, "column": 1}),
    ]


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        ("<p lang=en-GB>a</p>", {"lang": "en"}),
        ("<div lang=en><p>a</p></div>", {"lang": "en"}),
        ("<div lang=en><p lang=fr>a</p></div>", {}),
        ("<p dir=rtl>a</p>", {"direction": "rtl"}),
        ("<div dir=RTL><p dir=ltr>a</p></div>", {}),
        ("<p lang='x\" onload='>a</p>", {}),
    ],
)
def test_languages_and_directions_other_than_the_pages(markup: str, wanted: dict[str, str]) -> None:
    places = Places(Notes(), "fr")
    for element in body(markup).iterdescendants():
        places.enter(element)
    assert dict(places.here.tongue) == wanted


def test_a_page_from_right_to_left_says_so_for_all_its_blocks() -> None:
    assert dict(Places(Notes(), "ar", "rtl").here.tongue) == {"direction": "rtl"}


def test_a_caption_without_a_table_is_a_paragraph() -> None:
    assert [str(one.kind) for one in found("<div><caption>a</caption></div>")] == ["paragraph"]
    assert str(found("<table><caption>a</caption><tr><th>b<th>c</table>")[0].kind) == "caption"
