"""The pictures of pages that were drawn, up to so many bytes, and which parts a page is drawn in."""

from collections import OrderedDict
from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from core.model.pages import Part
from ui.pages.stack import dots

WHOLE = 3_000_000
"""Dots up to which a page is one picture; a larger one is drawn in parts, of which only those that show are."""
SIDE = 1024
"""Dots of a part's side."""
ROOM = 160 << 20
"""Bytes of all pictures that are kept."""


def parts(number: int, size: tuple[float, float], scale: float) -> Iterator[Part]:
    """The parts of a page of this size (points) at a scale (dots a point)."""
    width, height = (dots(side, scale) for side in size)
    side = max(width, height) if width * height <= WHOLE else SIDE
    for top in range(0, height, side):
        for left in range(0, width, side):
            across, down = min(side, width - left), min(side, height - top)
            yield Part(number=number, scale=scale, left=left, top=top, width=across, height=down)


def area(part: Part, page: QRectF, dense: float) -> QRectF:
    """Where a part stands, px, when its page stands there at the scale the part was drawn for."""
    return QRectF(
        page.left() + part.left / dense, page.top() + part.top / dense, part.width / dense, part.height / dense
    )


class Pictures:
    """What was drawn; of too much, what was looked at longest ago goes."""

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._kept: OrderedDict[Part, tuple[QImage, bytes]] = OrderedDict()
        self._last: dict[int, Part] = {}
        self.size = 0
        """Bytes."""

    def __contains__(self, part: Part) -> bool:
        return part in self._kept

    def put(self, part: Part, pixels: bytes) -> None:
        """Keep a picture."""
        self._drop(part)
        # The picture looks into these bytes and does not keep them, so both are kept.
        image = QImage(pixels, part.width, part.height, 4 * part.width, QImage.Format.Format_RGB32)
        self._kept[part] = (image, pixels)
        self.size += len(pixels)
        if part.left == part.top == 0:
            self._last[part.number] = part
        while self.size > self._room and len(self._kept) > 1:
            self._drop(next(iter(self._kept)))

    def get(self, part: Part) -> QImage | None:
        """The picture of a part."""
        found = self._kept.get(part)
        if found is None:
            return None
        self._kept.move_to_end(part)
        return found[0]

    def whole(self, number: int, size: tuple[float, float]) -> QImage | None:
        """A picture of all of a page at whatever scale, to stand in until the right one is drawn."""
        part = self._last.get(number)
        fits = part is not None and (part.width, part.height) == tuple(dots(side, part.scale) for side in size)
        return self.get(part) if part is not None and fits else None

    def clear(self) -> None:
        """Forget all."""
        self._kept.clear()
        self._last.clear()
        self.size = 0

    def _drop(self, part: Part) -> None:
        found = self._kept.pop(part, None)
        if found is not None:
            self.size -= len(found[1])
            if self._last.get(part.number) == part:
                del self._last[part.number]
