"""What a right click on a card offers."""

from functools import partial

from PySide6.QtWidgets import QMenu

from core.translate import _
from ui.annotations.card import Card
from ui.annotations.colors import ORDER, color_name, dot
from ui.theme import Theme


def card_menu(card: Card, theme: Theme, *, linking: bool = False) -> QMenu:
    """A menu that asks the card for what it already can do."""
    menu = QMenu(card)
    menu.addAction(_("Edit note"), card.edit_note)
    menu.addAction(_("Edit tags…"), partial(card.tags_requested.emit, card.id))
    colors = menu.addMenu(_("Colour"))
    for color in ORDER:
        chosen = card.annotation.color is color
        action = colors.addAction(dot(theme, color, chosen=chosen), color_name(color))
        action.triggered.connect(partial(_recolor, card, color))
    menu.addSeparator()
    menu.addAction(_("Link from Here"), partial(card.link_requested.emit, card.id, True))
    menu.addAction(_("Link to Here…"), partial(card.link_requested.emit, card.id, False)).setEnabled(linking)
    menu.addSeparator()
    menu.addAction(_("Remove"), partial(card.remove_requested.emit, card.id))
    return menu


def _recolor(card: Card, color: object, checked: bool = False) -> None:
    card.color_changed.emit(card.id, color)
