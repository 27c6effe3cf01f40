"""The text begins with its title, byline and date, whatever stood around them, and counts its parts from one."""

from core.model.text import BlockKind
from tests.core.importing.web.made import PROSE, article, blocks, listed, paragraphs, read, spanned, text_of


def test_the_title_stands_first_and_once() -> None:
    page = article(
        f"<div class=kicker>Town</div><h1>The <em>old</em> bridge</h1>{paragraphs(2)}<h2>Later</h2>{paragraphs(3)}"
    )
    text = text_of(page)
    assert listed(text)[:3] == [("title", "The old bridge"), ("paragraph", PROSE[0]), ("paragraph", PROSE[1])]
    assert spanned(text)[0] == ("emphasis", "old")


def test_a_title_from_the_head_stands_first_too_and_repetitions_go() -> None:
    head = "<title>The old bridge | The Paper</title><meta property=og:site_name content='The Paper'>"
    page = article(f"<article><p><b>The old bridge</b></p>{paragraphs()}</article>", head)
    assert listed(text_of(page)) == [("title", "The old bridge"), *(("paragraph", words) for words in PROSE)]


def test_byline_and_dateline_come_from_above_the_text() -> None:
    line = "<div class=x><p>By Ann Lee</p></div><div><p>5 March 2024</p></div><div><p>Share this</p></div>"
    text = text_of(article(f"<main><h1>The old bridge</h1>{line}<article>{paragraphs()}</article></main>"))
    assert listed(text)[1:3] == [("byline", "By Ann Lee"), ("dateline", "5 March 2024")]


def test_small_print_above_the_title_goes() -> None:
    kicker = "<p class=kicker>Transport</p>"
    page = article(f"<main><article>{kicker}<h1>The old bridge</h1>{paragraphs()}</article></main>")
    assert listed(text_of(page))[:2] == [("title", "The old bridge"), ("paragraph", PROSE[0])]


def test_prose_above_the_title_stays() -> None:
    long = " ".join(PROSE)
    text = text_of(article(f"<article><p>{long}</p><h1>The old bridge</h1>{paragraphs()}</article>"))
    assert listed(text)[:2] == [("title", "The old bridge"), ("paragraph", long)]


def test_captions_and_credits_are_told_apart() -> None:
    caption = "<figcaption><p>The bridge in May.</p><p>(Photo: Ann Lee)</p><p>Photo by Tom Vane</p></figcaption>"
    figure = f"<figure><img src=a.jpg>{caption}</figure>"
    page = f"<h1>The old bridge</h1><article>{paragraphs(2)}{figure}{paragraphs()}</article>"
    text = text_of(article(page))
    kinds = ("figure", "caption", "credit")
    assert [one for one in listed(text) if one[0] in kinds] == [
        ("figure", "\ufffc"),
        ("caption", "The bridge in May."),
        ("credit", "(Photo: Ann Lee)"),
        ("credit", "Photo by Tom Vane"),
    ]
    assert [block.attrs.get("value") for block in text.blocks if block.kind == "credit"] == ["Ann Lee", "Tom Vane"]
    assert ("label", "Photo by ") in [(kind, words) for kind, words in spanned(text)]


def test_lists_quotes_and_tables_count_from_one() -> None:
    menu = "<nav><ul><li><a href=/>Home</a></ul></nav><table><tr><td>x</table>"
    parts = "<ul><li>a thing<li>another</ul><table><tr><th>a<th>b<tr><td>c<td>d</table><blockquote>quoted</blockquote>"
    text = text_of(article(f"{menu}<article><h1>The old bridge</h1>{paragraphs(2)}{parts}{paragraphs()}</article>"))
    assert [block.attrs.get("in") for block in blocks(text, BlockKind.LIST_ITEM)] == [["list:1"], ["list:1"]]
    assert {block.attrs.get("table") for block in blocks(text, BlockKind.TABLE_CELL)} == {1}
    assert [block.attrs.get("in") for block in blocks(text, BlockKind.QUOTE)] == [["quote:1"]]


def test_quotation_marks_are_spans() -> None:
    page = article(
        f"<h1>The old bridge</h1>{paragraphs()}<p>“We never believed it”, said the ferryman of the town then.</p>"
    )
    assert ("quotation", "“We never believed it”") in spanned(text_of(page))


def test_what_the_lines_say_is_known_when_the_page_says_nothing() -> None:
    meta = read(article(f"<h1>The old bridge</h1><p>By Ann Lee</p><p>5 March 2024</p>{paragraphs()}"), "").meta
    assert (meta.authors, meta.published) == (("Ann Lee",), "2024-03-05")
