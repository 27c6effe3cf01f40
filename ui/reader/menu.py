"""What a right click on the words offers: no more than the keys do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from core.model.annotation import Style
from core.translate import _

if TYPE_CHECKING:
    from ui.reader.reader import Reader


def reader_menu(parent: QWidget, reader: Reader, *, link: str = "", at: int | None = None) -> QMenu:
    """The menu for a selection, for a current passage, or for neither; on a link it begins with that.

    `at`: the code point that was clicked.
    """
    menu, wishes = QMenu(parent), reader.wishes
    current = reader.current_annotation()
    selected = reader.selection() is not None
    if link:
        menu.addAction(_("Follow the Link…"), partial(reader.link_activated.emit, link))
        menu.addSeparator()
    if selected:
        menu.addAction(_("Copy"), wishes.copy)
        menu.addAction(_("Highlight"), partial(wishes.highlight, style=Style.HIGHLIGHT))
        menu.addAction(_("Underline"), wishes.underline)
    menu.addAction(_("Note") if selected or current is not None else _("Note on the article"), wishes.note)
    if selected or current is not None:
        menu.addAction(_("Tags…"), wishes.tag)
    _reshape(menu, reader, at)
    if current is not None:
        menu.addSeparator()
        menu.addAction(_("Remove highlight"), wishes.remove)
    return menu


def _reshape(menu: QMenu, reader: Reader, at: int | None) -> None:
    """What is done with a passage itself."""
    reshaping, menu_of = reader.hands.reshaping, menu.addAction
    one = reader.marked.annotations.get(reader.current_annotation() or -1)
    passage = one is not None and one.place is not None and reader.selection() is None
    cut, touching = reshaping.cut(at), reshaping.touching()
    if passage or cut or touching:
        menu.addSeparator()
    if passage and one is not None:
        underlined = one.style is Style.UNDERLINE
        menu_of(_("Highlight Instead of Underlining") if underlined else _("Underline"), reader.wishes.underline)
        menu_of(_("Move the Ends"), reader.hands.ends.take)
    if touching:
        menu_of(_("Merge with What It Touches") if passage else _("Merge the Passages"), reshaping.merge)
    if cut:
        menu_of(_("Split Here"), partial(reshaping.split, at))
