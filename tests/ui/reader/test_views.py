"""Words and pages are two views of one article: cards, hands and theme go along."""

from PySide6.QtWidgets import QWidget

from core.model.text import BlockKind, Span, SpanKind
from tests.ui.reader.builders import annotation, article, text
from ui import theme as themes
from ui.reader.reader import Reader

PAGE = {"number": 1, "label": "1", "width": 400.0, "height": 500.0}
PAPER = text(
    (BlockKind.PARAGRAPH, "An old map is a letter from somebody who walked there."),
    spans=[Span(start=0, end=0, kind=SpanKind.PAGE, attrs=PAGE)],
)


def shown(reader: Reader) -> list[QWidget]:
    views = reader.views
    return [one.area for one in (views.words, views.pages) if one is not None and one.area.isVisible()]


def test_pages_are_made_when_they_are_wanted_and_there(reader: Reader) -> None:
    reader.want_pages(True)
    reader.show_article(article(), PAPER, [])
    assert reader.views.pages is None
    reader.show_article(article(), PAPER, [], paged=True)
    assert reader.views.pages is not None
    assert shown(reader) == [reader.views.pages.area]
    assert reader.views.hands is not reader.views._hands[id(reader.views.words)]
    reader.show_article(article(), PAPER, [])
    assert shown(reader) == [reader.page]


def test_cards_stand_beside_the_view_that_shows(reader: Reader) -> None:
    reader.show_article(article(), PAPER, [annotation(1, on_article=True, note="A note")], paged=True)
    card = reader.margin.card(1)
    assert card is not None
    assert card.parent() is reader.page
    reader.want_pages(True)
    assert reader.views.pages is not None
    card = reader.margin.card(1)
    assert card is not None
    assert card.parent() is reader.views.pages.area
    reader.want_pages(False)
    card = reader.margin.card(1)
    assert card is not None
    assert card.parent() is reader.page


def test_what_is_current_and_matched_goes_along(reader: Reader) -> None:
    reader.show_article(article(), PAPER, [annotation(1, (3, 10))], paged=True)
    reader.choose(1)
    reader.set_matches([(3, 6), (20, 25)], 1)
    reader.want_pages(True)
    assert reader.views.pages is not None
    marking = reader.views.pages.marking
    assert (marking.current, marking._matches, marking._match) == (1, ((3, 6), (20, 25)), 1)
    reader.set_matches([], -1)
    reader.choose(None)
    assert (marking.current, marking._matches) == (None, ())


def test_both_views_take_a_theme(reader: Reader) -> None:
    reader.show_article(article(), PAPER, [], paged=True)
    reader.want_pages(True)
    reader.set_theme(themes.load("dark"))
    assert reader.views.pages is not None
    assert reader.views.pages.area.palette().window().color() == themes.load("dark").colors.sidebar
