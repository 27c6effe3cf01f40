"""A sentence the window says without stopping anyone: a bar that can be answered or dismissed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from core.translate import _
from ui.icons import icon
from ui.label import PlainLabel
from ui.theme import Theme

LASTS = 8000
"""Milliseconds after which what merely informs goes by itself."""
AT_ONCE = 4
"""Bars that stand at a time; older ones make room."""


class NoticeBar(QFrame):
    """One sentence, at most one thing to do about it, and a cross."""

    dismissed = Signal(object)
    """The bar itself: a closure over it would be torn down together with it, which crashes."""

    def __init__(self, text: str, theme: Theme, *, action: str = "", run: Callable[[], object] | None = None) -> None:
        super().__init__()
        self.text = text
        self.setObjectName("notice")
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 10, 8)
        label = PlainLabel(text)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(label)
        if run is not None:
            button = QPushButton(action)
            button.setAccessibleName(action)
            button.clicked.connect(run)
            button.clicked.connect(self.dismiss)
            row.addWidget(button)
        self._cross = self._make_cross()
        row.addWidget(self._cross)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Have another look."""
        colors = theme.colors
        edge = f"1px solid {colors.border.name()}"
        self.setStyleSheet(f"#notice {{ background: {colors.raised.name()}; border: none; border-top: {edge}; }}")
        self._cross.setIcon(icon("close", colors.secondary, px=16))

    def dismiss(self) -> None:
        """Go away."""
        self.dismissed.emit(self)
        self.hide()
        self.deleteLater()

    def _make_cross(self) -> QToolButton:
        cross = QToolButton()
        cross.setAccessibleName(_("Dismiss"))
        cross.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        cross.clicked.connect(self.dismiss)
        return cross


class Notices(QWidget):
    """Where the bars stand, the latest below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: list[NoticeBar] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def set_theme(self, theme: Theme) -> None:
        """Have another look, bars that stand already too."""
        self._theme = theme
        for bar in self._bars:
            bar.set_theme(theme)

    def texts(self) -> list[str]:
        """What the bars say now."""
        return [bar.text for bar in self._bars]

    def say(
        self, text: str, *, action: str = "", run: Callable[[], object] | None = None, stays: bool = False
    ) -> NoticeBar:
        """Show a sentence; one that is shown already is not said twice."""
        for bar in self._bars:
            if bar.text == text and run is None:
                return bar
        bar = NoticeBar(text, self._theme, action=action, run=run)
        self._bars.append(bar)
        bar.dismissed.connect(self._forget)
        self._column.addWidget(bar)
        if not stays:
            QTimer.singleShot(LASTS, bar, bar.dismiss)
        while len(self._bars) > AT_ONCE:
            self._bars[0].dismiss()
        return bar

    def _forget(self, bar: NoticeBar) -> None:
        if bar in self._bars:
            self._bars.remove(bar)
