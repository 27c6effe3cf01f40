"""Every word of a piece that a person chose is in its text, with its structure and without its poison."""

import re
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import KnownError
from core.importing import extract
from core.importing.extraction import Extraction
from core.importing.web.fragment import laid_open
from core.importing.web.tags import names
from tests.core.importing.test_canonical import assert_canonical
from tests.core.importing.web.made import ADDRESS, PROSE, body, listed, paragraphs, spanned

SELECTION = f"""<p>Under a picture, an hour ago</p><nav><a href="/a">Home</a> <a href="/b">News</a></nav>
<h1>The old bridge</h1><p>By Ada Miller</p>{paragraphs(2)}<h1>The old bridge</h1><aside class="related newsletter">
<h3>Read also</h3><p>Six <b>mills</b></p></aside><form><button onclick="alert(1)">Subscribe</button></form>
<p aria-hidden=true>Seen</p><p class="sr-only">Heard</p><table><tr><th>Year<th>Toll<tr><td>1480<td>2 pence</table>
{paragraphs(2)}{paragraphs(1)}<footer>All rights reserved</footer><p>Follow us <a href="javascript:x">here</a></p>
<script>never()</script><p hidden>Invisible</p><p style="display: none">Unseen</p>"""


def chosen(markup: str) -> Extraction:
    return extract(f"<!doctype html><html><body>{markup}</body></html>".encode(), address=ADDRESS, whole=True)


def test_all_that_was_chosen_is_kept_in_its_order() -> None:
    made = chosen(SELECTION)
    words = re.sub(r"<script>.*|<[^>]*>", " ", SELECTION.partition("<script>")[0]).split()
    assert made.text.value.split() == words
    kinds = [kind for kind, _ in listed(made.text)]
    assert (kinds.count("table_cell"), kinds.count("heading"), kinds.count("title")) == (4, 3, 0)
    assert [words for kind, words in spanned(made.text) if kind == "link"] == ["Home", "News"]
    assert ("strong", "mills") in spanned(made.text)


def test_of_a_whole_page_only_the_article_is() -> None:
    made = extract(f"<!doctype html><html><body>{SELECTION}</body></html>".encode(), address=ADDRESS)
    assert "All rights reserved" not in made.text.value
    assert "Subscribe" not in made.text.value


def test_a_piece_that_begins_with_its_title_has_one() -> None:
    made = chosen(f"<h1>The <i>old</i> bridge</h1>{paragraphs(2)}<h2>The old bridge</h2><p>Again.</p>")
    assert [kind for kind, _ in listed(made.text)] == ["title", "paragraph", "paragraph", "heading", "paragraph"]
    assert (made.meta.title, made.meta.url) == ("The old bridge", ADDRESS)


def test_a_few_words_suffice() -> None:
    assert listed(chosen("two <b>words</b>").text) == [("paragraph", "two words")]
    assert listed(chosen("<a href='/x'>a</a> <a href='/y'>b</a>").text) == [("paragraph", "a b")]


def test_notes_keep_the_way_back() -> None:
    made = chosen(
        f"<p>{PROSE[0]}<sup><a id=r href=#n>1</a></sup></p><p id=n class=footnote>Note <a href=#r>back</a></p>"
    )
    assert made.text.value.split()[-2:] == ["Note", "back"]
    assert ("note_ref", "1") in spanned(made.text)


def test_a_formula_is_said_once() -> None:
    drawn = "<span><math alttext='a+b'><mi>a</mi></math><span aria-hidden=true>a+b</span></span>"
    assert chosen(f"<p>Here: {drawn}.</p>").text.value == "Here: a+b."


def test_the_tree_is_laid_open() -> None:
    root = body("<p hidden>a</p>b<button class=x>c</button><i class=sr-only aria-hidden=true>d</i>")
    laid_open(root)
    assert [(one.tag, dict(one.attrib)) for one in root] == [("span", {"class": "x"}), ("i", {})]
    assert root.text_content() == "bcd"


TAGS = st.sampled_from(
    sorted(
        names(
            "p div h1 h2 b i a span ul li ol blockquote pre table tr td th figure figcaption section article nav aside",
            "footer form button sup details summary dl dt dd code q header main label caption address small",
        )
    )
)
ATTRS = st.sampled_from(
    [
        *("", " class=comments", " class=sr-only", " class='related ads'", " role=navigation", " aria-hidden=true"),
        *(" href=#x", " class=caption", " class=credit", " class=lineno", " itemprop=author", " onclick=x", " dir=rtl"),
        " id=x",
    ]
)
PIECES = st.one_of(
    st.builds("<{}{}>".format, TAGS, ATTRS), st.builds("</{}>".format, TAGS), st.just("WORD"), st.just("<br>")
)


@given(st.lists(PIECES, max_size=40))
def test_no_word_is_lost_whatever_stands_around_it(pieces: list[str]) -> None:
    numbers = count()
    markup = "".join(f" word{next(numbers)}x " if piece == "WORD" else piece for piece in pieces)
    try:
        made = chosen(markup)
    except KnownError:
        assert not re.search(r"word\d+x", markup)
        return
    assert_canonical(made.text)
    assert sorted(re.findall(r"word\d+x", made.text.value)) == sorted(re.findall(r"word\d+x", markup))


@pytest.mark.parametrize("markup", ["", "<p hidden>a</p>", "<script>a</script>", "<img src=a.jpg>"])
def test_nothing_is_refused(markup: str) -> None:
    with pytest.raises(KnownError, match="holds no words"):
        chosen(markup)
