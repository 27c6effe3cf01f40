"""The page of words answers in code points, and repaints of a selection only what changes of it."""

from dataclasses import replace

import pytest

from core.model.annotation import Color
from tests.ui.reader.builders import annotation, article, long_text
from ui.reader.reader import Reader
from ui.reader.word_view import changed

LONG = long_text()
AT = LONG.value.index("20. ")


def test_places_and_selections_are_code_points(reader: Reader) -> None:
    reader.show_article(article(), LONG, [annotation(3, (AT, AT + 30), color=Color.BLUE)])
    view = reader.views.words
    view.scroll_to(AT)
    assert view.top_position() == AT
    view.select(AT, AT + 12)
    assert view.selection() == (AT, AT + 12)
    color, boxes = view.standing(3)
    assert (color, len(boxes)) == (None, 1)
    view.clear_selection()
    color, boxes = view.standing(3)
    assert color is Color.BLUE
    assert reader.rect().contains(boxes[0].toRect())
    assert view.standing(None) == (None, [])


def test_a_passage_is_brought_into_view(reader: Reader) -> None:
    reader.show_article(article(), LONG, [annotation(3, (AT, AT + 30))])
    reader.views.words.bring(3)
    box = reader.views.words.standing(3)[1][0]
    assert reader.rect().contains(box.toRect())
    before = reader.page.offset
    reader.views.words.bring(3)
    reader.views.words.bring(99)
    assert reader.page.offset == before


def test_what_is_known_of_the_article_now_is_said_at_once_and_nothing_moves(reader: Reader) -> None:
    shown = article()
    reader.show_article(shown, LONG, [annotation(3, (AT, AT + 30))])
    reader.scroll_to(0)
    before, setting = reader.page.grab().toImage(), reader.page.setting
    reader.views.words.tell(replace(shown, place=7))
    assert reader.page.grab().toImage() == before
    reader.views.words.tell(replace(shown, meta=replace(shown.meta, title="Other", site="Elsewhere Gazette")))
    assert reader.page.accessibleName() == "Other"
    assert reader.page.setting is setting
    assert reader.page.grab().toImage() != before
    reader.views.words.tell(shown)
    assert reader.page.grab().toImage() == before
    reader.clear()
    reader.views.words.tell(shown)


def test_without_an_article_there_is_nothing(reader: Reader) -> None:
    view = reader.views.words
    assert (view.top_position(), view.selection(), view.standing(1)) == (0, None, (None, []))


@pytest.mark.parametrize(
    ("before", "now", "touched"),
    [
        (None, (3, 9), (None, (3, 9))),
        ((3, 9), None, ((3, 9), None)),
        ((3, 9), (3, 12), (None, (9, 12))),
        ((3, 9), (1, 9), ((1, 3), None)),
        ((3, 9), (20, 30), ((3, 9), (20, 30))),
    ],
)
def test_of_a_selection_that_is_drawn_on_only_the_end_is_painted(before, now, touched) -> None:
    assert changed(before, now) == touched
