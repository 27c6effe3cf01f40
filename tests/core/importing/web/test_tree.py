"""Any page becomes a tree or a sentence, and nothing of it is lost without a word."""

import pytest

from core.errors import KnownError
from core.importing.web.tree import lightened, parse

WORDS = "<p>the words after it</p>"


def text(source: str) -> str:
    return "".join(parse(source).root.itertext())


@pytest.mark.parametrize(
    "source",
    [
        "<font>" * 300 + "a" + WORDS,
        "<div>" * 300 + "a" + "</div>" * 300 + WORDS,
        "<b>" * 100_000 + "a" + WORDS,
        f"<script>{'x' * 11_000_000}</script>" + "<div>" * 300 + WORDS,
        f'<img src="data:image/png;base64,{"A" * 11_000_000}">' + WORDS,
        f"<p {' '.join(f'a{n}=1' for n in range(20_000))}>a</p>" + WORDS,
        "<script>" * 20_000 + "</script>" * 2 + WORDS,
        f"<!--{'x' * 11_000_000}-->" + WORDS,
    ],
)
def test_what_a_parser_gives_up_on_is_read_in_another_way(source: str) -> None:
    assert "the words after it" in text(source)


def test_what_has_no_end_takes_nothing_with_it() -> None:
    root = parse(f'<div><embed src="a.swf"/>a<wbr>b<KEYGEN>{WORDS}</div><p>last').root
    assert "".join(root.itertext()) == "abthe words after itlast"
    assert [element.getparent().tag for element in root.iter("p")] == ["div", "body"]


@pytest.mark.parametrize("source", ["<ul><li>" * 50_000 + WORDS, "<table>" * 1_000 + WORDS, "<p>" + "x" * 12_000_000])
def test_what_is_beyond_all_bounds_gets_a_sentence(source: str) -> None:
    with pytest.raises(KnownError, match=r"page\.html is nested too deeply"):
        parse(source, "page.html")


@pytest.mark.parametrize("source", ["", " ", "<", "<!--", "<!doctype html>", "&", "<p", "</p>"])
def test_hardly_anything_is_a_tree_too(source: str) -> None:
    assert parse(source).root.tag == "html"


def test_entities_of_the_page_itself_mean_nothing() -> None:
    assert text(
        '<!DOCTYPE html [<!ENTITY a "harm"><!ENTITY b SYSTEM "file:///etc/passwd">]><p>x &a; &b; &amp;</p>'
    ).endswith("x &a; &b; &")


def test_long_data_are_parked_and_found_again() -> None:
    data = "data:image/png;base64," + "A" * 3_000
    tree = parse(f'<img src="{data}"><img src="a.png">')
    sources = [str(one.get("src")) for one in tree.root.iter("img")]
    assert len(sources[0]) < 40
    assert [tree.address(source) for source in sources] == [data, "a.png"]
    assert tree.address("data:,parked-7") == tree.address("data:,parked-x") == ""


def test_what_nobody_reads_is_taken_out_and_its_tail_stays() -> None:
    tree = parse(
        "<p>a<script>b</script>c<style>d</style>e</p><script type='application/ld+json'>{}</script><iframe>f</iframe>g"
    )
    tags = {str(one.tag) for one in lightened(tree)}
    assert "".join(tree.root.find("body").itertext()).replace("{}", "") == "aceg"
    assert "script" in tags
    assert "iframe" not in tags


def test_endless_names_are_cut() -> None:
    tree = parse(f"<p class='{'nav ' * 100_000}'>a</p>")
    lightened(tree)
    assert len(tree.root.find("body/p").get("class")) <= 2_000


def test_thousands_of_attributes_are_left_out_and_long_ones_stay() -> None:
    crowded = parse(f"<p {' '.join(f'a{n}=1' for n in range(3_000))}>a</p>").root.find("body/p")
    assert len(crowded.attrib) == 0
    long = parse(f"<p data-x='{'y' * 20_000}'>a</p>").root.find("body/p")
    assert len(long.get("data-x")) == 20_000


def test_a_name_without_end_is_looked_at_once() -> None:
    assert parse(f"<p>a</p><{'b' * 300_000}").root.findtext("body/p") == "a"


def test_too_many_parts_get_a_sentence() -> None:
    with pytest.raises(KnownError, match="made of too many parts"):
        lightened(parse("<br>" * 160_000))
