"""What a saved page is, whatever container it came in: HTML, what is known about it, the parts that came along."""

from collections.abc import Callable
from dataclasses import dataclass

Part = Callable[[str], bytes | None]


def nothing(_reference: str) -> bytes | None:
    """The parts of a page that came alone."""
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedPage:
    """One page, out of its container. Nothing of it has been looked at but what says where and when it was saved."""

    html: bytes
    address: str = ""
    """Where it stood on the web (http or https), as its container or itself says; empty when unknown."""
    saved: str = ""
    """When it was saved, ISO 8601 as precise as it says, with its zone when it names one; empty when unknown."""
    encoding: str = ""
    """What declares the encoding outside of the HTML; empty when nothing does. It may be wrong."""
    title: str = ""
    """What the container calls it; empty when it does not."""
    part: Part = nothing
    """The bytes that came along under an address, as the page writes it or made absolute, without a fragment; None when
    none did. Read when asked for, within limits; never from the network. Ask through `pictures.Pictures`."""
    loss: str = ""
    """A sentence about what the container holds beside the page and is not read; empty when there is nothing."""
