"""The switch above the article: its text, or the real pages of the PDF it came from."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton

from core.translate import _
from ui.theme import Theme, interface_font


class ViewSwitch(QFrame):
    """Two buttons of which one is down; there only for articles that have pages."""

    chosen = Signal(bool)
    """True: the pages."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("viewSwitch")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(1)
        self.text = self._button(_("Text"), _("The article as flowing text"), pages=False)
        self.pages = self._button(_("Pages"), _("The real pages of the PDF (P)"), pages=True)
        for button in (self.text, self.pages):
            row.addWidget(button)
        self.setAccessibleName(_("Text or pages"))
        self.show_state(paged=False, on_pages=False)

    def show_state(self, *, paged: bool, on_pages: bool) -> None:
        """Stand as things are."""
        self.setVisible(paged)
        (self.pages if on_pages else self.text).setChecked(True)

    def set_theme(self, theme: Theme) -> None:
        """Have another look."""
        colors = theme.colors
        self.setStyleSheet(
            f"#viewSwitch {{ background: {colors.code.name()}; border: none; border-radius: 7px; }}"
            f"#viewSwitch QToolButton {{ color: {colors.secondary.name()}; padding: 3px 11px; border-radius: 5px; }}"
            f"#viewSwitch QToolButton:checked {{ background: {colors.raised.name()}; color: {colors.text.name()};"
            f" border: 1px solid {colors.border.name()}; }}"
            f"#viewSwitch QToolButton:focus {{ border-color: {colors.accent.name()}; }}"
        )

    def _button(self, name: str, hint: str, *, pages: bool) -> QToolButton:
        button = QToolButton()
        button.setText(name)
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        button.setCheckable(True)
        button.setFont(interface_font(12))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(partial(self.chosen.emit, pages))
        self._group.addButton(button)
        return button
