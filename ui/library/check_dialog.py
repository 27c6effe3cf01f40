"""Checking the library: how far it is, what it found, and repairing what can be rebuilt."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QProgressBar, QPushButton, QVBoxLayout, QWidget

from core.library import Problem, Progress
from core.translate import _, ngettext
from ui.label import PlainLabel
from ui.lanes import Job
from ui.plain_table import PlainTable
from ui.tasks import Tasks

SIZE = QSize(640, 420)
"""Pixels, once there is something to show; before that no higher than its sentence."""


class CheckDialog(QDialog):
    """Runs beside everything else; closing it stops the check."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Check Library"))
        self._tasks = tasks
        self._job: Job | None = None
        self._open = 0
        self.problems: list[Problem] = []
        self.sentence = PlainLabel()
        self.sentence.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(_("Progress"))
        self.table = PlainTable((_("State"), _("What does not fit")), (), name=_("Problems"))
        self.table.setColumnWidth(0, 110)
        self.repair = QPushButton(_("Repair"))
        self.copy = QPushButton(_("Copy"))
        self._lay_out()

    def start(self, *, repair: bool = False) -> None:
        """Check, and repair what can be rebuilt when asked to."""
        self._stop()
        self.problems, self._open = [], 0
        self.table.setRowCount(0)
        self._show_found(repairable=False)
        self.bar.setRange(0, 0)
        self.bar.show()
        self.sentence.setText(_("Repairing…") if repair else _("Checking…"))
        self._job = self._tasks.job(lambda lib: lib.safety.check(repair=repair), progress=self._step, done=self._done)

    def done(self, result: int) -> None:
        """Stop what is under way, then close."""
        self._stop()
        super().done(result)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _step(self, step: Problem | Progress | None) -> None:
        if isinstance(step, Problem):
            self.problems.append(step)
            self._open += not step.repaired and not step.harmless
            self.table.append((_state(step), step.what))
            self._show_found(repairable=False)
        elif isinstance(step, Progress):
            self.bar.setRange(0, step.total or 0)
            self.bar.setValue(step.done)

    def _done(self, finished: bool) -> None:
        if not finished:
            return
        self._job = None
        self.bar.hide()
        self._show_found(repairable=self._open > 0)
        if self._open:
            sentence = ngettext("{count} thing does not fit.", "{count} things do not fit.", self._open)
            self.sentence.setText(sentence.format(count=self._open))
        elif any(problem.repaired for problem in self.problems):
            self.sentence.setText(_("Everything that did not fit was repaired."))
        else:
            self.sentence.setText(_("Everything is in order."))

    def _show_found(self, *, repairable: bool) -> None:
        """Have a table only when something was found, and Repair only when something stays to be mended."""
        found = bool(self.problems)
        if found is self.table.isHidden():
            self.table.setHidden(not found)
            self.resize(SIZE if found else QSize(SIZE.width(), 0))
        self.repair.setVisible(repairable)
        self.repair.setEnabled(repairable)

    def _copy(self) -> None:
        lines = (f"{_state(problem)}\t{problem.what}" for problem in self.problems)
        QGuiApplication.clipboard().setText("\n".join(lines) or self.sentence.text())

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in (self.repair, self.copy):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self.repair.clicked.connect(lambda: self.start(repair=True))
        self.copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        for widget in (self.sentence, self.bar, self.table, buttons):
            column.addWidget(widget)
        self.table.hide()
        self.repair.hide()
        self.resize(SIZE.width(), 0)


def _state(problem: Problem) -> str:
    if problem.repaired:
        return _("repaired")
    return _("harmless") if problem.harmless else _("stays")
