"""Pictures that came along with a page: kept when they are what they claim, small enough, and more than a spacer.

Only what decodes as PNG, JPEG, GIF or WebP goes on; sizes are judged by the header before anything is decoded.
"""

import hashlib
import io
import warnings
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin

from PIL import Image

from core.importing.extraction import Media
from core.importing.web import data_address
from core.importing.web.saved import SavedPage

MAX_PICTURE = 20_000_000
"""Bytes of one picture."""
MAX_PAGE = 100_000_000
"""Bytes of all pictures of a page."""
MAX_PIXELS = 50_000_000
"""Of one picture."""
MAX_PAGE_PIXELS = 400_000_000
"""Of all pictures of a page."""
MAX_PICTURES = 1_000
"""Of a page; also how many references are looked at that lead to none, times ten."""
_SPACER, _ICON = 2, 32
"""Pixels: what is no wider or no higher than the first, or neither wider nor higher than the second, shows nothing."""
_KINDS = {"PNG": "image/png", "JPEG": "image/jpeg", "MPO": "image/jpeg", "GIF": "image/gif", "WEBP": "image/webp"}
_SCANS = 100
"""Passes over a progressive JPEG: cameras and sites make ten, a thousand would keep a reader busy for minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture that decodes."""

    name: str
    """SHA-256 of its bytes."""
    kind: str
    """`image/png`, `image/jpeg`, `image/gif` or `image/webp`, by its content."""
    width: int
    """In pixels."""
    height: int
    data: bytes

    @property
    def media(self) -> Media:
        """The same as an extraction hands it on."""
        return Media(data=self.data, kind=self.kind)


class Pictures:
    """The pictures of one page, by the references it makes to them. Nothing is ever fetched."""

    def __init__(self, page: SavedPage, base: str = "") -> None:
        self._page = page
        self._base = base or page.address
        self._asked: dict[str, Picture | None] = {}
        self._known: dict[str, Picture | None] = {}
        self._bytes = MAX_PAGE
        self._pixels = MAX_PAGE_PIXELS

    def take(self, reference: str) -> Picture | None:
        """The picture that a `src`, a candidate of a `srcset` or a SingleFile variable (`--sf-img-3`) names.

        None when it did not come along, is no picture, is too large, or is only an icon or a spacer. The same bytes
        give the same record.
        """
        reference = reference.strip()
        key = hashlib.sha256(reference.encode("utf-8", "replace")).hexdigest() if len(reference) > 64 else reference
        if key not in self._asked:
            if len(self._asked) >= MAX_PICTURES * 10:
                return None
            self._asked[key] = self._judged(self._bytes_of(reference))
        return self._asked[key]

    def _bytes_of(self, reference: str) -> bytes | None:
        if not reference or reference.startswith("#"):
            return None
        if reference[:5].lower() == "data:":
            return data_address.read(reference, limit=MAX_PICTURE)
        found = self._page.part(reference)
        if found is not None:
            return found
        try:
            absolute = urldefrag(urljoin(self._base, reference)).url
        except ValueError:
            return None
        return self._page.part(absolute) if absolute != reference else None

    def _judged(self, data: bytes | None) -> Picture | None:
        if not data or len(data) > MAX_PICTURE:
            return None
        name = hashlib.sha256(data).hexdigest()
        if name not in self._known:
            self._known[name] = self._decoded(name, data)
        return self._known[name]

    def _decoded(self, name: str, data: bytes) -> Picture | None:
        if len(data) > self._bytes or len(self._known) >= MAX_PICTURES:
            return None
        size = measure(data, most=min(MAX_PIXELS, self._pixels))
        if size is None:
            return None
        kind, width, height = size
        self._pixels -= width * height
        if min(width, height) <= _SPACER or max(width, height) <= _ICON or not decodes(data):
            return None
        self._bytes -= len(data)
        return Picture(name=name, kind=kind, width=width, height=height, data=data)


def measure(data: bytes, *, most: int = MAX_PIXELS) -> tuple[str, int, int] | None:
    """The kind, width and height (pixels) that a picture's header says; None for other formats and over `most` pixels.

    Nothing is decoded.
    """
    try:
        with _quiet_open(data) as image:
            kind, (width, height) = _KINDS.get(image.format or ""), image.size
    except Exception:  # noqa: BLE001 - whatever a decoder says to broken bytes, they are no picture
        return None
    if kind is None or not 0 < width * height <= most:
        return None
    if kind == "image/jpeg" and data.count(b"\xff\xda") > _SCANS:
        return None
    return kind, width, height


def decodes(data: bytes) -> bool:
    """Whether a picture can be shown to its end. Its size must have been measured before."""
    try:
        with _quiet_open(data) as image:
            image.verify()
        with _quiet_open(data) as image:
            image.draft(None, (image.width // 8 or 1, image.height // 8 or 1))  # a JPEG is read whole, but made small
            image.load()
    except Exception:  # noqa: BLE001 - whatever a decoder says to broken bytes, they are no picture
        return False
    return True


def _quiet_open(data: bytes) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        return Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "GIF", "WEBP"))
