"""Articles that are the same: which of them to keep."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.model.article import Article
from core.translate import _, ngettext
from ui.label import PlainLabel
from ui.library.row import one_line, published
from ui.plain_table import PlainTable
from ui.theme import interface_font

CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
WIDE, ROW, SHOWN = (260, 100, 270), 30, 8
"""Pixels of the columns before the last, of a row, and rows that are shown without scrolling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What a person decided."""

    kept: Article
    others: tuple[Article, ...]


class MergeDialog(QDialog):
    """A table of the candidates, the one that is best kept first; the selected one is kept."""

    wanted = Signal(object)
    """Merged: make them one."""

    def __init__(self, candidates: Sequence[Article], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Merge"))
        self._candidates = tuple(candidates)
        count = len(self._candidates)
        heading = PlainLabel(ngettext("{count} article", "{count} articles", count).format(count=count))
        heading.setFont(interface_font(15, QFont.Weight.DemiBold))
        sentence = PlainLabel(
            _("The selected article is kept. What you wrote on the others comes to it; the others go to the trash.")
        )
        sentence.setWordWrap(True)
        heads = (_("Title"), _("Date"), _("From"), _("Annotations"))
        self.table = PlainTable(heads, [_cells(one) for one in self._candidates], name=_("Which article to keep"))
        self._set_up()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (heading, sentence, self.table, self._buttons()):
            column.addWidget(widget)
        self.go.setDefault(True)  # now: before it is in the dialog, the dialog does not hear of it
        self.table.setFocus()

    def accept(self) -> None:
        """Say which one is kept, then close."""
        row = self.table.currentRow()
        kept = self._candidates[max(row, 0)]
        super().accept()
        self.wanted.emit(Merged(kept=kept, others=tuple(one for one in self._candidates if one.id != kept.id)))

    def _set_up(self) -> None:
        table = self.table
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setWordWrap(False)  # Qt would cut an address at its first sign
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for column, width in enumerate(WIDE):
            table.setColumnWidth(column, width)
        table.horizontalHeader().setStretchLastSection(False)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for row in range(len(self._candidates)):
            number = table.item(row, 3)
            if number is not None:
                number.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        table.setFixedHeight(table.horizontalHeader().sizeHint().height() + ROW * min(len(self._candidates), SHOWN) + 4)
        table.setMinimumWidth(sum(WIDE) + 140)
        # selectRow would toggle or extend, as the keys that are held down just now say.
        table.selectionModel().setCurrentIndex(table.model().index(0, 0), CHOOSE)
        table.itemDoubleClicked.connect(lambda: self.accept())

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = QPushButton(_("Merge"))
        box.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box


def _cells(one: Article) -> tuple[str, ...]:
    title = one_line(one.meta.title) or _("Untitled")
    return title, published(one), one.source or _("pasted"), str(one.annotations)
