"""What the palette offers: every command as it is called and possible now, sifted by a few letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.translate import _
from ui.menus import directory
from ui.palette.fuzzy import fit

if TYPE_CHECKING:
    from ui.main_window import MainWindow

BY_MENU = 10
"""What a title must fit worse before it is found by its menu's name and its own together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One command at the moment when the palette was opened."""

    id: str
    title: str
    english: str
    menu: str
    key: str
    """As this system writes it, empty for none."""
    possible: bool
    on: bool
    """What it switches is on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An entry that fits."""

    entry: Entry
    places: tuple[int, ...] = ()
    """Which characters of its title fit; none when it was found by another name."""


def entries(window: MainWindow, *, without: str) -> list[Entry]:
    """Every command but `without`, in the order of the menus."""
    return [
        Entry(
            id=one.id,
            title=(action := window.commands[one.id]).text().replace("&&", "&").replace("…", ""),
            english=one.title.replace("…", ""),
            menu=_(title),
            key=window.commands.key(one.id),
            possible=action.isEnabled(),
            on=action.isCheckable() and action.isChecked(),
        )
        for title, listed in directory()
        for one in listed
        if one.id != without
    ]


def sift(every: Sequence[Entry], query: str, recent: Sequence[str]) -> list[Found]:
    """What fits, the best first; what is not possible now comes last. Without a query: what was used last is first."""
    ranked: list[tuple[tuple[bool, float, int, int], Found]] = []
    for number, entry in enumerate(every):
        score, places = _score(query, entry)
        if score is not None:
            age = recent.index(entry.id) if entry.id in recent else len(recent)
            rank = (not entry.possible, -score, age, number)
            ranked.append((rank, Found(entry=entry, places=places)))
    ranked.sort(key=lambda pair: pair[0])
    return [found for _rank, found in ranked]


def _score(query: str, entry: Entry) -> tuple[float | None, tuple[int, ...]]:
    if not query.strip():
        return 0, ()
    own = fit(query, entry.title)
    others = [name for name in {entry.english, f"{entry.menu} {entry.title}"} if name != entry.title]
    other = max((found.score for name in others if (found := fit(query, name))), default=None)
    if own is not None and (other is None or own.score >= other - BY_MENU):
        return own.score, own.places
    return (None, ()) if other is None else (other - BY_MENU / 2, ())
