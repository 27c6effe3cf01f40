"""The kept pictures of the article that shows: asked for when one is first painted, remembered while it is read."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

MOST = 64 << 20
"""Bytes of pictures that are remembered; past that the oldest are brought again when they show."""


class Illustrations(QObject):
    """Pictures by the hash of their bytes, each as wide as it is shown."""

    wanted = Signal(str, int)
    """A hash, and how many px wide the column is; the answer is for `take`."""

    def __init__(self, parent: QWidget) -> None:
        """`parent` is where they are painted."""
        super().__init__(parent)
        self._view = parent
        self._images: dict[tuple[str, int], QImage | None] = {}

    def image(self, name: str, width: int) -> QImage | None:
        """The picture, or None while it is on its way, and where there is none."""
        if (name, width) not in self._images:
            self._images[name, width] = None
            self.wanted.emit(name, width)
        return self._images[name, width]

    def take(self, name: str, width: int, image: QImage | None) -> None:
        """Here it is; None when it cannot be shown."""
        self._images[name, width] = image
        kept = [key for key, one in self._images.items() if one is not None]
        while len(kept) > 1 and sum(one.sizeInBytes() for one in self._images.values() if one is not None) > MOST:
            del self._images[kept.pop(0)]
        self._view.update()
