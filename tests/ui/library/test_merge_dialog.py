"""The candidates stand in a table, the proposal first and selected; the one a person goes to is kept instead."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.library import Library
from core.model.article import Article
from ui.library.merge_dialog import Merged, MergeDialog


def candidates(folder: Path, shelf: dict[str, int]) -> tuple[Article, ...]:
    with Library.open(folder) as library:
        library.passages.add(shelf["maps.txt"], start=0, end=5)
        return library.articles.to_merge(shelf.values())


def test_the_proposal_is_kept_unless_another_is_chosen(folder: Path, shelf: dict[str, int]) -> None:
    found = candidates(folder, shelf)
    for downs, kept in ((0, shelf["maps.txt"]), (1, found[1].id)):
        dialog = MergeDialog(found)
        wanted: list[Merged] = []
        dialog.wanted.connect(wanted.append)
        dialog.show()
        for _press in range(downs):
            QTest.keyClick(dialog.table, Qt.Key.Key_Down)
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)
        assert [one.kept.id for one in wanted] == [kept]
        assert {one.id for one in wanted[0].others} == set(shelf.values()) - {kept}
        assert not dialog.isVisible()


def test_each_candidate_says_what_it_is(folder: Path, shelf: dict[str, int]) -> None:
    dialog = MergeDialog(candidates(folder, shelf))
    cells = [item.text() for column in range(4) if (item := dialog.table.item(0, column)) is not None]
    assert cells[0] == "On reading old maps"
    assert cells[2:] == ["pasted", "1"]


def test_leaving_it_wants_nothing(folder: Path, shelf: dict[str, int]) -> None:
    dialog = MergeDialog(candidates(folder, shelf))
    wanted: list[Merged] = []
    dialog.wanted.connect(wanted.append)
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert wanted == []
