"""The front door of the library: everything that window and command line do goes through it."""

from core.library.answers import (
    Added,
    Annotated,
    Counts,
    Item,
    ItemStatus,
    Page,
    PassagePage,
    Section,
    Sort,
    Trashed,
    Undone,
)
from core.library.library import Library

__all__ = [
    "Added",
    "Annotated",
    "Counts",
    "Item",
    "ItemStatus",
    "Library",
    "Page",
    "PassagePage",
    "Section",
    "Sort",
    "Trashed",
    "Undone",
]
