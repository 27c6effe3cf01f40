"""The plate at the foot of the pages says where one is, and why nothing can be marked there."""

from dataclasses import replace

from core.library import Found
from core.library.viewing import Leaves
from tests.ui.driving import read
from tests.ui.pages.conftest import rest
from ui.main_window import MainWindow


def test_it_counts_the_pages_above_them(paged: MainWindow) -> None:
    view, label = rest(paged), paged.header.page
    assert label.text() == "1 / 4"
    view.area.verticalScrollBar().setValue(view.area.verticalScrollBar().maximum())
    assert label.text() == "4 / 4"
    assert label.accessibleName() == "Page 4 of 4"
    assert view.indicator.label.isHidden()
    paged.reader.want_pages(False)
    assert not label.isVisible()


def test_it_says_that_a_page_is_only_a_picture(paged: MainWindow, papers: dict[str, int]) -> None:
    read(paged, papers["scan"])
    view = rest(paged)
    assert paged.header.page.text() == "1 / 2"
    assert view.indicator.label.isHidden()
    view.area.verticalScrollBar().setValue(view.area.verticalScrollBar().maximum())
    assert view.indicator.label.text() == "Draw a frame around what you want to mark."
    assert view.area.rect().contains(view.indicator.label.geometry())


def test_it_says_when_the_words_are_not_those_of_the_pages(paged: MainWindow) -> None:
    view = rest(paged)
    view.find(Found(leaves=Leaves(leaves=view.wording.leaves, fits=False)))
    assert "mark them in the text" in view.indicator.label.text()
    view.find(Found(leaves=None, sentence="The file broke what draws such pages."))
    assert view.indicator.label.text() == "The file broke what draws such pages."


def test_pages_bear_the_names_that_the_document_gives_them(paged: MainWindow) -> None:
    view = rest(paged)
    named = [replace(leaf, label=f"T-{leaf.number}") for leaf in view.wording.leaves]
    view.find(Found(leaves=Leaves(leaves=tuple(named), fits=True)))
    assert paged.header.page.text() == "T-1  (1 / 4)"


def test_without_an_article_it_is_not_there(paged: MainWindow) -> None:
    view = rest(paged)
    paged.reading.close()
    assert view.indicator.label.isHidden()
    assert paged.header.page.text() == ""
