"""Tables of data have rows and columns; tables that lay a page out have none."""

import pytest
from lxml import html

from core.importing.web.tables import grid

LONG = "<p>" + "a long sentence of a page " * 30 + "</p>"


def places(markup: str) -> list[tuple[str, int, int, int, int]]:
    cells = grid(html.fragment_fromstring(markup))
    assert cells is not None
    return [(one.text or "", cell.row, cell.column, cell.rows, cell.columns) for one, cell in cells.items()]


def test_cells_that_span_move_those_after_them() -> None:
    markup = (
        "<table><tr><th>a</th><th colspan=2>b</th></tr><tr><td rowspan=2>c</td><td>d</td><td>e</td></tr>"
        "<tr><td>f</td><td>g</td></tr></table>"
    )
    assert places(markup) == [
        ("a", 0, 0, 1, 1),
        ("b", 0, 1, 1, 2),
        ("c", 1, 0, 2, 1),
        ("d", 1, 1, 1, 1),
        ("e", 1, 2, 1, 1),
        ("f", 2, 1, 1, 1),
        ("g", 2, 2, 1, 1),
    ]


def test_head_body_and_foot_count_through() -> None:
    markup = "<table><thead><tr><th>a<th>b</thead><tbody><tr><td>c<td>d</tbody><tfoot><tr><td>e<td>f</tfoot></table>"
    assert [row for _, row, *_ in places(markup)] == [0, 0, 1, 1, 2, 2]


@pytest.mark.parametrize(
    "markup",
    [
        f"<table><tr><td>menu</td><td>{LONG}</td></tr></table>",
        f"<table><tr><td>menu</td><td>{LONG}</td></tr><tr><td></td><td>{LONG}</td></tr></table>",
        "<table><tr><td>one</td></tr><tr><td>two</td></tr></table>",
        "<table role=presentation><tr><th>a<th>b<tr><td>c<td>d</table>",
        "<table><tr><td>a<td><table><tr><td>b<td>c</table><tr><td>d<td>e</table>",
        "<table><tr><td><h2>Head</h2><td>b<tr><td>c<td>d</table>",
    ],
)
def test_a_layout_is_no_table(markup: str) -> None:
    assert grid(html.fragment_fromstring(markup)) is None


def test_data_need_no_head() -> None:
    assert len(places("<table><tr><td>Oslo<td>12<tr><td>Turin<td>28</table>")) == 4


@pytest.mark.parametrize("span", ["0", "-1", "x", "", "999999999999", "²"])
def test_a_span_that_is_none_is_one_or_bounded(span: str) -> None:
    (*_, rows, columns) = places(f"<table><tr><td rowspan='{span}' colspan='{span}'>a<td>b<tr><td>c<td>d</table>")[0]
    assert 1 <= rows <= 100
    assert 1 <= columns <= 100


def test_cells_that_span_everything_cost_little() -> None:
    row = "<tr>" + "<td rowspan=100 colspan=100>a" * 100
    cells = places(f"<table>{row * 100}</table>")
    assert len(cells) == 10_000
    assert cells[-1][3:] == (1, 1)
