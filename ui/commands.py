"""A command is declared once, beside what it does; menus, shortcuts and the page of keys read it here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.main_window import MainWindow

Run = Callable[["MainWindow"], object]
Holds = Callable[["MainWindow"], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing a person can tell the window to do."""

    id: str
    """`passage.highlight`: what it is about, then what it does."""
    title: str
    """As in the menu, in English; translated where it is shown."""
    keys: tuple[str, ...]
    """In Qt's portable notation, the one that menus show first. A bare letter never fires while text is edited."""
    when: str
    """A word of the window's context that must hold; empty: always."""
    icon: str
    """Name of a file in resources/icons, empty for none."""
    help: str
    """The first line of the function's docstring."""
    run: Run
    checked: Holds | None = None
    """Whether what it switches is on now, for the mark in the menu; None: it switches nothing."""
    aside: str = ""
    """Why it stands in no menu of the bar; empty: it stands in one."""


_APART = (("trash", "article"), ("trash", "several"), ("trashed", "article"), ("paging", "flowing"))
APART = tuple(
    frozenset(pair)
    for pair in (
        ("finding", "searching"),
        ("flowing", "paging"),
        ("trash", "article"),
        ("trash", "several"),
        ("trashed", "article"),
    )
)
"""Words of the context that never hold at once: commands for them may have the same key."""
_known: dict[str, Command] = {}


def N_(title: str) -> str:
    """Mark a title for translation where the language is not chosen yet."""
    return title


def command(
    id: str,  # noqa: A002 - the word of the design
    *,
    title: str,
    keys: Sequence[str] = (),
    when: str = "",
    icon: str = "",
    checked: Holds | None = None,
    aside: str = "",
) -> Callable[[Run], Run]:
    """Declare the function below it as the command `id`. Raises ValueError for an id or a key that is taken."""

    def declare(run: Run) -> Run:
        if id in _known:
            raise ValueError(f"two commands are called {id}")
        for other in _known.values():
            for key in set(keys) & set(other.keys):
                if together(other.when, when):
                    raise ValueError(f"{key} is taken by {other.id} (see APART if both are never possible at once)")
        said = (run.__doc__ or "").strip().partition("\n")[0]
        _known[id] = Command(
            id=id, title=title, keys=tuple(keys), when=when, icon=icon, help=said, run=run, checked=checked, aside=aside
        )
        return run

    return declare


def together(one: str, other: str) -> bool:
    """Whether two words of the context can hold at once; the empty one always holds."""
    return frozenset((one, other)) not in APART


def commands() -> Mapping[str, Command]:
    """Every command of the rooms that were imported, by id, in the order of their declaration."""
    return _known
