"""What stands in rows, in words that can be read and printed: what an annotation is about, what a link says."""

from core.model.annotation import Annotation
from core.model.place import Region
from core.model.text import OBJECT
from core.translate import _


def region_of(one: Annotation) -> Region | None:
    """The part of a picture or a page that it is about; None when it is about words."""
    return one.selectors.region if one.selectors else None


def said(one: Annotation) -> str:
    """The words it stands at, those that stood there when they are gone; for a region what it is a region of."""
    region = region_of(one)
    if region is None:
        return (one.exact or (one.selectors.exact if one.selectors else "")).replace(OBJECT, "…")
    return _("Region on page {page}").format(page=region.page) if region.page else _("Region of a picture")


def link_kind(kind: str) -> str:
    """What a link says of its target, in the language in use; a person's own word as it was written."""
    names = {
        "supports": _("supports"),
        "contradicts": _("contradicts"),
        "quotes": _("quotes"),
        "same-event": _("same event"),
        "see-also": _("see also"),
    }
    return names.get(kind, kind)
