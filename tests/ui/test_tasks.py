"""Answers come in order and on the window's thread; jobs give way; other processes are heard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication

from core.errors import LibraryError
from core.library import Library
from core.model.change import Change
from tests.ui.driving import settle, until
from ui.tasks import Tasks


def test_answers_come_in_order_on_the_window_s_thread(tasks: Tasks, qapp: QApplication) -> None:
    heard: list[tuple[int, bool]] = []

    def hear(number: int) -> None:
        heard.append((number, QThread.currentThread() is qapp.thread()))

    for number in range(20):
        tasks.run(lambda _lib, number=number: number, then=hear)
    until(lambda: len(heard) == 20)
    assert heard == [(number, True) for number in range(20)]


def test_of_one_key_only_the_last_answer_counts(tasks: Tasks) -> None:
    heard: list[int] = []
    for number in range(50):
        tasks.run(lambda _lib, number=number: number, then=heard.append, key="search")
    settle(tasks)
    assert heard == [49]


def test_a_forgotten_question_is_not_answered(tasks: Tasks) -> None:
    heard: list[int] = []
    tasks.run(lambda _lib: 1, then=heard.append, key="search")
    tasks.forget("search")
    settle(tasks)
    assert heard == []


def test_a_thread_that_has_ended_answers_no_more(tasks: Tasks) -> None:
    assert tasks.alive()
    tasks.close()
    assert not tasks.alive()


def test_calls_go_before_the_steps_of_a_job(tasks: Tasks) -> None:
    done: list[str] = []

    def steps(_lib: Library) -> Iterator[int]:
        for number in range(1000):
            done.append("step")
            yield number

    ended: list[bool] = []
    tasks.job(steps, done=ended.append)
    tasks.run(lambda _lib: done.append("call"))
    until(lambda: ended)
    assert "call" in done[:900]
    assert ended == [True]


def test_a_stopped_job_ends_at_its_step_and_lets_go(tasks: Tasks) -> None:
    closed: list[bool] = []

    def endless(_lib: Library) -> Iterator[int]:
        try:
            number = 0
            while True:
                yield number
                number += 1
        finally:
            closed.append(True)

    seen: list[int] = []
    ended: list[bool] = []
    job = tasks.job(endless, progress=seen.append, done=ended.append)
    until(lambda: len(seen) > 10)
    job.cancel()
    until(lambda: ended)
    assert ended == [False]
    assert closed == [True]


def test_a_failure_is_told_to_who_asked_and_to_the_window(tasks: Tasks) -> None:
    told: list[Exception] = []
    tasks.failed.connect(told.append)
    asked: list[Exception] = []
    tasks.run(lambda lib: lib.articles.get(999_999), failed=asked.append)
    until(lambda: told)
    assert asked == told


def test_a_write_is_announced_whoever_made_it(tasks: Tasks, folder: Path, shelf: dict[str, int]) -> None:
    heard: list[Change] = []
    tasks.changed.connect(heard.append)
    article = shelf["maps.txt"]
    tasks.run(lambda lib: lib.articles.star([article]))
    until(lambda: any(article in change.articles for change in heard))
    heard.clear()
    with Library.open(folder) as other:
        other.articles.star([shelf["flood.txt"]])
    until(lambda: any(shelf["flood.txt"] in change.articles for change in heard))
    assert not any(article in change.articles for change in heard)


def test_closing_answers_what_waits(folder: Path, shelf: dict[str, int]) -> None:
    tasks = Tasks(lambda: Library.open(folder))
    tasks.start()
    for _round in range(30):
        tasks.run(lambda lib: lib.articles.star([shelf["maps.txt"]]))
    tasks.close()
    with Library.open(folder) as library:
        assert library.articles.get(shelf["maps.txt"]).starred


def test_a_library_that_is_not_there_is_refused(tmp_path: Path, qapp: QApplication) -> None:
    refused: list[Exception] = []
    tasks = Tasks(lambda: Library.open(tmp_path / "nowhere"))
    tasks.refused.connect(refused.append)
    tasks.start()
    until(lambda: refused)
    tasks.close()
    assert isinstance(refused[0], LibraryError)


@pytest.fixture
def tasks(folder: Path, shelf: dict[str, int]) -> Iterator[Tasks]:
    tasks = Tasks(lambda: Library.open(folder, origin="window:test"))
    tasks.start()
    yield tasks
    tasks.close()
