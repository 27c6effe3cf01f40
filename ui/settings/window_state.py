"""How the window was left: size, panes, shelf and article, kept in the settings from one start to the next."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QMainWindow, QSplitter

from core.library import Bearing, Facet, Section, Sort
from ui.library.columns import Arrangement, Density, sane
from ui.library.sidebar_model import Shelf

SIZES = (205, 300, 1095)
"""Pixels of sidebar, list and reader in a new window: the reader has room for the notes beside the words."""
HIGH = 860
"""Pixels of a new window's height."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What was open in a library."""

    shelf: Shelf = field(default_factory=Shelf)
    arrangement: Arrangement = field(default_factory=Arrangement)
    article: int | None = None
    pages: bool = False
    """Articles that were PDFs are shown as pages."""


def frame(window: QMainWindow, splitter: QSplitter) -> dict[str, object]:
    """Size, place and panes of the window, for the settings."""
    return {"geometry": _packed(window.saveGeometry()), "panes": _packed(splitter.saveState())}


def restore_frame(window: QMainWindow, splitter: QSplitter, kept: Mapping[str, object]) -> None:
    """Give the window the size, place and panes it had; a sensible one when there are none."""
    if not window.restoreGeometry(_unpacked(kept.get("geometry"))):
        window.resize(QSize(sum(SIZES), HIGH).boundedTo(window.screen().availableSize()))
    if not splitter.restoreState(_unpacked(kept.get("panes"))):
        beside = SIZES[:2]
        splitter.setSizes([*beside, max(window.width() - sum(beside), 1)])


def with_left(kept: Mapping[str, object], folder: Path, left: Left) -> dict[str, object]:
    """The settings' part about libraries with what is open in this one now."""
    entry = {
        "section": left.shelf.section.value,
        "tag": left.shelf.tag,
        "bearing": list(left.shelf.bearing or ()),
        "sort": left.arrangement.sort.value,
        "backwards": left.arrangement.backwards,
        "density": left.arrangement.density.value,
        "columns": [[column.value, width] for column, width in left.arrangement.columns],
        "article": left.article,
        "pages": left.pages,
    }
    return {"libraries": {**_objects(kept.get("libraries")), str(folder): entry}}


def left_in(kept: Mapping[str, object], folder: Path) -> Left:
    """What was open in a library; the whole library when nothing is known or what is known makes no sense."""
    entry = _objects(_objects(kept.get("libraries")).get(str(folder)))
    article = entry.get("article")
    try:
        section = Section(entry.get("section", "all"))
        shelf = Shelf(section=section, tag=str(entry.get("tag", "")), bearing=_bearing(entry.get("bearing")))
        arrangement = _arrangement(entry)
    except ValueError:
        return Left()
    article = article if isinstance(article, int) else None
    return Left(shelf=shelf, arrangement=arrangement, article=article, pages=entry.get("pages") is True)


def _arrangement(entry: Mapping[str, object]) -> Arrangement:
    """Raises ValueError for what this version does not know."""
    return Arrangement(
        sort=Sort(entry.get("sort", "added")),
        backwards=entry.get("backwards") is True,
        density=Density(entry.get("density", "comfortable")),
        columns=sane(entry.get("columns")),
    )


def _bearing(value: object) -> Bearing | None:
    match value:
        case [str(facet), str(name)] if name:
            return Facet(facet), name
        case _:
            return None


def _objects(value: object) -> dict[str, object]:
    return cast(dict[str, object], value) if isinstance(value, dict) else {}


def _packed(data: QByteArray) -> str:
    return base64.b64encode(data.data()).decode()


def _unpacked(value: object) -> QByteArray:
    try:
        return QByteArray(base64.b64decode(value)) if isinstance(value, str) else QByteArray()
    except ValueError:
        return QByteArray()
