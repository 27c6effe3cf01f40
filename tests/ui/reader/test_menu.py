"""The menu of the words offers only what can be done."""

from PySide6.QtWidgets import QMenu

from core.model.annotation import Style
from core.model.text import BlockKind
from tests.ui.reader.builders import WORDS, annotation, article, text
from tests.ui.reader.spy import heard
from ui.reader.menu import reader_menu
from ui.reader.reader import Reader

PLAIN = text((BlockKind.TITLE, "Title"), (BlockKind.PARAGRAPH, WORDS))
START = PLAIN.value.index("tient")
PASSAGE = (START, START + len("tient dans un tube"))
BESIDE = (PASSAGE[1] + 1, PASSAGE[1] + 20)


def offered(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def trigger(menu: QMenu, name: str) -> None:
    next(action for action in menu.actions() if action.text() == name).trigger()


def test_without_a_passage(reader: Reader) -> None:
    reader.show_article(article(), PLAIN, ())
    assert offered(reader_menu(reader, reader)) == ["Note on the article"]
    assert offered(reader_menu(reader, reader, link="https://example.org"))[0] == "Follow the Link…"
    reader.select(*PASSAGE)
    assert offered(reader_menu(reader, reader)) == ["Copy", "Highlight", "Underline", "Note", "Tags…"]


def test_what_a_passage_offers_depends_on_its_neighbours_and_on_the_click(reader: Reader) -> None:
    reader.show_article(article(), PLAIN, [annotation(7, PASSAGE)])
    reader.choose(7)
    alone = ["Note", "Tags…", "Underline", "Move the Ends", "Remove highlight"]
    assert offered(reader_menu(reader, reader, at=PASSAGE[0])) == alone
    reader.set_annotations([annotation(7, PASSAGE), annotation(8, BESIDE)])
    both = offered(reader_menu(reader, reader, at=START + 6))
    assert [name for name in both if name not in alone] == ["Merge with What It Touches", "Split Here"]


def test_what_is_chosen_is_asked_for(reader: Reader) -> None:
    reader.show_article(article(), PLAIN, [annotation(7, PASSAGE), annotation(8, BESIDE)])
    wishes = reader.wishes
    styled, merged, split = heard(wishes.style_changed), heard(wishes.merge_requested), heard(wishes.split_requested)
    for name in ("Underline", "Merge with What It Touches", "Split Here", "Move the Ends"):
        reader.choose(7)
        trigger(reader_menu(reader, reader, at=START + 6), name)
    assert (styled, merged, split) == ([(7, Style.UNDERLINE)], [((7, 8),)], [(7, START + 6)])
    assert reader.hands.ends.by_keys
