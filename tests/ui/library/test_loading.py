"""What the reader shows is read in one go, and anew only as far as something changed."""

from dataclasses import replace
from pathlib import Path

from core.library import Library
from core.model.change import Change
from ui.library.loading import again, if_there, load


def marked(folder: Path, article: int) -> tuple[int, int]:
    """Two passages of an article."""
    with Library.open(folder) as library:
        one = library.passages.add(article, start=0, end=4, tags=["ink"]).annotation.id
        return one, library.passages.add(article, start=8, end=15).annotation.id


def test_only_what_a_change_names_is_read_again(shelf: dict[str, int], folder: Path) -> None:
    one, other = marked(folder, shelf["maps.txt"])
    with Library.open(folder) as library:
        opened = load(library, shelf["maps.txt"], "")
        elsewhere = library.passages.add(shelf["flood.txt"], start=0, end=4).annotation.id
        change = library.passages.trash([other]) | Change(annotations=frozenset({elsewhere, 999_999}))
        found = again(library, opened.article, opened.text, replace(change, tags=False))
        assert found is not None
        assert (found.annotations, found.whole) == ({other: None, elsewhere: None, 999_999: None}, False)
        many = Change(annotations=frozenset(range(100, 200)))
        found = again(library, opened.article, opened.text, many)
        assert found is not None
        assert (set(found.annotations), found.whole) == ({one}, True)


def test_an_article_in_the_trash_or_gone_is_not_there(shelf: dict[str, int], folder: Path) -> None:
    with Library.open(folder) as library:
        assert if_there(library, shelf["maps.txt"]) is not None
        library.articles.trash([shelf["maps.txt"]])
        assert if_there(library, shelf["maps.txt"]) is None
        assert if_there(library, 999_999) is None
