"""Links by keyboard: Tab goes from one to the next, Enter follows; after the last one Tab leaves the page."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent

from core.translate import _
from ui.library.row import one_line
from ui.reader.marks import Mark
from ui.reader.reader import Reader
from ui.reader.sheet import Sheet

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
STEPS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""Why the keyboard may go to the card, a menu or another window, and come back to the link."""
SHIFT, PLAIN = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


class LinkWalk(QObject):
    """Hears the page's keys before the page does, and knows which link they mean."""

    reached = Signal(str)
    """The address of the link that has the keyboard now; empty for none."""
    chosen = Signal(str, QPoint)
    """The address of the link to follow, and a point of the reader under it."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self.link: Mark | None = None
        self._reader, self._sheet = reader, reader.sheet
        reader.page.installEventFilter(self)
        reader.page.clicked.connect(self.leave)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that walk, and no other."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in STAYS:
            self.leave()
        sheet = self._reader.sheet
        if sheet is None or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if self._sheet is not sheet:
            self._sheet, self.link = sheet, None
        key, plain = Qt.Key(event.key()), event.modifiers() & ~SHIFT == PLAIN
        if key in STEPS and plain:
            return self._step(sheet, STEPS[key])
        if self.link is not None and event.key() in ENTER:
            self.chosen.emit(sheet.address(self.link), self._under(sheet, self.link))
            return True
        if self.link is not None and key is Qt.Key.Key_Escape:
            self.leave()
            return True
        return False

    def leave(self) -> None:
        """No link has the keyboard any more."""
        if self.link is not None and self._sheet is self._reader.sheet:
            self._show(None)

    def _step(self, sheet: Sheet, by: int) -> bool:
        """Go to the next link; where there is none, the key is not taken and leaves the page."""
        to = self._next(sheet, by)
        self._show(to)
        if to is None:
            return False
        places = sheet.setting.map
        self._reader.go_to(places.point(to.start), places.point(to.end), flash=False)
        return True

    def _next(self, sheet: Sheet, by: int) -> Mark | None:
        """The link after the one that has the keyboard, or, when that is out of sight, the first one in sight."""
        links, (first, last) = sheet.links.all[::by], self._reader.page.positions_around(0)
        if self.link is not None and first <= self.link.start <= last:
            rest = links[links.index(self.link) + 1 :]
        else:
            rest = [link for link in links if (link.start >= first if by > 0 else link.start <= last)]
        return next(iter(rest), None)

    def _show(self, link: Mark | None) -> None:
        sheet, before = self._reader.sheet, self.link
        self.link = link
        if sheet is not None:
            sheet.overlay.focus = (link.start, link.end) if link else None
            self._reader.page.touch(*((one.start, one.end) for one in (before, link) if one))
            self.reached.emit(sheet.address(link) if link else "")

    def say(self, where: str) -> None:
        """Tell a screen reader which link has the keyboard, and where it leads."""
        page, sheet, words = self._reader.page, self._reader.sheet, ""
        if self.link is not None and sheet is not None:
            start, end = (sheet.setting.map.point(at) for at in (self.link.start, self.link.end))
            text = one_line(sheet.text.value[start:end])
            words = _("Link “{words}”: {where}").format(words=text, where=where)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(page, words))
        page.setAccessibleDescription(words)

    def _under(self, sheet: Sheet, link: Mark) -> QPoint:
        page, box = self._reader.page, sheet.overlay.boxes(link.start, link.end)[-1]
        at = QPoint(round(box.center().x()), round(box.bottom()) - page.offset)
        return self._reader.mapFromGlobal(page.viewport().mapToGlobal(at))
