"""Describes the figures of an article, and gathers the pictures that came along for them."""

from urllib.parse import urljoin

from core.importing.addresses import is_web
from core.importing.extraction import Media
from core.importing.web.images import Image
from core.importing.web.pictures import Picture, Pictures
from core.importing.web.tree import Tree

_LONGEST = 4_000
"""Characters of an address that is kept."""
_TRIED = 20
"""References of one picture that are looked for."""


class Gallery:
    """The pictures of one article."""

    def __init__(self, pictures: Pictures, tree: Tree, base: str) -> None:
        """`base` is what relative addresses are joined to, empty when it is unknown."""
        self._pictures = pictures
        self._tree = tree
        self._base = base
        self._taken: dict[str, Media] = {}

    @property
    def media(self) -> tuple[Media, ...]:
        """The pictures that figures were described with, each once."""
        return tuple(self._taken.values())

    def describe(self, image: Image) -> dict[str, object]:
        """The attrs of a figure: `media` when its picture came along, `address` where it stood, its words and size."""
        attrs: dict[str, object] = {}
        picture = self._take(image)
        width, height = image.width, image.height
        if picture is not None:
            self._taken.setdefault(picture.name, picture.media)
            attrs["media"] = picture.name
            width, height = picture.width, picture.height
        address = next(filter(None, map(self._address, image.references)), "")
        if address:
            attrs["address"] = address
        if image.alt:
            attrs["alt"] = image.alt
        if width and height:
            attrs["width"], attrs["height"] = width, height
        return attrs

    def _take(self, image: Image) -> Picture | None:
        references = (self._tree.address(reference) for reference in image.references[:_TRIED])
        return next(filter(None, map(self._pictures.take, references)), None)

    def _address(self, reference: str) -> str:
        """A reference as an address of the web, empty when it is none."""
        try:
            address = urljoin(self._base, reference.strip())
        except ValueError:
            return ""
        return address if is_web(address) and len(address) <= _LONGEST else ""
