"""Only what was changed is wanted."""

from pathlib import Path

from core.library import Library
from ui.library.details_dialog import DetailsDialog


def dialog(folder: Path, article: int) -> tuple[DetailsDialog, list[dict[str, object]]]:
    with Library.open(folder) as library:
        made = DetailsDialog(library.articles.get(article))
    wanted: list[dict[str, object]] = []
    made.wanted.connect(wanted.append)
    return made, wanted


def test_unchanged_details_are_not_written(folder: Path, shelf: dict[str, int]) -> None:
    made, wanted = dialog(folder, shelf["maps.txt"])
    made.accept()
    assert wanted == []


def test_authors_are_separated_by_semicolons(folder: Path, shelf: dict[str, int]) -> None:
    made, wanted = dialog(folder, shelf["maps.txt"])
    made.lines["authors"].setText("Doe, Jane;  Roe, R.")
    made.lines["published"].setText("2024-04")
    made.accept()
    assert wanted == [{"published": "2024-04", "authors": ["Doe, Jane", "Roe, R."]}]
