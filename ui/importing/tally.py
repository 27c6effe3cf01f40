"""What became of everything that was to be added: counted while it goes, kept for the report."""

from collections.abc import Sequence
from dataclasses import replace

from core.library import Item, ItemStatus
from core.model.change import Change
from core.translate import _, ngettext
from ui.importing.pace import number

NOTHING = Change()


class Tally:
    """Every item so far, and how many of each kind."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.counts = dict.fromkeys(ItemStatus, 0)
        self.partly = 0
        """Those that came in, but not whole."""

    def add(self, item: Item) -> None:
        """Count one more; the change it made is no longer needed."""
        self.items.append(replace(item, change=NOTHING))
        self.counts[item.status] += 1
        self.partly += bool(item.loss)

    @property
    def refused(self) -> int:
        """How many were not added."""
        return self.counts[ItemStatus.FAILED] + self.counts[ItemStatus.SKIPPED]

    @property
    def failed(self) -> Sequence[str]:
        """The sources of those that failed: they may be tried again."""
        return [item.source for item in self.items if item.status is ItemStatus.FAILED]

    def single(self) -> Item | None:
        """The only item, if it is the only one."""
        return self.items[0] if len(self.items) == 1 else None

    def sentence(self) -> str:
        """All of it in one line."""
        count = self.counts
        added, revised = count[ItemStatus.ADDED], count[ItemStatus.REVISED]
        unchanged, refused = count[ItemStatus.UNCHANGED], self.refused
        parts = (
            (added, ngettext("{count} added", "{count} added", added)),
            (revised, ngettext("{count} with new words", "{count} with new words", revised)),
            (unchanged, ngettext("{count} already there", "{count} already there", unchanged)),
            (self.partly, ngettext("{count} not whole", "{count} not whole", self.partly)),
            (refused, ngettext("{count} not added", "{count} not added", refused)),
        )
        said = [sentence.format(count=number(count)) for count, sentence in parts if count]
        return " · ".join(said) or _("Nothing was found to add.")
