"""One of three stands below the heading: articles, hits, or a word on why there is nothing."""

import pytest
from PySide6.QtWidgets import QApplication

from core.model.hit import SearchIn
from ui import theme as themes
from ui.library.columns import Arrangement, Density
from ui.library.list_pane import ListPane
from ui.library.row import Row


def test_the_heading_belongs_to_the_shelf_or_to_the_search(qapp: QApplication) -> None:
    pane = ListPane(themes.load("light"))
    assert pane.view() is pane.articles
    assert not pane.title.isHidden()
    pane.show_hits()
    assert pane.view() is pane.hits
    assert pane.title.isHidden()
    assert not any(button.isHidden() for button in pane.where)


@pytest.mark.parametrize(("width", "said"), [(420, "2 of 9 hits"), (290, "2 of 9"), (250, "")])
def test_the_count_makes_room_for_the_words_of_the_buttons(width: int, said: str, qapp: QApplication) -> None:
    themes.apply(qapp, themes.load("light"))
    pane = ListPane(themes.load("light"))
    pane.show_hits()
    pane.set_heading("", "2 of 9 hits")
    pane.setMinimumWidth(250)  # as in the window
    pane.resize(width, 600)
    pane.show()
    qapp.processEvents()
    assert pane.width() == width
    assert pane.count.text() == said
    assert all(button.width() >= button.sizeHint().width() for button in pane.where)
    pane.close()


def test_a_long_tag_is_cut_in_the_heading(qapp: QApplication) -> None:
    pane = ListPane(themes.load("light"))
    pane.setMinimumWidth(250)
    pane.resize(300, 600)
    pane.set_heading("politique/intérieure/sécurité/renseignement/archives", "12 articles")
    assert "…" in pane.title.text()
    assert pane.title.sizeHint().width() <= 300


def test_a_choice_of_place_is_told(qapp: QApplication) -> None:
    pane = ListPane(themes.load("light"))
    told: list[object] = []
    pane.looked_in.connect(told.append)
    pane.where[1].click()
    assert told == [SearchIn.HIGHLIGHTS]


def test_headings_stand_above_articles_in_columns_alone(qapp: QApplication) -> None:
    pane = ListPane(themes.load("light"))
    assert pane.header.isHidden()
    pane.arrange(Arrangement(density=Density.COLUMNS))
    assert not pane.header.isHidden()
    pane.show_hits()
    assert pane.header.isHidden()
    pane.show_empty("No articles", "")
    assert pane.header.isHidden()
    pane.show_articles()
    assert not pane.header.isHidden()


def test_the_headings_follow_the_list_sideways(qapp: QApplication) -> None:
    pane = ListPane(themes.load("light"))
    pane.arrange(Arrangement(density=Density.COLUMNS))
    pane.articles.rows.fill(0, 1, [Row(article=1, title="T", body="", meta=())])
    pane.resize(300, 600)
    pane.show()
    qapp.processEvents()
    bar = pane.articles.horizontalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    assert pane.header.offset() == bar.maximum()
    pane.close()


def test_an_empty_list_says_why(qapp: QApplication) -> None:
    pane = ListPane(themes.load("light"))
    done: list[bool] = []
    pane.show_empty("Nothing found", "Try fewer words.", (("Search Notes", lambda: done.append(True)),))
    assert pane.empty.title.text() == "Nothing found"
    pane.empty.buttons()[0].click()
    assert done == [True]
