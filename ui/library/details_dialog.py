"""What is known about an article, to be corrected. The text is never touched."""

from collections.abc import Sequence
from typing import TypedDict

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from core.model.article import Article
from core.model.guess import told
from core.translate import _
from ui.label import PlainLabel


class Fields(TypedDict, total=False):
    """What was changed."""

    title: str
    authors: Sequence[str]
    published: str
    site: str
    language: str


class DetailsDialog(QDialog):
    """A form; only the fields that were changed are wanted."""

    wanted = Signal(dict)
    """Fields by their names in `lib.articles.edit`."""

    def __init__(self, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Details"))
        self.setMinimumWidth(520)
        meta = article.meta
        self.lines = {
            "title": _line(_("Title"), meta.title),
            "authors": _line(_("Authors"), "; ".join(meta.authors)),
            "published": _line(_("Published"), meta.published),
            "site": _line(_("Site"), meta.site),
            "language": _line(_("Language"), meta.language),
        }
        self.lines["published"].setPlaceholderText("2024-04-25")
        self._before = {name: line.text() for name, line in self.lines.items()}
        form = QFormLayout(self)
        form.setContentsMargins(22, 20, 22, 16)
        form.setVerticalSpacing(10)
        for name, line in self.lines.items():
            form.addRow(PlainLabel(told(meta, name, line.accessibleName())), line)
        source = PlainLabel(article.source or _("pasted"))
        source.setWordWrap(True)
        form.addRow(PlainLabel(_("From")), source)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Save | standard.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)

    def accept(self) -> None:
        """Say what was changed, then close."""
        changed = {name: line.text() for name, line in self.lines.items() if line.text() != self._before[name]}
        if changed:
            self.wanted.emit(_fields(changed))
        super().accept()


def _fields(changed: dict[str, str]) -> Fields:
    """As `lib.articles.edit` takes them; authors are separated by semicolons."""
    fields = Fields()
    for name in ("title", "published", "site", "language"):
        if name in changed:
            fields[name] = changed[name]
    if "authors" in changed:
        fields["authors"] = [author.strip() for author in changed["authors"].split(";")]
    return fields


def _line(name: str, text: str) -> QLineEdit:
    line = QLineEdit(text)
    line.setAccessibleName(name)
    line.setCursorPosition(0)
    return line
