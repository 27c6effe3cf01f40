"""Everything that was to be added is counted and kept."""

from core.library import Item, ItemStatus
from core.model.change import Change
from ui.importing.tally import Tally


def test_a_tally_is_one_sentence() -> None:
    tally = Tally()
    assert tally.sentence() == "Nothing was found to add."
    for status in (ItemStatus.ADDED, ItemStatus.ADDED, ItemStatus.REVISED, ItemStatus.UNCHANGED):
        tally.add(Item(source="x", status=status))
    tally.add(Item(source="a.png", status=ItemStatus.FAILED, error="a.png is a picture."))
    tally.add(Item(source="scan.pdf", status=ItemStatus.ADDED, loss="This PDF holds only pictures of pages."))
    assert tally.sentence() == "3 added · 1 with new words · 1 already there · 1 not whole · 1 not added"
    assert tally.failed == ["a.png"]
    assert tally.refused == 1


def test_what_was_written_is_not_kept() -> None:
    tally = Tally()
    tally.add(Item(source="x", status=ItemStatus.ADDED, article=3, change=Change(articles=frozenset({3}))))
    single = tally.single()
    assert single is not None
    assert (single.article, single.change) == (3, Change())
    tally.add(Item(source="y", status=ItemStatus.SKIPPED))
    assert tally.single() is None
