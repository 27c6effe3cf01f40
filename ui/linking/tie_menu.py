"""Menus of links: which kind one is, and what can be done with it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from core.model.spoken import link_kind
from core.translate import _

Chosen = Callable[[str], object]


def add_kinds(menu: QMenu, kinds: Sequence[str], chosen: Chosen, other: Callable[[], object], now: str = "") -> QMenu:
    """Put every kind into a menu, `now` marked, and last a way to write another one."""
    for kind in kinds:
        action = menu.addAction(link_kind(kind).replace("&", "&&"), partial(chosen, kind))
        action.setCheckable(bool(now))
        action.setChecked(kind == now)
    menu.addSeparator()
    menu.addAction(_("Another Kind…"), other)
    return menu


def tie_menu(
    parent: QWidget, kinds: Sequence[str], now: str, *, go: Callable[[], object], rekind: Chosen,
    other: Callable[[], object], remove: Callable[[], object],
) -> QMenu:  # fmt: skip
    """What a right click on a link of a card offers."""
    menu = QMenu(parent)
    menu.addAction(_("Go to the Passage"), go)
    kind_menu = menu.addMenu(_("Kind of Link"))
    add_kinds(kind_menu, kinds, rekind, other, now)
    menu.addSeparator()
    menu.addAction(_("Remove the Link"), remove)
    return menu
