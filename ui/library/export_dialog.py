"""Asks what leaves the library, and in which form."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtWidgets import QButtonGroup, QDialog, QDialogButtonBox, QRadioButton, QVBoxLayout, QWidget

from core.translate import _, ngettext
from ui.label import PlainLabel


class Scope(StrEnum):
    """Which articles are meant."""

    SELECTION = "selection"
    LIST = "list"
    ALL = "all"


class Format(StrEnum):
    """The form they leave in."""

    MARKDOWN = "markdown"
    W3C = "w3c"


class ExportDialog(QDialog):
    """Two questions. `counts` says how many articles each scope holds; one that holds none cannot be chosen."""

    def __init__(self, counts: Mapping[Scope, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Export"))
        self.setMinimumWidth(460)
        self.scopes = {scope: QRadioButton(scope_title(scope, counts[scope])) for scope in Scope}
        self.formats = {format_: QRadioButton(format_title(format_)) for format_ in Format}
        self._groups = [QButtonGroup(self), QButtonGroup(self)]
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(8)
        self._ask(column, _("What"), self._groups[0], self.scopes)
        column.addSpacing(10)
        self._ask(column, _("As"), self._groups[1], self.formats)
        self.hint = PlainLabel()
        self.hint.setWordWrap(True)
        self.hint.setContentsMargins(24, 0, 0, 0)
        column.addWidget(self.hint)
        column.addSpacing(10)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = self.buttons.addButton(_("Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        self._choose(counts)

    @property
    def scope(self) -> Scope:
        """The articles that were chosen."""
        return next(scope for scope, button in self.scopes.items() if button.isChecked())

    @property
    def format(self) -> Format:
        """The form that was chosen."""
        return next(format_ for format_, button in self.formats.items() if button.isChecked())

    def _ask(
        self,
        column: QVBoxLayout,
        question: str,
        group: QButtonGroup,
        buttons: Mapping[Scope, QRadioButton] | Mapping[Format, QRadioButton],
    ) -> None:
        column.addWidget(PlainLabel(question))
        for button in buttons.values():
            group.addButton(button)
            column.addWidget(button)

    def _choose(self, counts: Mapping[Scope, int]) -> None:
        """Begin with what is selected when that is several, else with what is in sight."""
        for scope, button in self.scopes.items():
            button.setEnabled(counts[scope] > 0)
        several = counts[Scope.SELECTION] > 1
        first = next((s for s in (Scope.LIST, Scope.ALL) if counts[s]), Scope.ALL)
        self.scopes[Scope.SELECTION if several else first].setChecked(True)
        for button in self.formats.values():
            button.toggled.connect(lambda: self.hint.setText(format_hint(self.format)))
        self.formats[Format.MARKDOWN].setChecked(True)
        self.go.setEnabled(any(counts.values()))


def scope_title(scope: Scope, count: int) -> str:
    """What a scope is, and how much."""
    sentences = {
        Scope.SELECTION: ngettext("The selection ({count} article)", "The selection ({count} articles)", count),
        Scope.LIST: ngettext("The list in sight ({count} article)", "The list in sight ({count} articles)", count),
        Scope.ALL: ngettext("The whole library ({count} article)", "The whole library ({count} articles)", count),
    }
    return sentences[scope].format(count=count)


def format_title(format_: Format) -> str:
    """What a form is called."""
    titles = {Format.MARKDOWN: _("Markdown: a folder, one file an article"), Format.W3C: _("W3C annotations: one file")}
    return titles[format_]


def format_hint(format_: Format) -> str:
    """What a form is good for."""
    hints = {
        Format.MARKDOWN: _("Texts with their highlights, then the annotations. For Obsidian and any text editor."),
        Format.W3C: _("Every annotation whole, without the texts. Postil reads them back into any library."),
    }
    return hints[format_]
