"""One walk gives the blocks as a browser shows them, and every text node a number."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.importing.web.walk import Walk
from tests.core.importing.web.made import found, walked, words


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        ("a<p>b</p>c", [("paragraph", "a"), ("paragraph", "b"), ("paragraph", "c")]),
        ("<div>a<div>b</div>c</div>", [("paragraph", "a"), ("paragraph", "b"), ("paragraph", "c")]),
        ("<p>a<br>b</p>", [("paragraph", "a\nb")]),
        ("<p>a<br> <br>b<br></p>", [("paragraph", "a"), ("paragraph", "b")]),
        ("<p>a <span> b</span>c</p>", [("paragraph", "a bc")]),
        ("<p>a<script>b</script><style>c</style><iframe>d</iframe></p>", [("paragraph", "a")]),
        ("<p>a<span hidden>b</span><span aria-hidden=true>c</span><b class=sr-only>d</b>e</p>", [("paragraph", "ae")]),
        ("<p>a <math alttext='x^2'><mi>x</mi></math> b</p>", [("paragraph", "a x^2 b")]),
        ("<p>a<button>b</button></p><h2><button>c</button></h2>", [("paragraph", "a"), ("heading", "c")]),
        ("<p>a<div class=tool><div></div></div>b</p>", [("paragraph", "a"), ("paragraph", "b")]),
        ("<li>a <div id=x></div> b</li>", [("list_item", "a b")]),
        ("<pre>a  b\n  <b>c</b><br>d<div>e</div></pre>", [("code", "a  b\n  c\nd\ne")]),
        ("<pre>a<div></div>b</pre>", [("code", "ab")]),
        ("<h1>a<div>b</div></h1>", [("heading", "a"), ("heading", "b")]),
        ("<p>a</p><hr><p>b</p>", [("paragraph", "a"), ("rule", ""), ("paragraph", "b")]),
        ("<table><tr><th>a<th>b<tr><td><p>c<p>d<td>e</table>", None),
        (
            "<figure><img src=a.jpg><figcaption>a <span class=credit>b</span></figcaption></figure>",
            [("figure", ""), ("caption", "a"), ("caption", "b")],
        ),
        ("<p>a <img src=b.jpg> c</p><p>d</p>", [("paragraph", "a c"), ("figure", ""), ("paragraph", "d")]),
        ("<p><img src=a.jpg> b</p>", [("figure", ""), ("paragraph", "b")]),
        ("<p>a <img class=emoji alt='☂' src=a.png></p>", [("paragraph", "a ☂")]),
        ("<noscript><p>a</p><img src=b.jpg></noscript>", [("figure", "")]),
        ("<p></p><p> </p><div><br></div>", []),
    ],
)
def test_blocks(markup: str, wanted: list[tuple[str, str]] | None) -> None:
    cells = [("table_cell", one) for one in ("a", "b", "c\nd", "e")]
    assert words(found(markup)) == (cells if wanted is None else wanted)


def test_spans_go_on_in_the_next_block() -> None:
    first, second = found("<div><b>a<section>b</section></b></div>")
    assert [[str(span.kind) for span in one.spans] for one in (first, second)] == [["strong"], ["strong"]]


def test_pictures_of_a_table_stand_after_it_and_small_ones_nowhere() -> None:
    blocks = found("<table><tr><th>a<th>b<tr><td><img src=a.jpg width=300>c<td><img src=b.jpg>d</table><p>e")
    assert words(blocks) == [*(("table_cell", one) for one in "abcd"), ("figure", ""), ("paragraph", "e")]


def test_code_keeps_its_links_alone() -> None:
    (one,) = found("<pre><b>a</b> <a href='https://a.example/'>b</a></pre>")
    assert [str(span.kind) for span in one.spans] == ["link"]


def test_anchors_stand_where_links_lead() -> None:
    blocks = found("<a href=#x>to</a><div id=x><h2>Here</h2></div>")
    assert [(str(span.kind), dict(span.attrs)) for span in blocks[1].spans] == [("anchor", {"name": "x"})]


def test_every_text_node_that_is_read_has_a_number() -> None:
    blocks, walk = walked("<p>a<b>b</b>c</p><p> </p><script>d</script>e")
    assert [node.text for node in walk.nodes] == ["a", "b", "c", "e"]
    assert [one.nodes for one in blocks] == [((0, 1), (1, 1), (2, 1)), ((3, 1),)]


def test_depth_does_not_matter() -> None:
    assert words(found("<div><b>" * 120 + "a" + "</b></div>" * 120 + "<p>b"))[-1] == ("paragraph", "b")


TAGS = (
    "p div b i a span ul li ol blockquote pre table tr td th h2 figure figcaption img br hr q sup noscript math q nav"
)
PIECES = st.lists(
    st.one_of(
        st.sampled_from([f"<{tag}>" for tag in TAGS.split()]),
        st.sampled_from([f"</{tag}>" for tag in TAGS.split()]),
        st.text(max_size=8),
    ),
    max_size=40,
)


@settings(max_examples=300, deadline=None)
@given(PIECES)
def test_any_markup_is_walked_in_order_and_whole(pieces: list[str]) -> None:
    blocks, walk = walked("".join(piece.replace("\0", "") for piece in pieces))
    assert isinstance(walk, Walk)
    order = [node for one in blocks for node, _letters in one.nodes]
    assert order == sorted(order)
    assert set(order) <= set(range(len(walk.nodes)))
    for one in blocks:
        assert all(0 <= span.start <= span.end <= len(one.words) for span in one.spans)
