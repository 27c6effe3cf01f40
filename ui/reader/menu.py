"""What a right click on the words offers: no more than the keys do."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from core.translate import _


def reader_menu(
    parent: QWidget,
    *,
    selected: bool,
    current: bool,
    copy: Callable[[], object],
    highlight: Callable[[], object],
    note: Callable[[], object],
    tag: Callable[[], object],
    remove: Callable[[], object],
    follow: Callable[[], object] | None = None,
) -> QMenu:
    """The menu for a selection, for a current passage, or for neither; on a link it begins with that."""
    menu = QMenu(parent)
    if follow is not None:
        menu.addAction(_("Follow the Link…"), follow)
        menu.addSeparator()
    if selected:
        menu.addAction(_("Copy"), copy)
        menu.addAction(_("Highlight"), highlight)
    menu.addAction(_("Note") if selected or current else _("Note on the article"), note)
    if selected or current:
        menu.addAction(_("Tags…"), tag)
    if current:
        menu.addSeparator()
        menu.addAction(_("Remove highlight"), remove)
    return menu
