"""A strip at the bottom while something long is under way: how far it is, and ways to let it rest and to stop it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from core.translate import _
from ui.label import PlainLabel
from ui.theme import Theme, interface_font


class ProgressStrip(QFrame):
    """One line; hidden while nothing is under way."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progress")
        self.label = PlainLabel()
        self.label.setFont(interface_font(12))
        # Its words change many times a second: they take what room there is, and the window keeps its width.
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(180, 6)
        self.bar.setAccessibleName(_("Progress"))
        self.stop = QPushButton(_("Stop"))
        self.stop.setAccessibleName(_("Stop"))
        self.pause = QPushButton()
        self.pause.setCheckable(True)
        self.pause.toggled.connect(self._pause_now)
        self._stop: Callable[[], object] | None = None
        self._rest: Callable[[bool], object] | None = None
        self.stop.clicked.connect(self._stop_now)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 6, 10, 6)
        row.setSpacing(14)
        row.addWidget(self.label, 1)
        row.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.pause)
        row.addWidget(self.stop)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Have another look."""
        colors = theme.colors
        self.setStyleSheet(
            f"#progress {{ background: {colors.sidebar.name()}; border-top: 1px solid {colors.border.name()}; }}"
        )

    def begin(self, text: str, stop: Callable[[], object], pause: Callable[[bool], object] | None = None) -> None:
        """Something is under way; `stop` ends it, `pause` lets it rest or go on, where that is possible."""
        self._stop, self._rest = stop, None
        self.pause.setChecked(False)
        self._name_pause(False)
        self._rest = pause
        self.pause.setVisible(pause is not None)
        self.pause.setEnabled(True)
        self.stop.setEnabled(True)
        self.bar.setRange(0, 0)
        self.label.setText(text)
        self.show()

    def show_step(self, text: str, done: int, total: int | None) -> None:
        """How far it is; without a total the bar only says that it goes on."""
        self.label.setText(text)
        self.bar.setRange(0, total or 0)
        self.bar.setValue(done if total else 0)

    def end(self) -> None:
        """It is over."""
        self._stop = self._rest = None
        self.hide()

    def _stop_now(self) -> None:
        self.stop.setEnabled(False)
        self.pause.setEnabled(False)
        if self._stop is not None:
            self._stop()

    def _pause_now(self, paused: bool) -> None:
        self._name_pause(paused)
        if self._rest is not None:
            self._rest(paused)

    def _name_pause(self, paused: bool) -> None:
        title = _("Resume") if paused else _("Pause")
        self.pause.setText(title)
        self.pause.setAccessibleName(title)
