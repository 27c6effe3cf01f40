"""What a big import would bring, before it begins: looked at in the background, then imported or left."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core import translate
from core.library import Plan, SourceKind, Survey
from core.translate import _, ngettext
from ui.importing.pace import number
from ui.label import PlainLabel
from ui.lanes import Job
from ui.plain_table import PlainTable
from ui.tags.suggesting import Vocabulary
from ui.tags.tag_completer import TagCompleter, meant
from ui.tasks import Tasks
from ui.theme import interface_font

ROWS, ROW, HEAD = 5, 30, 32
"""Of the files that cannot be read: how many show at a time, the pixels of one and of the line above them."""


class Preview(QDialog):
    """Counts by kind, what is known already, what cannot be read; a line for tags. Nothing is added before Import."""

    agreed = Signal(object)
    """The Plan to carry out."""

    def __init__(self, tasks: Tasks, paths: Sequence[Path], known: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Import"))
        self.setMinimumWidth(520)
        self.survey: Survey | None = None
        """What was seen, once everything was."""
        self._paths = tuple(paths)
        self._latest: Survey | None = None
        self.heading = PlainLabel(_("Looking at what there is…"))
        self.heading.setFont(interface_font(15, QFont.Weight.DemiBold))
        self.looking = PlainLabel(" ")
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(_("Progress"))
        self.counts = {kind: PlainLabel("0") for kind in SourceKind}
        self.refused = PlainTable((_("File"), _("Why it cannot be read")), (), name=_("Files that cannot be read"))
        self.refused.setColumnWidth(0, 170)
        self.refused.hide()
        self.known = PlainLabel()
        self.known.setWordWrap(True)
        self.tags = QLineEdit()
        self.tags.setAccessibleName(_("Tags to put on all of them"))
        self.tags.setPlaceholderText(_("politics/security, to check"))
        self._tags = known
        TagCompleter(known, self.tags)
        self._lay_out()
        self._job: Job | None = tasks.job(
            lambda lib: lib.imports.survey(self._paths), progress=self._step, done=self._done
        )

    def done(self, result: int) -> None:
        """Look no further, then close."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        super().done(result)

    def accept(self) -> None:
        """Close and say what is wanted."""
        survey = self.survey
        if survey is None:
            return
        super().accept()
        tags = tuple(dict.fromkeys(filter(None, (meant(part, self._tags) for part in self.tags.text().split(",")))))
        self.agreed.emit(Plan(sources=self._paths, tags=tags, total=survey.total))

    def _step(self, survey: Survey) -> None:
        if self._job is None:
            return
        self._latest = survey
        self._count(survey)
        self.looking.setText(self.fontMetrics().elidedText(survey.latest, Qt.TextElideMode.ElideMiddle, 460))

    def _done(self, finished: bool) -> None:
        self._job = None
        if not finished or self._latest is None:
            if self.isVisible():
                self.reject()  # the window has said what went wrong
            return
        self.survey = survey = self._latest
        self._count(survey)
        self.bar.hide()
        self.looking.hide()
        self.known.setText(_said(survey))
        self.known.setVisible(bool(self.known.text()))
        for refusal in survey.refusals:
            self.refused.append((Path(refusal.source).name, refusal.reason))
        self.refused.setVisible(bool(survey.refusals))
        self.refused.setFixedHeight(HEAD + ROW * min(len(survey.refusals), ROWS))
        for title, label in self._rows:
            title.setVisible(label.text() != "0")
            label.setVisible(label.text() != "0")
        self.adjustSize()
        self.go.setEnabled(bool(survey.kinds))

    def _count(self, survey: Survey) -> None:
        total = sum(survey.kinds.values())
        size = QLocale(translate.language()).formattedDataSize(survey.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        sentence = ngettext("{count} file, {size}", "{count} files, {size}", total)
        self.heading.setText(sentence.format(count=number(total), size=size))
        for kind, label in self.counts.items():
            label.setText(number(survey.kinds.get(kind, 0)))
        self.unread.setText(number(survey.unreadable))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.bar)
        column.addWidget(self.looking)
        column.addLayout(self._grid())
        for widget in (self.known, self.refused, PlainLabel(_("Tags to put on all of them")), self.tags):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(self._buttons())
        self.go.setDefault(True)  # now: before it is in the dialog, the dialog does not hear of it
        self.known.hide()
        self.tags.setFocus()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        self.unread = PlainLabel("0")
        self._rows = [(PlainLabel(kind_title(kind)), label) for kind, label in self.counts.items()]
        self._rows.append((PlainLabel(_("Cannot be read")), self.unread))
        for row, (title, label) in enumerate(self._rows):
            label.setAccessibleName(title.text())
            grid.addWidget(title, row, 0)
            grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignRight)
        return grid

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = QPushButton(_("Import"))
        self.go.setEnabled(False)
        box.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box


def kind_title(kind: SourceKind) -> str:
    """A kind of files, as its row is called."""
    return {
        SourceKind.PAGE: _("Web pages"),
        SourceKind.SAVED: _("Saved pages"),
        SourceKind.PDF: _("PDF files"),
        SourceKind.MARKDOWN: _("Markdown"),
        SourceKind.PLAIN: _("Plain text"),
    }[kind]


def _said(survey: Survey) -> str:
    """What will come in only once."""
    parts: list[str] = []
    if survey.known:
        sentence = ngettext("{count} is in the library already.", "{count} are in the library already.", survey.known)
        parts.append(sentence.format(count=number(survey.known)))
    if survey.twice:
        sentence = ngettext(
            "{count} is there twice and comes in once.", "{count} are there twice and come in once.", survey.twice
        )
        parts.append(sentence.format(count=number(survey.twice)))
    return " ".join(parts)
