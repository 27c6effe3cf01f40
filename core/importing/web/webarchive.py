"""Reads Safari's archives (`.webarchive`): a property list of a page and what it shows."""

from collections.abc import Mapping
from typing import cast

from core.importing.extraction import Original
from core.importing.web import plist
from core.importing.web.refusals import damaged, no_page
from core.importing.web.saved import Part, SavedPage

Values = Mapping[str, object]


def read(original: Original) -> SavedPage:
    """The page, with its parts by their address. Raises KnownError for what is damaged or holds no page."""
    try:
        whole = _values(plist.read(original.data))
    except plist.NotAList as error:
        raise damaged(original) from error
    main = _values(whole.get("WebMainResource"))
    html, kind = main.get("WebResourceData"), _text(main, "WebResourceMIMEType")
    if not isinstance(html, bytes) or not html or (kind and "html" not in kind.lower()):
        raise no_page(original)
    address = _text(main, "WebResourceURL")
    return SavedPage(
        html=html,
        address=address if address.lower().startswith(("http://", "https://")) else "",
        encoding=_text(main, "WebResourceTextEncodingName"),
        part=_parts(whole),
    )


def _parts(whole: Values) -> Part:
    """Without what its frames show: a frame is another page, and most are advertisements."""
    found = whole.get("WebSubresources")
    several = [_values(one) for one in cast(list[object], found)] if isinstance(found, list) else []
    known: dict[str, bytes] = {}
    for one in several:
        data, address = one.get("WebResourceData"), _text(one, "WebResourceURL")
        if isinstance(data, bytes) and address:
            known.setdefault(address, data)
            known.setdefault(address.split("#", 1)[0], data)
    return known.get


def _values(value: object) -> Values:
    return cast(Values, value) if isinstance(value, dict) else {}


def _text(values: Values, name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""
