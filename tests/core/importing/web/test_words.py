"""Words are collapsed as browsers collapse them, and spans lie on what they were opened over."""

from core.importing.web.words import Opened, Words
from core.model.text import SpanKind


def test_blanks_collapse_across_pieces_and_no_break_ones_stay() -> None:
    words = Words()
    for piece in ("  One\n\t", " two ", "  ", "three\u00a0 \u00a0four  "):
        words.add(piece)
    assert words.finish()[0] == "One two three\u00a0 \u00a0four"


def test_a_line_end_takes_the_blank_before_it() -> None:
    words = Words()
    words.add("one ")
    words.end_line()
    words.add(" two")
    assert words.finish()[0] == "one\ntwo"


def test_blocks_within_are_parted_once() -> None:
    words = Words()
    words.part()
    words.add("one")
    words.part()
    words.part()
    words.add("two")
    assert words.finish()[0] == "one\ntwo"


def test_kept_words_keep_their_blanks_but_no_empty_lines_around() -> None:
    words = Words(kept=True)
    words.add("\n\n  a  b\n    c\n")
    assert words.finish()[0] == "  a  b\n    c"


def test_spans_are_tightened_and_empty_ones_dropped() -> None:
    bold, empty = Opened(kind=SpanKind.STRONG), Opened(kind=SpanKind.EMPHASIS)
    words = Words()
    words.add("a")
    words.open(bold)
    words.add(" bold ")
    words.open(empty)
    words.add(" ")
    words.close(empty)
    words.close(bold)
    words.add("b")
    text, spans = words.finish()
    assert (text, [(text[span.start : span.end], span.kind) for span in spans]) == ("a bold b", [("bold", "strong")])


def test_spans_that_began_before_and_never_end_reach_to_the_edges() -> None:
    link = Opened(kind=SpanKind.LINK, attrs=(("href", "https://a.example/"),))
    words = Words([link])
    words.add(" all of it ")
    (span,) = words.finish()[1]
    assert (span.start, span.end, dict(span.attrs)) == (0, 9, {"href": "https://a.example/"})


def test_points_stay_even_at_the_end() -> None:
    words = Words()
    words.add("a ")
    words.point(Opened(kind=SpanKind.ANCHOR, attrs=(("name", "x"),)))
    (span,) = words.finish()[1]
    assert (span.start, span.end) == (1, 1)


def test_letters_are_counted_by_text_node() -> None:
    words = Words()
    words.add("two words", 7)
    words.add(" ", 8)
    words.add("link", 9, linked=True)
    assert (words.nodes, words.letters, words.linked, words.empty) == ([(7, 8), (9, 4)], 12, 4, False)
