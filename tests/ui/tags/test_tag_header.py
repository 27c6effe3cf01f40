"""The head of a tag's page says what there is and what a person wants."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from core.model.annotation import Color
from tests.ui.reader.spy import heard
from ui import theme
from ui.tags.looking import Looked
from ui.tags.tag_header import DELAY, TagHeader


def looked(path: str = "eau/canaux", **values: object) -> Looked:
    fields = {"color": None, "description": "", "articles": 3, "passages": 1, "below": (), "known": True, **values}
    return Looked(path=path, **fields)  # type: ignore[arg-type]


@pytest.fixture
def header(qapp: QApplication) -> TagHeader:
    made = TagHeader(theme.load("light"))
    made.show()
    return made


def test_name_counts_and_colour_are_said(header: TagHeader) -> None:
    header.show_tag(looked(color=Color.BLUE))
    assert header.title.text() == "eau / canaux"
    assert header.counts.text() == "3 articles · 1 passage"
    assert header.color.accessibleName() == "Colour of the tag: Blue"


def test_a_colour_is_chosen_or_taken_away(header: TagHeader) -> None:
    header.show_tag(looked(color=Color.BLUE))
    chosen = heard(header.color_chosen)
    actions = header.color.menu().actions()
    assert [action.isChecked() for action in actions].index(True) == 1 + list(Color).index(Color.BLUE)
    actions[0].trigger()
    header.color.menu().actions()[1].trigger()
    assert chosen == [("",), ("yellow",)]


def test_what_is_typed_is_handed_on_and_what_comes_in_leaves_it_alone(header: TagHeader) -> None:
    header.show_tag(looked(description="old"))
    told = heard(header.described)
    header.description.setFocus()
    header.description.selectAll()
    QTest.keyClicks(header.description, "new words")
    header.show_tag(looked(description="old"))
    assert header.description.toPlainText() == "new words"
    QTest.qWait(DELAY + 100)
    assert told == [("new words",)]
    header.show_tag(looked(description="from elsewhere"))
    assert header.description.toPlainText() == "from elsewhere"
    assert told == [("new words",)]


def test_what_is_typed_belongs_to_the_tag_it_was_typed_for(header: TagHeader) -> None:
    header.show_tag(looked())
    told = heard(header.described)
    header.description.setFocus()
    QTest.keyClicks(header.description, "canals")
    header.show_tag(looked("feu", description="fire"))
    assert told == [("canals",)]
    assert header.description.toPlainText() == "fire"


def test_the_family_is_walked(header: TagHeader) -> None:
    header.show_tag(looked(below=("eau/canaux/a", "eau/canaux/b")))
    chosen = heard(header.chosen)
    ways = [one for one in header.findChildren(QToolButton) if one is not header.color]
    assert [way.text() for way in ways] == ["↑ eau", "a", "b"]
    ways[0].click()
    ways[2].click()
    assert chosen == [("eau",), ("eau/canaux/b",)]
