"""The thread tells everything by letters, in its own order."""

import shutil
from pathlib import Path

from PySide6.QtCore import QObject

from core.errors import LibraryError
from core.library import Library
from tests.ui.driving import opened, read, settle, until
from ui.lanes import Call, Job, Lanes
from ui.library_thread import Letter, LibraryThread
from ui.main_window import MainWindow


class Ear:
    """Reads letters and writes down what they said."""

    def __init__(self) -> None:
        self.said: list[object] = []

    def on_opened(self, library: Library) -> None:
        self.said.append(library.folder)

    def on_refused(self, error: Exception) -> None:
        self.said.append(error)

    def on_answer(self, call: Call, value: object) -> None:
        self.said.append(value)

    def on_failure(self, error: Exception, failed: object) -> None:
        self.said.append(error)

    def on_change(self, change: object) -> None:
        self.said.append("changed")


def run(lanes: Lanes, folder: Path) -> list[object]:
    letters: list[Letter] = []
    owner, ear = QObject(), Ear()
    lanes.close()
    thread = LibraryThread(lambda: Library.open(folder), lanes, letters.append, owner)
    thread.start()
    thread.wait()
    for letter in letters:
        letter(ear)
    return ear.said


def test_a_write_is_answered_before_it_is_announced(folder: Path, shelf: dict[str, int]) -> None:
    lanes = Lanes()
    lanes.put(Call(work=lambda lib: lib.articles.star([shelf["maps.txt"]]), then=None, failed=None, key="", turn=1))
    said = run(lanes, folder)
    assert said[0] == folder
    assert said[2:] == ["changed"]


def test_a_bug_in_one_call_does_not_keep_the_next_from_its_answer(folder: Path, shelf: dict[str, int]) -> None:
    lanes = Lanes()
    lanes.put(Call(work=lambda _lib: 1 // 0, then=None, failed=None, key="", turn=1))
    lanes.put(Call(work=lambda _lib: "answer", then=None, failed=None, key="", turn=1))
    said = run(lanes, folder)
    assert isinstance(said[1], ZeroDivisionError)
    assert said[2] == "answer"


def test_nothing_is_written_into_a_library_that_was_taken_away(folder: Path, shelf: dict[str, int]) -> None:
    lanes = Lanes()
    lanes.put(Call(work=lambda lib: shutil.rmtree(lib.folder), then=None, failed=None, key="", turn=1))
    lanes.put(Call(work=lambda lib: lib.articles.star([shelf["maps.txt"]]), then=None, failed=None, key="", turn=1))
    said = run(lanes, folder)
    assert isinstance(said[-1], LibraryError)
    assert "no longer there" in str(said[-1])
    assert "changed" not in said


def test_a_window_says_by_itself_that_its_library_is_gone(folder: Path, window: MainWindow) -> None:
    shutil.rmtree(folder)
    until(lambda: any("no longer there" in text for text in window.panes.notices.texts()))


def test_a_window_whose_library_is_gone_still_closes(folder: Path, shelf: dict[str, int]) -> None:
    with opened(folder) as window:
        read(window, shelf["maps.txt"])
        window.tasks.run(lambda lib: lib.passages.add(shelf["maps.txt"], start=25, end=60, note="compare"))
        settle(window.tasks)
        until(lambda: window.reading.annotations)
        shutil.rmtree(folder)
        window.reader.note_edited.emit(next(iter(window.reading.annotations)), "typed", "session")
        until(lambda: any("no longer there" in text for text in window.panes.notices.texts()))


def test_a_step_that_only_waited_is_not_told(folder: Path, shelf: dict[str, int]) -> None:
    told, letters = list[object](), list[Letter]()
    lanes, owner = Lanes(), QObject()
    job = Job(make=lambda _lib: iter([None, "one", None, None, "two"]), progress=told.append, done=told.append)
    lanes.add(job)
    thread = LibraryThread(lambda: Library.open(folder), lanes, letters.append, owner)
    thread.start()
    until(lambda: not lanes.jobs)
    lanes.close()
    thread.wait()
    for letter in letters:
        letter(Ear())
    assert told == ["one", "two", True]
    assert len(letters) == 1 + len(told)  # the first says that it is open
