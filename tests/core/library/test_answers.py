"""Answers carry the words of the command line's contract."""

from core.library import ItemStatus, Section, Sort
from core.library.answers import Item


def test_the_words_are_those_of_the_contract() -> None:
    assert [str(status) for status in ItemStatus] == ["added", "revised", "unchanged", "skipped", "failed"]
    assert [str(section) for section in Section] == ["all", "unread", "reading", "archived", "starred", "trash"]
    assert [str(sort) for sort in Sort] == [
        *("added", "published", "title", "author", "site", "opened", "language", "words", "relevance"),
    ]


def test_an_item_changed_nothing_unless_it_says_so() -> None:
    assert not Item(source="x", status=ItemStatus.FAILED).change
