"""Asks for the address of a page. Nothing is fetched before a person says so here."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.errors import KnownError
from core.library import whole_address
from core.translate import _
from ui.label import PlainLabel


class AddressDialog(QDialog):
    """One line for an address, or several with blanks between; it says that the network is asked, and for what."""

    wanted = Signal(list, bool)
    """The whole addresses, and whether they may be in a private network."""

    def __init__(self, text: str, *, private: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Add Address"))
        self.setMinimumWidth(520)
        self.line = QLineEdit(text)
        self.line.setAccessibleName(_("Address of a page"))
        self.line.setPlaceholderText("https://")
        self.line.textEdited.connect(lambda: self._complain(""))
        self.trouble = PlainLabel()
        self.trouble.setWordWrap(True)
        self.trouble.setForegroundRole(QPalette.ColorRole.BrightText)
        self.trouble.setAccessibleName(_("What is wrong with the address"))
        self.trouble.hide()
        self.private = QCheckBox(_("Allow addresses on this computer and in private networks"))
        self.private.setChecked(private)
        self._lay_out()
        self.line.selectAll()
        self.line.setFocus()

    def accept(self) -> None:
        """Check the addresses, then say what is wanted and close; a sentence says what is wrong with one."""
        try:
            addresses = [whole_address(word) for word in self.line.text().split() or [""]]
        except KnownError as error:
            self._complain(str(error))
            self.line.setFocus()
            return
        super().accept()
        self.wanted.emit(list(dict.fromkeys(addresses)), self.private.isChecked())

    def _complain(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))
        self.adjustSize()

    def _lay_out(self) -> None:
        sentence = PlainLabel(
            _(
                "Postil connects to the network, fetches what stands at this address and keeps it."
                " Nothing else is fetched."
            )
        )
        sentence.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = QPushButton(_("Add"))
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (PlainLabel(_("Address of a page")), self.line, self.trouble, self.private, sentence, buttons):
            column.addWidget(widget)
        self.go.setDefault(True)  # now: before it is in the dialog, the dialog does not hear of it
