"""An import that was cut off is offered when the library opens again."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from core.library import Library, Plan
from tests.ui.driving import opened, settle, until
from ui.importing.interrupted import sentence
from ui.notice_bar import NoticeBar

MANY = 60


def cut_off(folder: Path, tmp_path: Path) -> None:
    """Begin to import many files, and leave it."""
    source = tmp_path / "many"
    source.mkdir()
    for number in range(MANY):
        (source / f"{number:03}.txt").write_text(f"Article {number}\n\nWords of its own: {number}.")
    with Library.open(folder, create=True) as library:
        steps = library.imports.run(Plan(sources=(source,), tags=("new",), total=MANY))
        while next(steps) is None:
            pass
        steps.close()


def test_it_goes_on_where_it_was(folder: Path, tmp_path: Path) -> None:
    cut_off(folder, tmp_path)
    with opened(folder) as window:
        until(window.panes.notices.texts)
        (text,) = window.panes.notices.texts()
        assert text.startswith(f"An import of {MANY} files was interrupted after ")
        resume = next(one for one in window.panes.notices.findChildren(QPushButton) if one.text() == "Resume")
        QTest.mouseClick(resume, Qt.MouseButton.LeftButton)
        until(lambda: any("already there" in text for text in window.panes.notices.texts()))
        until(lambda: window.pane.articles.rows.total == MANY)
    with opened(folder) as window:
        settle(window.tasks)
        assert window.panes.notices.texts() == []


def test_one_that_is_dismissed_is_not_offered_again(folder: Path, tmp_path: Path) -> None:
    cut_off(folder, tmp_path)
    with opened(folder) as window:
        until(window.panes.notices.texts)
        window.panes.notices.findChildren(NoticeBar)[0].dismiss()
        settle(window.tasks)
    with opened(folder) as window:
        settle(window.tasks)
        assert window.panes.notices.texts() == []


def test_a_window_that_closes_in_the_midst_leaves_it_to_be_gone_on_with(folder: Path, tmp_path: Path) -> None:
    source = tmp_path / "many"
    source.mkdir()
    for number in range(1500):
        (source / f"{number:04}.txt").write_text(f"Article {number}\n\nWords of its own: {number}.")
    with opened(folder) as window:
        window.incoming.add([source])
        until(lambda: window.panes.strip.bar.value() > 0 or window.pane.articles.rows.total)
    with opened(folder) as window:
        until(lambda: any("interrupted" in text for text in window.panes.notices.texts()))


def test_what_nobody_counted_is_told_too() -> None:
    plan = Plan(sources=(Path("/a"),), total=20_000, done=1234)
    assert sentence(plan) == "An import of 20,000 files was interrupted after 1,234."
    assert sentence(Plan(sources=(Path("/a"),), done=1)) == "An import was interrupted after 1 file."
