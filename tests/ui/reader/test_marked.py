"""What changes of the annotations is painted, as a painting of everything would be, and nothing else is."""

from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, QVariantAnimation
from PySide6.QtGui import QGuiApplication, QImage, QPaintEvent
from PySide6.QtTest import QTest

from core.model.annotation import Color
from core.model.place import Place, Status
from core.model.text import BlockKind
from core.settings import Reading
from tests.ui.reader.builders import WORDS, annotation, article, text
from tests.ui.reader.spy import until
from ui import theme
from ui.reader.reader import Reader

ARABIC = "قالت اللجنة إنّ نسبة الملء بلغت في عام، وفق تقرير الذي نُشر " * 3
TEXT = text(
    (BlockKind.TITLE, "Sous la sécheresse, les Éléments du piézomètre et de ses dessous profonds"),
    (BlockKind.PARAGRAPH, WORDS),
    (BlockKind.QUOTE, WORDS, {"in": ["quote:1"]}),
    (BlockKind.PARAGRAPH, ARABIC, {"direction": "rtl"}),
    *((BlockKind.TABLE_CELL, WORDS[: 30 + 90 * cell], {"table": 1, "row": 0, "column": cell}) for cell in range(3)),
    *((BlockKind.PARAGRAPH, f"{number}. {WORDS}") for number in range(30)),
)
CELLS = TEXT.value.index(ARABIC) + len(ARABIC) + 1
FIRST = annotation(1, (8, 200))
SECOND = annotation(2, (150, 320), color=Color.BLUE)
THIRD = annotation(3, (CELLS, CELLS + 260), color=Color.PINK, status=Status.CHANGED)
Step = Callable[[Reader], object]


def nothing(reader: Reader) -> None:
    """Begin from what is shown."""


def hold(reader: Reader) -> None:
    """Stop the shining midway."""
    shining = reader.page.findChildren(QVariantAnimation)[-1]
    shining.setCurrentTime(500)
    shining.pause()


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, reader: Reader) -> Reader:
    """A reader with three passages, after its first painting."""
    reader.set_theme(theme.load(request.param))
    reader.show_article(article(), TEXT, ALL)
    settle(reader)
    return reader


def settle(reader: Reader) -> None:
    """Let the page lay out and paint whatever is left of it."""
    reader.page.document().size()
    if reader.selection() is not None:
        until(reader.hands.bar.isVisible)
    before = QImage()
    while (shown := on_screen(reader)) != before:
        before = shown
        QTest.qWait(40)


def on_screen(reader: Reader) -> QImage:
    """What the screen shows left of the scroll bar: not what a painting of everything would give, as `grab` does."""
    whole = QGuiApplication.primaryScreen().grabWindow(reader.winId()).toImage()
    return whole.copy(0, 0, reader.page.width() - reader.page.verticalScrollBar().width(), reader.page.height())


ALL = [FIRST, SECOND, THIRD]
MOVED = replace(SECOND, place=Place(start=330, end=400, score=1.0, status=Status.MOVED))
STEPS: dict[str, tuple[Step, Step]] = {
    "add": (nothing, lambda reader: reader.set_annotations([*ALL, annotation(4, (90, 170), color=Color.GREEN)])),
    "add a note": (nothing, lambda reader: reader.set_annotations([*ALL, annotation(4, (9, 99), note="n")])),
    "remove": (nothing, lambda reader: reader.set_annotations([FIRST, THIRD])),
    "recolour": (nothing, lambda reader: reader.set_annotations([FIRST, replace(SECOND, color=Color.PINK), THIRD])),
    "move": (nothing, lambda reader: reader.set_annotations([FIRST, MOVED, THIRD])),
    "choose": (nothing, lambda reader: reader.choose(1)),
    "choose another": (lambda reader: reader.choose(1), lambda reader: reader.choose(3)),
    "choose in Arabic": (
        lambda reader: reader.set_annotations([FIRST, annotation(4, (CELLS - 60, CELLS - 20))]),
        lambda reader: reader.choose(4),
    ),
    "select": (nothing, lambda reader: reader.select(5, 160)),
    "draw the selection on": (lambda reader: reader.select(5, 90), lambda reader: reader.select(5, 160)),
    "select cells": (lambda reader: reader.select(3, CELLS - 8), lambda reader: reader.select(3, CELLS + 250)),
    "let go": (lambda reader: reader.select(5, 160), lambda reader: reader.clear_selection()),
    "highlight": (
        lambda reader: reader.select(330, 360),
        lambda reader: (reader.set_annotations([*ALL, annotation(4, (330, 360))]), reader.choose(4)),
    ),
    "shine": (nothing, lambda reader: (reader.go_to(5, 160), hold(reader))),
    "larger": (nothing, lambda reader: reader.set_reading(Reading(size=31))),
    "choose among large letters": (
        lambda reader: reader.set_reading(Reading(size=31)),
        lambda reader: reader.choose(1),
    ),
    "choose further down": (lambda reader: reader.scroll_to(200), lambda reader: reader.choose(3)),
    "a note without room for its card": (
        lambda reader: reader.resize(620, 800),
        lambda reader: reader.set_annotations([FIRST, replace(SECOND, note="n"), THIRD]),
    ),
    "choose without room for cards": (
        lambda reader: (reader.set_annotations([FIRST, replace(SECOND, note="n"), THIRD]), reader.resize(620, 800)),
        lambda reader: reader.choose(2),
    ),
}


@pytest.mark.parametrize("step", STEPS)
def test_a_change_looks_as_if_everything_were_painted(page: Reader, step: str) -> None:
    prepare, change = STEPS[step]
    prepare(page)
    settle(page)
    before = on_screen(page)
    change(page)
    settle(page)
    changed = on_screen(page)
    assert changed != before
    page.page.viewport().update()
    settle(page)
    assert on_screen(page) == changed


class Painted(QObject):
    """Remembers how much of the page is painted, px²."""

    def __init__(self) -> None:
        super().__init__()
        self.area = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.area += sum(part.width() * part.height() for part in cast("Iterable[QRect]", event.region()))
        return False


@contextmanager
def watched(reader: Reader) -> Generator[Painted]:
    painted, view = Painted(), reader.page.viewport()
    view.installEventFilter(painted)
    yield painted
    settle(reader)
    view.removeEventFilter(painted)


def test_one_more_highlight_paints_its_lines_alone(page: Reader) -> None:
    whole = page.page.viewport().width() * page.page.viewport().height()
    page.select(330, 360)
    settle(page)
    with watched(page) as painted:
        page.set_annotations([*ALL, annotation(4, (330, 360))])
        page.choose(4)
    assert 0 < painted.area < whole / 6


def test_what_did_not_change_is_not_painted(page: Reader) -> None:
    with watched(page) as painted:
        page.set_annotations([replace(FIRST), SECOND, THIRD])
    assert painted.area == 0


def test_far_passages_cost_nothing(page: Reader) -> None:
    end = len(TEXT.value)
    with watched(page) as painted:
        page.set_annotations([*ALL, annotation(4, (end - 90, end - 10))])
    assert painted.area == 0
