"""The front door of the library: everything that window and command line do goes through it."""

from core.library.answers import (
    Added,
    Annotated,
    Counts,
    Handed,
    Item,
    ItemStatus,
    Page,
    PassagePage,
    Section,
    Sort,
    Trashed,
    Undone,
)
from core.library.exchange import Exported
from core.library.library import Library
from core.library.steps import Backup, Problem, Progress, Restored
from core.paths import default_library, log_file
from core.store.copies import Snapshot
from core.store.facets import Bearing, Facet

__all__ = [
    "Added",
    "Annotated",
    "Backup",
    "Bearing",
    "Counts",
    "Exported",
    "Facet",
    "Handed",
    "Item",
    "ItemStatus",
    "Library",
    "Page",
    "PassagePage",
    "Problem",
    "Progress",
    "Restored",
    "Section",
    "Snapshot",
    "Sort",
    "Trashed",
    "Undone",
    "default_library",
    "log_file",
]
