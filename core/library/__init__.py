"""The front door of the library: everything that window and command line do goes through it."""

from core.library.addresses import whole_address
from core.library.answers import (
    Added,
    Annotated,
    Counts,
    Exported,
    Handed,
    Item,
    ItemStatus,
    Linked,
    Page,
    PassagePage,
    Plan,
    Section,
    Sort,
    Split,
    Trashed,
    Undone,
)
from core.library.arrivals import is_big
from core.library.library import Library
from core.library.pages import Drawn, Found, Paper
from core.library.steps import Backup, Problem, Progress, Restored
from core.library.survey import Refusal, SourceKind, Survey
from core.paths import default_library, log_file
from core.store.copies import Snapshot
from core.store.facets import Bearing, Facet

__all__ = [
    "Added",
    "Annotated",
    "Backup",
    "Bearing",
    "Counts",
    "Drawn",
    "Exported",
    "Facet",
    "Found",
    "Handed",
    "Item",
    "ItemStatus",
    "Library",
    "Linked",
    "Page",
    "Paper",
    "PassagePage",
    "Plan",
    "Problem",
    "Progress",
    "Refusal",
    "Restored",
    "Section",
    "Snapshot",
    "Sort",
    "SourceKind",
    "Split",
    "Survey",
    "Trashed",
    "Undone",
    "default_library",
    "is_big",
    "log_file",
    "whole_address",
]
