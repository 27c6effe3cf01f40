"""The words that are selected are told by their marks, whatever trafilatura makes of the page."""

from lxml import html

from core.importing.web.selecting import mark, select
from core.importing.web.tree import parse
from core.importing.web.walk import TextNode
from tests.core.importing.web.made import PROSE, article, found, paragraphs, walked


def selected(markup: str) -> tuple[list[str], list[str]]:
    """The words of the blocks that each reading takes more than half of."""
    blocks, walk = walked(markup)
    mark(walk.nodes)
    root = walk.nodes[0].element.getroottree().getroot()
    selection = select(root, blocks)
    return (
        [one.words for one in blocks if one.share(selection.selected) > 0.5],
        [one.words for one in blocks if one.share(selection.accepted) > 0.5],
    )


def test_prose_is_selected_and_navigation_is_not() -> None:
    menu = "<nav><ul>" + "<li><a href=/x>Section</a></li>" * 5 + "</ul></nav>"
    both, sure = selected(f"{menu}<article><h1>The bridge</h1>{paragraphs()}</article><footer>© 2024</footer>")
    assert set(PROSE) <= set(both)
    assert set(PROSE) <= set(sure)
    assert not {"Section", "© 2024"} & set(both)


def test_marks_keep_the_length_of_words() -> None:
    element = html.fragment_fromstring("<p>Seventeen of them\U000f0007 <b>7</b> tail of it</p>")
    inner = element[0]
    nodes = [(element, False, element.text), (inner, False, inner.text), (inner, True, inner.tail)]
    mark([TextNode(element=one, tail=tail, text=str(text)) for one, tail, text in nodes])
    assert element.text == "S\U000f0000venteen of them "
    assert inner.text == "\U000f00017"
    assert inner.tail == " t\U000f0002il of it"


def test_prose_in_odd_places_is_selected_when_nearly_all_would_be_missed() -> None:
    odd = "".join(f"<div><label>{words}</label></div>" for words in PROSE)
    assert set(PROSE) <= set(selected(f"<fieldset>{odd}</fieldset>")[0])


def test_a_page_of_endless_parts_is_not_read_but_its_prose_counts() -> None:
    tree = parse(article("<i>x</i>" * 41_000 + paragraphs()))
    selection = select(tree.root, found(paragraphs()))
    assert selection.selected == selection.accepted == frozenset(range(len(PROSE)))
