"""Reads which part of a picture or a page a W3C annotation means: `page=3`, refined by `xywh=percent:10,20,30,40`.

Our own exports bear the exact fractions beside the whole percents; another program's may have decimals.
"""

import re
from collections.abc import Mapping
from typing import cast

from core.model.place import Region

_NUMBER = r"(\d{1,3}(?:\.\d{1,20})?(?:e-\d{1,3})?)"
_BOX = re.compile(",".join([_NUMBER] * 4))
_PERCENT = re.compile(f"(?:^|[#&])xywh=percent:{_BOX.pattern}(?:$|&)")
_PAGE = re.compile(r"(?:^|[#&])page=(\d{1,6})(?:$|&)")


def region(selector: Mapping[str, object]) -> Region | None:
    """The region a FragmentSelector names, the one that refines it included; None when it names none that fits."""
    inner = selector.get("refinedBy")
    refined = cast("Mapping[str, object]", inner) if isinstance(inner, dict) else {}
    page = _PAGE.search(_text(selector.get("value"))) or _PAGE.search(_text(refined.get("value")))
    for one in (refined, selector):
        sides = _sides(_text(one.get("region")), _text(one.get("value")))
        if sides is not None:
            left, top, width, height = sides
            found = Region(left=left, top=top, width=width, height=height, page=int(page[1]) if page else 0)
            return found if found.fits() else None
    return None


def _sides(exact: str, fragment: str) -> list[float] | None:
    own = _BOX.fullmatch(exact)
    if own:
        return [float(side) for side in own.groups()]
    percents = _PERCENT.search(fragment)
    return [float(side) / 100 for side in percents.groups()] if percents else None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
