"""How the window was left comes back; what makes no sense is left out."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QWidget

from core.library import Facet, Section, Sort
from ui.library.columns import Arrangement, Column, Density
from ui.library.sidebar_model import Shelf
from ui.settings.window_state import HIGH, SIZES, Left, left_in, restore_frame, with_left

FOLDER = Path("/a/library")


def test_each_library_remembers_its_own() -> None:
    arrangement = Arrangement(
        sort=Sort.TITLE, backwards=True, density=Density.COLUMNS, columns=((Column.SITE, 99), (Column.TITLE, 400))
    )
    one = Left(shelf=Shelf(section=Section.STARRED), arrangement=arrangement, article=7, pages=True)
    other = Left(shelf=Shelf(tag="eau/nappe"), article=None)
    kept: dict[str, object] = with_left({}, FOLDER, one)
    kept = with_left(kept, Path("/other"), other)
    third = Left(shelf=Shelf(bearing=(Facet.SITE, "Le Monde")))
    kept = with_left(kept, Path("/third"), third)
    assert left_in(kept, FOLDER) == one
    assert left_in(kept, Path("/other")) == other
    assert left_in(kept, Path("/third")) == third
    assert left_in(kept, Path("/unknown")) == Left()


@pytest.mark.parametrize(
    "entry",
    [
        None,
        3,
        {"section": "nowhere"},
        {"sort": []},
        {"density": "loose"},
        {"article": "x"},
        {"tag": None},
        {"bearing": ["x", "y"]},
        {"bearing": 3},
    ],
)
def test_what_makes_no_sense_opens_nothing(entry: object) -> None:
    left = left_in({"libraries": {str(FOLDER): entry}}, FOLDER)
    assert left.article is None
    assert left.shelf.section is Section.ALL


def test_the_reader_has_most_of_a_new_window() -> None:
    assert SIZES[2] > SIZES[1] > SIZES[0]
    assert sum(SIZES) == 1600


def test_a_new_window_fits_its_screen_and_the_reader_takes_what_is_left(qapp: QApplication) -> None:
    window, splitter = QMainWindow(), QSplitter()
    window.setCentralWidget(splitter)
    for _part in SIZES:
        splitter.addWidget(QWidget())
    restore_frame(window, splitter, {})
    window.show()
    screen = window.screen().availableSize()
    assert (window.width(), window.height()) == (min(1600, screen.width()), min(HIGH, screen.height()))
    assert all(abs(found - wanted) <= 2 * 5 for found, wanted in zip(splitter.sizes()[:2], SIZES[:2], strict=True))
    window.close()
