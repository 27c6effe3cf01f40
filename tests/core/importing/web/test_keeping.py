"""What two readings selected is kept with the judgement a reader would have."""

from collections.abc import Collection

from core.importing.web.found import Found
from core.importing.web.keeping import keep
from core.importing.web.selecting import Selection
from tests.core.importing.web.made import PROSE, found, paragraphs


def kept(
    blocks: list[Found], selected: Collection[str], accepted: Collection[str] = (), title: int | None = None
) -> list[str]:
    """The words that are kept when some words were selected by the first and by the second reading."""

    def nodes(wanted: Collection[str]) -> frozenset[int]:
        return frozenset(node for one in blocks if one.words in wanted for node, _letters in one.nodes)

    chosen = keep(blocks, Selection(selected=nodes(selected), accepted=nodes(accepted)), title)
    return [blocks[index].words for index in sorted(chosen)]


def everything(markup: str, accepted: Collection[str] = PROSE) -> list[str]:
    """What is kept when the first reading took everything and the second some words."""
    blocks = found(markup)
    return kept(blocks, {one.words for one in blocks}, accepted)


def test_short_words_that_the_second_reading_leaves_go() -> None:
    assert everything(f"<p>Advertisement</p>{paragraphs()}") == list(PROSE)
    assert everything(f"<p>Advertisement</p>{paragraphs()}", accepted=()) == ["Advertisement", *PROSE]


def test_long_prose_stays_though_the_second_reading_leaves_it() -> None:
    long = " ".join(PROSE)
    assert long in everything(f"{paragraphs()}<p>{long}</p><p>{PROSE[0]}</p>")


def test_links_that_the_second_reading_leaves_go() -> None:
    long = f"<a href=/x>{' '.join(PROSE)}</a>"
    assert everything(f"<p>{long}</p>{paragraphs()}") == list(PROSE)


def test_lists_tables_code_and_quotes_stay() -> None:
    some = "<ul><li>one<li>two</ul><pre>code</pre><blockquote>quoted</blockquote>"
    some += "<table><tr><th>a<th>b<tr><td>c<td>d</table>"
    assert everything(f"{paragraphs(2)}{some}<p>{PROSE[2]}</p>")[2:-1] == [
        *("one", "two", "code", "quoted"),
        *("a", "b", "c", "d"),
    ]


def test_lists_of_links_in_tools_of_the_page_go() -> None:
    share = "<ul class=share><li><a href=/a>Post this</a><li><a href=/b>Send this</a></ul>"
    assert everything(f"{paragraphs(2)}{share}") == list(PROSE[:2])


def test_headings_stay_before_prose_and_go_before_nothing() -> None:
    page = f"<h2>One</h2><h3>Two</h3>{paragraphs(2)}<h2>Three</h2><p>x</p><h2>Four</h2>"
    assert everything(page) == ["One", "Two", *PROSE[:2]]


def test_a_heading_before_what_the_second_reading_leaves_goes() -> None:
    left = f"<section><h2>Offers</h2></section><p>{' '.join(reversed(PROSE))}</p>"
    assert "Offers" not in everything(f"{paragraphs(2)}{left}<p>{PROSE[2]}</p>")
    assert "Offers" in everything(f"{paragraphs(2)}<section><h2>Offers</h2></section><p>{PROSE[2]}</p>")


def test_headings_of_a_quotation_are_quoted() -> None:
    assert everything(f"{paragraphs(2)}<blockquote><h2>A poster</h2></blockquote>{paragraphs(1)}")[2] == "A poster"


def test_teasers_and_rolls_of_links_go() -> None:
    teaser = "<p><a href=/x>Lire aussi : les péniches</a></p>"
    roll = f"<p>{'<a href=/u>Somebody</a>, ' * 60}and more</p>"
    page = f"<p>{PROSE[0]}</p>{teaser}<p>{PROSE[1]}</p>{roll}<p>{PROSE[2]}</p>"
    blocks = found(page)
    words = {one.words for one in blocks}
    assert kept(blocks, words, words) == list(PROSE[:3])


def test_what_stands_twice_in_different_parts_stands_once() -> None:
    assert everything(f"{paragraphs(2)}<div><p>{PROSE[1]}</p></div><p>{PROSE[2]}</p>") == list(PROSE[:3])
    assert everything(f"<div>{paragraphs(2)}<p>{PROSE[1]}</p></div>") == [*PROSE[:2], PROSE[1]]


def test_the_tail_goes() -> None:
    cards = "<h3><a href=/a>Another bridge opens</a></h3><p>It is new.</p><h3><a href=/b>A third</a></h3><p>Soon.</p>"
    page = f"{paragraphs()}<h2>From our pages</h2>{cards}<p>© The Paper 2024</p>"
    blocks = found(page)
    words = {one.words for one in blocks}
    assert kept(blocks, words, words) == list(PROSE)


def test_half_a_block_is_a_block() -> None:
    blocks = found(f"<p>{PROSE[0]} <b>short</b></p>")
    assert keep(blocks, Selection(selected=frozenset({0}), accepted=frozenset({0})), None) == {0}
    assert keep(blocks, Selection(selected=frozenset({1}), accepted=frozenset()), None) == frozenset()
