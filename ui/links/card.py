"""The card a click on a link brings: where it leads, and whether to go there."""

from PySide6.QtCore import QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.translate import _
from ui.brush import paint_plate
from ui.label import PlainLabel
from ui.links.destination import Destination
from ui.theme import Theme, interface_font

WIDTH = 380
"""Pixels."""
LINES = 4
"""Lines of the address at most; its middle is left out."""
AWAY = 12
"""Between the mouse and the card, and from the card to the edge of the page, px."""
ANYWHERE = "\u200b"
"""Between the letters of an address: Qt breaks a line only where there could be a blank."""


class LinkCard(QFrame):
    """Stands beside the link until it is answered; Esc and a click elsewhere are a no."""

    open_wanted = Signal(str)
    copy_wanted = Signal(str)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._address = ""
        self.kind, self.place, self.address, self.warning = (PlainLabel() for _number in range(4))
        self.copy, self.cancel, self.open = (
            QPushButton(title) for title in (_("Copy Address"), _("Cancel"), _("Open"))
        )
        self._lay_out()
        self.set_theme(theme)
        self.copy.clicked.connect(lambda: self._answer(self.copy_wanted))
        self.open.clicked.connect(lambda: self._answer(self.open_wanted))
        self.cancel.clicked.connect(lambda: self._answer(None))
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Have another look."""
        self._theme = theme
        inks = ((self.kind, "faint"), (self.place, "text"), (self.address, "secondary"), (self.warning, "danger"))
        for label, ink in inks:
            label.setStyleSheet(f"color: {getattr(theme.colors, ink).name()};")

    def ask(self, to: Destination, at: QPoint) -> None:
        """Say where it leads and wait for an answer; `at` is a point of the parent."""
        self._address = to.address
        self.kind.setText(_("Write to") if to.mail else _("Open in the browser") if to.opens else _("A link to"))
        self.place.setText(ANYWHERE.join(to.place))
        self.place.setVisible(to.opens)
        self.address.setText(ANYWHERE.join(_shortened(to.address, self.address.font())))
        self.warning.setText("\n".join(to.warnings))
        self.warning.setVisible(bool(to.warnings))
        self.open.setVisible(to.opens)
        self.open.setDefault(not to.warnings)
        self.setAccessibleName("\n".join(filter(None, (self.kind.text(), to.place, to.address, *to.warnings))))
        self._stand(at)
        (self.cancel if to.warnings else self.open).setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is a no, Enter presses the button that has the keyboard; nothing is a command here."""
        if event.key() == Qt.Key.Key_Escape:
            self._answer(None)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus = self.focusWidget()
            if isinstance(focus, QPushButton):
                focus.click()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Tab goes round among the buttons: to leave is to answer."""
        buttons = [button for button in (self.copy, self.cancel, self.open) if not button.isHidden()]
        at = next_of(buttons, self.focusWidget(), 1 if next else -1)
        at.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised plate with a hairline."""
        paint_plate(self, self._theme)

    def _answer(self, signal: SignalInstance | None) -> None:
        parent = self.parentWidget()
        self.hide()
        if parent is not None:
            parent.setFocus()
        if signal is not None:
            signal.emit(self._address)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self.isVisible() and new is not None and new is not self and not self.isAncestorOf(new):
            self.hide()

    def _stand(self, at: QPoint) -> None:
        """Below the mouse, above it where there is no room."""
        parent = self.parentWidget()
        assert parent is not None
        self.setFixedWidth(min(WIDTH, parent.width() - 2 * AWAY))
        self.setFixedHeight(self._column.totalHeightForWidth(self.width()))
        left = max(AWAY, min(at.x() - self.width() // 3, parent.width() - self.width() - AWAY))
        top = at.y() + AWAY
        if top + self.height() > parent.height() - AWAY:
            top = max(AWAY, at.y() - self.height() - AWAY)
        self.move(left, top)
        self.show()
        self.raise_()

    def _lay_out(self) -> None:
        fonts = (12.0, QFont.Weight.Normal), (15.0, QFont.Weight.DemiBold), (12.0, None), (12.0, None)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(4)
        for label, (px, weight) in zip((self.kind, self.place, self.address, self.warning), fonts, strict=True):
            label.setFont(interface_font(px, weight or QFont.Weight.Normal))
            label.setWordWrap(True)
            column.addWidget(label)
        row = QHBoxLayout()
        row.setContentsMargins(0, 10, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.copy)
        row.addStretch()
        row.addWidget(self.cancel)
        row.addWidget(self.open)
        column.addLayout(row)
        for button in (self.copy, self.cancel, self.open):
            button.setAccessibleName(button.text())
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 3)
        shadow.setColor(QColor(0, 0, 0, 60))
        self.setGraphicsEffect(shadow)


def next_of(buttons: list[QPushButton], now: QWidget | None, by: int) -> QPushButton:
    """The button after the one that has the keyboard, after the last one the first."""
    places = [number for number, button in enumerate(buttons) if button is now]
    return buttons[((places[0] if places else -by) + by) % len(buttons)]


def _shortened(address: str, font: QFont) -> str:
    """The address in no more than `LINES` lines."""
    room = (WIDTH - 40) * LINES - 40
    return QFontMetrics(font).elidedText(address[:20_000], Qt.TextElideMode.ElideMiddle, room)
