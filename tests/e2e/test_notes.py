"""Notes typed in every script, saved while one types, kept by a window that is killed, edited by two at once."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.library import Library, Problem
from core.model.annotation import Annotation
from tests.e2e.person import (
    TOP,
    at_rest,
    comes,
    highlight,
    in_note,
    launched,
    open_row,
    pause,
    press,
    stored,
    type_in,
)
from tests.ui.driving import settle, until
from ui.annotations.note_editor import NoteEditor
from ui.main_window import MainWindow

CANAL = "canal-des-roseaux"
TYPIST = """
import sys, time
from pathlib import Path
from tests.e2e.person import *
folder, article = Path(sys.argv[1]), int(sys.argv[2])
with launched(folder) as postil:
    window = at_rest(postil)
    open_row(window, article)
    highlight(window, "deux hérons")
    press(Qt.Key.Key_N)
    in_note()
    for number in range(100_000):
        letter = "abcdefghij"[number % 10]
        type_in(letter)
        print(f"{time.monotonic():.4f} {letter}", flush=True)
        pause(15)
"""


def notes(window: MainWindow, article: int) -> list[str]:
    """The notes on an article as another connection finds them."""
    return [one.note for one in stored(window.folder, lambda lib: lib.passages.of(article))]


@pytest.mark.parametrize(
    "text",
    ["plain ASCII, <b>no markup</b>", "œuvre d’été : « à vérifier » — ça ?", "ملاحظة عن القناة القديمة", "骆驼 🐪 𝒎𝒔"],
)
def test_n_opens_a_note_that_takes_every_letter(text: str, samples: dict[str, int], window: MainWindow) -> None:
    open_row(window, samples[CANAL])
    highlight(window, "deux hérons")
    press(Qt.Key.Key_N)
    in_note()
    type_in(text)
    comes(window.folder, lambda lib: [one.note for one in lib.passages.of(samples[CANAL])] == [text])
    press(Qt.Key.Key_Escape)
    settle(window.tasks)
    assert notes(window, samples[CANAL]) == [text]
    (shown,) = window.reading.annotations.values()
    assert shown.note == text
    card = window.reader.margin.card(shown.id)
    assert card is not None
    assert card.isVisible()


def test_what_is_typed_is_saved_without_a_pause_in_the_typing(samples: dict[str, int], window: MainWindow) -> None:
    open_row(window, samples[CANAL])
    highlight(window, "deux hérons")
    press(Qt.Key.Key_N)
    editor = in_note()
    saved = ""
    with Library.open(window.folder) as library:
        for _letter in range(2000):
            type_in("a")
            pause(10)
            saved = library.passages.of(samples[CANAL])[0].note
            if saved:
                break
    assert saved
    assert editor.text.startswith(saved)
    assert window.past.names.undo != ""


def test_a_note_on_the_whole_article(samples: dict[str, int], window: MainWindow) -> None:
    open_row(window, samples[CANAL])
    window.reader.page.setFocus()
    press(Qt.Key.Key_N)
    in_note()
    type_in("the best of the three")
    press(Qt.Key.Key_Escape)
    comes(window.folder, lambda lib: [one.note for one in lib.passages.of(samples[CANAL])] == ["the best of the three"])
    assert stored(window.folder, lambda lib: lib.passages.of(samples[CANAL]))[0].selectors is None


def test_a_revision_that_comes_while_a_note_is_typed_loses_neither(folder: Path, qapp: object, tmp_path: Path) -> None:
    file = tmp_path / "growing.txt"
    file.write_text("On rivers\n\nThe river rose in the night. Nobody slept, and the bridge held.", encoding="utf-8")
    with Library.open(folder, create=True) as library:
        article = library.articles.add(file).article.id
    with launched(folder) as postil:
        window = at_rest(postil)
        open_row(window, article)
        highlight(window, "Nobody slept")
        press(Qt.Key.Key_N)
        in_note()
        type_in("begun before ")
        file.write_text(
            "On rivers\n\nUpdated in the morning.\n\nThe river rose in the night. Nobody slept, and the bridge fell.",
            encoding="utf-8",
        )
        stored(folder, lambda lib: lib.articles.add(file))
        type_in("still typing ")
        until(lambda: window.reading.text is not None and "bridge fell" in window.reading.text.value)
        settle(window.tasks)
        assert isinstance(QApplication.focusWidget(), NoteEditor), "the keys would go elsewhere"
        type_in("done")
        comes(folder, lambda lib: "done" in lib.passages.of(article)[0].note)
        (kept,) = stored(folder, lambda lib: lib.passages.of(article))
        assert kept.note == "begun before still typing done"
        assert kept.exact == "Nobody slept"
        assert len(stored(folder, lambda lib: lib.articles.revisions(article))) == 2


def test_one_note_typed_in_two_windows_keeps_both_texts(samples: dict[str, int], window: MainWindow) -> None:
    article = samples[CANAL]
    made = stored(window.folder, lambda lib: lib.passages.add(article, start=0, end=10, note="base").annotation)
    with launched(window.folder) as other:
        second = at_rest(other)
        for one in (window, second):
            open_row(one, article)
            until(lambda one=one: made.id in one.reading.annotations)
        _append(window, made, " from the first window")
        _append(second, made, " from the second one")
        for one in (window, second):
            one.reader.flush()
            settle(one.tasks)
        comes(window.folder, lambda lib: "second one" in lib.passages.get(made.id).note)
        note = stored(window.folder, lambda lib: lib.passages.get(made.id).note)
        assert "base from the first window" in note
        assert "from the second one" in note
        for one in (window, second):
            until(lambda one=one: one.reading.annotations[made.id].note == note)


def _append(window: MainWindow, annotation: Annotation, words: str) -> None:
    window.activateWindow()
    window.reader.edit_note(annotation.id)
    in_note()
    type_in(words)


def test_a_window_killed_in_mid_typing_loses_no_more_than_the_last_moment(
    samples: dict[str, int], folder: Path, home: Path
) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(TOP)}
    command = [sys.executable, "-c", TYPIST, str(folder), str(samples[CANAL])]
    window = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, cwd=TOP, text=True)
    assert window.stdout is not None
    typed = [window.stdout.readline().split() for _letter in range(60)]
    window.send_signal(signal.SIGKILL)
    typed += [line.split() for line in window.stdout if line.endswith("\n")]
    window.stdout.close()
    window.wait()
    text, killed = "".join(letter for _at, letter in typed), float(typed[-1][0])
    (note,) = [one.note for one in stored(folder, lambda lib: lib.passages.of(samples[CANAL]))]
    assert note
    assert text.startswith(note)
    lost = killed - float(typed[len(note)][0]) if len(note) < len(text) else 0.0
    print(f"killed after {len(text)} letters, {len(note)} saved: the last {lost * 1000:.0f} ms were lost")
    assert stored(folder, lambda lib: [one for one in lib.safety.check() if isinstance(one, Problem)]) == []
