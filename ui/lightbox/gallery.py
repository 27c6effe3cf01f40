"""Joins the reader's figures with the lightbox: a click, Enter or a command opens one, the mouse tells of it."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QToolTip, QWidget

from core.library import Library
from core.model.text import Text
from ui.label import plain_tooltip
from ui.lightbox.lightbox import Lightbox
from ui.lightbox.plates import Plate, plates
from ui.pictures import picture
from ui.reader.reader import Reader
from ui.reader.sheet import PICTURE
from ui.tasks import Tasks

START = f"#{PICTURE}"


class Gallery(QObject):
    """The pictures of what one reader shows."""

    def __init__(self, reader: Reader, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._reader, self._tasks, self._window = reader, tasks, window
        self._box: Lightbox | None = None
        self._known: tuple[Text | None, tuple[Plate, ...]] = (None, ())
        reader.link_activated.connect(self.follow)
        reader.page.viewport().installEventFilter(self)

    @property
    def box(self) -> Lightbox:
        """Where they are shown large; made when one is first asked for."""
        if self._box is None:
            self._box = Lightbox(self._window)
            self._box.wanted.connect(self._bring)
            self._box.closed.connect(self._reader.setFocus)
        return self._box

    def plates(self) -> tuple[Plate, ...]:
        """The figures of the article that shows."""
        text = self._reader.sheet.text if self._reader.sheet is not None else None
        if text is not self._known[0]:
            self._known = (text, plates(text) if text is not None else ())
        return self._known[1]

    def follow(self, href: str, _at: QPoint | None = None) -> None:
        """Open the figure that an address stands for; other addresses are somebody else's."""
        if href.startswith(START):
            shown = self.plates()
            at = [number for number, plate in enumerate(shown) if f"{START}{plate.index}" == href]
            if at:
                self.box.open(shown, at[0])

    def open_near(self) -> bool:
        """Open the first figure in view or below it, else the last one above; False without any."""
        sheet, shown = self._reader.sheet, self.plates()
        if sheet is None or not shown:
            return False
        top = self._reader.top_position()
        below = [number for number, plate in enumerate(shown) if sheet.text.blocks[plate.index].end > top]
        self.box.open(shown, below[0] if below else len(shown) - 1)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell what the figure under the mouse shows."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self._words_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tooltip(words) if words else "")
            return bool(words)
        return False

    def _words_at(self, point: QPointF) -> str:
        sheet = self._reader.sheet
        href = sheet.link_at(self._reader.page.to_document(point)) if sheet is not None else ""
        return next((one.words for one in self.plates() if f"{START}{one.index}" == href), "")

    def _bring(self, name: str, dots: int) -> None:
        def work(library: Library) -> QImage | None:
            return picture(library.folder / "media", name, dots)

        self._tasks.run(work, then=partial(self.box.take, name))
