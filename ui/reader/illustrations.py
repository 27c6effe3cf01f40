"""The kept pictures of the article that shows: asked for when one is first painted, remembered while it is read."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

MOST = 64 << 20
"""Bytes of pictures that are remembered; past that the oldest are brought again when they show."""


class Illustrations(QObject):
    """Pictures by the hash of their bytes, each as many pixels wide as the column is at most."""

    wanted = Signal(str, int)
    """A hash, and how many pixels wide its picture need be; the answer is for `take`."""

    def __init__(self, parent: QWidget) -> None:
        """`parent` is where they are painted."""
        super().__init__(parent)
        self._view = parent
        self._images: dict[tuple[str, int], QImage | None] = {}

    def image(self, name: str, column: int) -> QImage | None:
        """The picture for a column so many px wide, or None while it is on its way, and where there is none."""
        dots = round(column * self._view.devicePixelRatioF())
        if (name, dots) not in self._images:
            self._images[name, dots] = None
            self.wanted.emit(name, dots)
        return self._images[name, dots]

    def take(self, name: str, dots: int, image: QImage | None) -> None:
        """Here it is; None when it cannot be shown."""
        self._images[name, dots] = image
        kept = [key for key, one in self._images.items() if one is not None]
        while len(kept) > 1 and sum(one.sizeInBytes() for one in self._images.values() if one is not None) > MOST:
            del self._images[kept.pop(0)]
        self._view.update()
