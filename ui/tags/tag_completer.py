"""Completes a line of tags: Enter takes what is typed, Tab the best of what is offered, the arrows choose among it."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from core.model.plain import plain
from ui.tags.suggesting import SHOWN, Vocabulary, cleaned, suggestions

Index = QModelIndex | QPersistentModelIndex


class TagCompleter(QCompleter):
    """One line's. The line may hold several tags with commas between them: the last one is completed."""

    def __init__(self, known: Vocabulary, line: QLineEdit, borne: Callable[[], Collection[str]] = tuple) -> None:
        super().__init__(line)
        self._known, self._line, self._borne = known, line, borne
        self._offered = QStringListModel(self)
        self.setModel(self._offered)
        self.setMaxVisibleItems(SHOWN)
        line.textEdited.connect(self._offer)  # before Qt shows what there is
        line.setCompleter(self)
        self._offer(line.text())

    def offer(self) -> None:
        """Show what fits now, the tags used last when nothing is typed."""
        self._offer(self._line.text())
        if self._offered.rowCount():
            self.complete()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab takes the chosen tag, or the best one."""
        if watched is self.popup() and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain_tab = event.key() == Qt.Key.Key_Tab and not event.modifiers()
            if plain_tab and self._offered.rowCount():
                self._take()
                return True
        return super().eventFilter(watched, event)

    def splitPath(self, path: str) -> list[str]:
        """Nothing is looked for: only what fits is in the model."""
        return [""]

    def pathFromIndex(self, index: Index) -> str:
        """What the line becomes: the parts before, then the one that was chosen."""
        before, comma, _last = self._line.text().rpartition(",")
        return f"{before}, {index.data()}" if comma else str(index.data())

    def _take(self) -> None:
        popup = self.popup()
        chosen = popup.currentIndex() if popup is not None else QModelIndex()
        whole = self.pathFromIndex(chosen if chosen.isValid() else self._offered.index(0))
        if popup is not None:
            popup.hide()
        self._line.setText(whole)
        self.activated.emit(whole)

    def _offer(self, typed: str) -> None:
        found = suggestions(typed.rpartition(",")[2], self._known, self._borne())
        self._offered.setStringList([one.path for one in found if not one.new])


def meant(typed: str, known: Vocabulary) -> str:
    """The path a person means: one that is there already, whatever its accents and case, else what was typed."""
    path = cleaned(typed)
    every = (*known.recent, *known.paths)
    return path if path in every else next((one for one in every if plain(one) == plain(path)), path)
