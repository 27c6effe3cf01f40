"""Brings the open article's pictures from the library's folder: decoded in its thread, never while one paints."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from core.library import Library
from ui.pictures import picture
from ui.reader.illustrations import Illustrations
from ui.tasks import Tasks


class Picturing(QObject):
    """Joins the reader's pictures with the library."""

    def __init__(self, illustrations: Illustrations, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._illustrations, self._tasks = illustrations, tasks
        illustrations.wanted.connect(self._bring)

    def _bring(self, name: str, dots: int) -> None:
        def work(library: Library) -> QImage | None:
            return picture(library.folder / "media", name, dots)

        self._tasks.run(work, then=partial(self._illustrations.take, name, dots))
