"""Highlights by key, by colour and by the small bar; overlapping, tagging, removing; undo and redo of all of it."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton

from core.model.annotation import Annotation, Color
from tests.e2e.person import (
    CONTROL,
    SHIFT,
    click,
    comes,
    find,
    focus,
    highlight,
    note,
    open_row,
    point,
    press,
    select,
    stored,
    type_in,
)
from tests.ui.driving import until
from ui.annotations.tag_field import TagLine
from ui.main_window import MainWindow

CANAL = "canal-des-roseaux"


def kept(window: MainWindow, article: int) -> list[Annotation]:
    """The passages of an article as another connection finds them, by place."""
    return list(stored(window.folder, lambda lib: lib.passages.of(article)))


def button(window: MainWindow, name: str) -> QToolButton:
    """A button of the small bar over the selection."""
    bar = window.reader.hands.bar
    until(bar.isVisible, "the small bar did not show")
    return next(one for one in bar.findChildren(QToolButton) if one.accessibleName() == name)


def color_at(window: MainWindow, at: QPoint) -> QColor:
    """What the page shows at a point of its viewport."""
    return window.reader.page.viewport().grab().toImage().pixelColor(at)


def test_h_saves_and_paints_a_highlight_at_once(samples: dict[str, int], window: MainWindow) -> None:
    open_row(window, samples[CANAL])
    first, last = find(window, "sur le chemin de halage")
    under = (point(window, first) + point(window, last)) / 2 + QPoint(0, 11)
    plain = color_at(window, under)
    highlight(window, "sur le chemin de halage")
    assert [one.exact for one in kept(window, samples[CANAL])] == ["sur le chemin de halage"]
    assert window.reader.selection() is None
    until(lambda: color_at(window, under) != plain, "the highlight was not painted")


def test_colour_keys_and_the_small_bar(samples: dict[str, int], window: MainWindow) -> None:
    open_row(window, samples[CANAL])
    highlight(window, "deux hérons", Qt.Key.Key_2)
    highlight(window, "un homme en bottes", Qt.Key.Key_4)
    select(window, "Quand la vanne s’ouvre")
    click(button(window, "Blue"))
    until(lambda: len(window.reading.annotations) == 3)
    assert [one.color for one in kept(window, samples[CANAL])] == [Color.GREEN, Color.PINK, Color.BLUE]
    click(window.reader.page.viewport(), point(window, find(window, "deux hérons")[0] + 3))
    press(Qt.Key.Key_6)
    comes(window.folder, lambda lib: lib.passages.of(samples[CANAL])[0].color is Color.PURPLE)


def test_overlapping_highlights_stay_both_and_nothing_moves(samples: dict[str, int], window: MainWindow) -> None:
    open_row(window, samples[CANAL])
    highlight(window, "deux hérons et un homme")
    highlight(window, "un homme en bottes", Qt.Key.Key_3)
    assert [one.exact for one in kept(window, samples[CANAL])] == ["deux hérons et un homme", "un homme en bottes"]
    click(window.reader.page.viewport(), point(window, find(window, "deux hérons")[0] + 2))
    current = window.reader.current_annotation()
    assert window.reading.annotations[current or 0].exact == "deux hérons et un homme"


def test_t_tags_a_passage_with_completion(samples: dict[str, int], window: MainWindow) -> None:
    open_row(window, samples[CANAL])
    highlight(window, "deux hérons")
    press(Qt.Key.Key_T)
    until(lambda: isinstance(QApplication.focusWidget(), TagLine))
    type_in("nature/oiseaux")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    comes(window.folder, lambda lib: lib.passages.of(samples[CANAL])[0].tags == ("nature/oiseaux",))
    until(lambda: window.sidebar.shelves.paths() == ("nature", "nature/oiseaux"))

    select(window, "un homme en bottes")
    press(Qt.Key.Key_T)
    until(lambda: isinstance(QApplication.focusWidget(), TagLine))
    line = focus()
    assert isinstance(line, QLineEdit)
    type_in("oise")
    until(lambda: QApplication.activePopupWidget() is not None, "no completion was offered")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    comes(window.folder, lambda lib: [one.tags for one in lib.passages.of(samples[CANAL])] == [("nature/oiseaux",)] * 2)


def test_delete_removes_and_every_step_can_be_undone_and_redone(samples: dict[str, int], window: MainWindow) -> None:
    article = samples[CANAL]
    open_row(window, article)
    highlight(window, "deux hérons", Qt.Key.Key_2)
    note(window, "to be checked")
    comes(window.folder, lambda lib: lib.passages.of(article)[0].note == "to be checked")
    press(Qt.Key.Key_Delete)
    comes(window.folder, lambda lib: not lib.passages.of(article))
    states: list[list[tuple[str, str]]] = [
        [("deux hérons", "to be checked")],
        [("deux hérons", "")],
        [],
    ]
    for state in states:
        press(Qt.Key.Key_Z, CONTROL)
        comes(window.folder, lambda lib, state=state: marks(lib.passages.of(article)) == state, f"not {state}")
        until(lambda state=state: marks(window.reading.annotations.values()) == state)
        until(lambda: "undo" in window.context() or not window.past.names.undo)
    for state in [*reversed(states[:-1]), []]:
        press(Qt.Key.Key_Z, CONTROL | SHIFT)
        comes(window.folder, lambda lib, state=state: marks(lib.passages.of(article)) == state, f"not {state}")
        until(lambda state=state: marks(window.reading.annotations.values()) == state)


def marks(annotations: Iterable[Annotation]) -> list[tuple[str, str]]:
    """Words and notes."""
    return [(one.exact, one.note) for one in annotations]


def test_in_a_note_undo_takes_typing_back_and_not_the_highlight(samples: dict[str, int], window: MainWindow) -> None:
    open_row(window, samples[CANAL])
    highlight(window, "deux hérons")
    press(Qt.Key.Key_N)
    until(lambda: focus().__class__.__name__ == "NoteEditor")
    editor = window.reader.margin.card(next(iter(window.reading.annotations)))
    assert editor is not None
    assert editor.editor is not None
    type_in("first ")
    type_in("second")
    press(Qt.Key.Key_Z, CONTROL)
    assert editor.editor.text != "first second"
    press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert editor.editor.text == "first second"
    assert len(kept(window, samples[CANAL])) == 1
    press(Qt.Key.Key_Escape)
    comes(window.folder, lambda lib: lib.passages.of(samples[CANAL])[0].note == "first second")
