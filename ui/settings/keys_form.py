"""The settings' page of keys: every command, the keys it has, and other ones for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from core.translate import _
from ui.actions import plain_title
from ui.commands import Command, commands
from ui.keys import keys_of, native, owners, with_keys, without_choice
from ui.label import PlainLabel
from ui.menus import directory
from ui.palette.fuzzy import compared
from ui.settings.key_field import KeyField
from ui.settings.parts import button, column_of, sentence
from ui.settings.preferences import Preferences

COMMAND = Qt.ItemDataRole.UserRole
WIDE = 300
"""Pixels of the column of commands."""


class KeysForm(QWidget):
    """A list to choose a command from, below it a field that takes the new key."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._asked = ""
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(_("Filter by words or by a key"))
        self.filter.setAccessibleName(_("Filter the commands"))
        self.filter.setClearButtonEnabled(True)
        self.list = QTreeWidget()
        self.field = KeyField()
        self.said = sentence()
        self.take = button(_("Take It from There"))
        self.none, self.usual, self.all = button(_("No Key")), button(_("Reset")), button(_("Reset All…"))
        self._fill()
        self._lay_out()
        self._connect()
        self.list.setCurrentItem(self._items()[0])

    def current(self) -> Command:
        """The command that the field is about."""
        return commands()[str(self.row().data(0, COMMAND))]

    def row(self) -> QTreeWidgetItem:
        """That command's row; the first one while none is chosen."""
        return self.list.currentItem() or self._items()[0]

    def choose(self, name: str) -> None:
        """Make a command the one that the field is about."""
        for item in self._items():
            if item.data(0, COMMAND) == name:
                self.list.setCurrentItem(item)

    def renew(self) -> None:
        """Show the keys as they are now."""
        chosen = self._preferences.settings.keys
        for item in self._items():
            one = commands()[str(item.data(0, COMMAND))]
            own = one.id in chosen
            item.setText(1, native(keys_of(one, chosen)))
            item.setText(2, _("yours") if own else "")
            font = item.font(1)
            font.setBold(own)
            item.setFont(1, font)
        self._about()

    def _fill(self) -> None:
        self.list.setColumnCount(4)
        self.list.setHeaderLabels([_("Command"), _("Keys"), "", _("Menu")])
        for title, listed in directory():
            for one in listed:
                item = QTreeWidgetItem([plain_title(one), "", "", _(title)])
                item.setData(0, COMMAND, one.id)
                self.list.addTopLevelItem(item)

    def _lay_out(self) -> None:
        tree = self.list
        tree.setAccessibleName(_("Commands and their keys"))
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        tree.setColumnWidth(0, WIDE)
        tree.setMinimumHeight(220)
        self.about = PlainLabel()
        self.about.setObjectName("heading")
        self.about.setBuddy(self.field)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        for one in (self.take, self.none, self.usual, self.all):
            row.addWidget(one)
        column = column_of(self)
        column.setSpacing(10)
        for widget in (self.filter, tree, self.about):
            column.addWidget(widget, int(widget is tree))
        column.addLayout(row)
        column.addWidget(self.said)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._sift)
        self.list.currentItemChanged.connect(lambda: self._about())
        self.list.itemActivated.connect(lambda: self.field.setFocus())
        self.field.pressed.connect(self._pressed)
        self.field.refused.connect(self._refused)
        self.take.clicked.connect(lambda: self._give(self._asked))
        self.none.clicked.connect(lambda: self._give(""))
        self.usual.clicked.connect(self._reset)
        self.all.clicked.connect(self._reset_all)
        self._preferences.chosen.connect(self._chosen)

    def _chosen(self, setting: str) -> None:
        if setting == "keys":
            self.renew()

    def _items(self) -> list[QTreeWidgetItem]:
        return [item for row in range(self.list.topLevelItemCount()) if (item := self.list.topLevelItem(row))]

    def _sift(self) -> None:
        words = compared(self.filter.text()).split()
        for item in self._items():
            one = commands()[str(item.data(0, COMMAND))]
            there = compared(" ".join((*(item.text(column) for column in range(4)), one.title, *one.keys)))
            item.setHidden(not all(word in there for word in words))
        shown = [item for item in self._items() if not item.isHidden()]
        if shown and self.row().isHidden():
            self.list.setCurrentItem(shown[0])

    def _about(self) -> None:
        one, chosen = self.current(), self._preferences.settings.keys
        self._asked = ""
        self.about.setText(_("Another key for “{command}”").format(command=plain_title(one)))
        self.field.setAccessibleDescription(self.about.text())
        self.take.hide()
        self.none.setEnabled(bool(keys_of(one, chosen)))
        self.usual.setEnabled(one.id in chosen or keys_of(one, chosen) != keys_of(one, {}))
        self.all.setEnabled(any(name in commands() for name in chosen))
        self._say("")

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setAccessibleName(text)

    def _pressed(self, key: str) -> None:
        one, chosen = self.current(), self._preferences.settings.keys
        others = owners(key, one, chosen)
        self._asked = key
        self.take.setVisible(bool(others))
        if not others:
            self._give(key)
            return
        there = ", ".join(_("“{command}”").format(command=plain_title(other)) for other in others)
        self._say(_("{key} belongs to {command} already. Take it from there?").format(key=native([key]), command=there))
        self.take.setFocus()

    def _refused(self, key: str) -> None:
        self._say(_("{key} is needed to move about. Choose another key.").format(key=key))

    def _give(self, key: str) -> None:
        one = self.current()
        self._preferences.choose(keys=with_keys(one, [key] if key else [], self._preferences.settings.keys))
        if key:
            self._say(_("{key} is the key of “{command}” now.").format(key=native([key]), command=plain_title(one)))
        self.field.setFocus()

    def _reset(self) -> None:
        one = self.current()
        self._preferences.choose(keys=with_keys(one, one.keys, self._preferences.settings.keys))

    def _reset_all(self) -> None:
        from ui.messages import ask  # it stands on the settings' report

        question = _("Give every command the keys again that it came with?")
        if ask(self, question, yes=_("Reset All")):
            self._preferences.choose(keys=without_choice(self._preferences.settings.keys))
