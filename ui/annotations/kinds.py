"""The kinds of links between passages as a person reads them, from either end."""

from core.translate import _


def kind_name(kind: str) -> str:
    """The kind in the language in use, as the source says it of its target; a person's own word as it is."""
    names = {
        "supports": _("supports"),
        "contradicts": _("contradicts"),
        "quotes": _("quotes"),
        "same-event": _("same event"),
        "see-also": _("see also"),
    }
    return names.get(kind, kind)


def kind_from(kind: str, *, outward: bool) -> str:
    """The kind as one card says it, with an arrow that tells which way it goes."""
    turned = {
        "supports": _("supported by"),
        "contradicts": _("contradicted by"),
        "quotes": _("quoted by"),
    }
    if kind in ("same-event", "see-also"):
        return f"↔ {kind_name(kind)}"
    return f"→ {kind_name(kind)}" if outward else f"← {turned.get(kind, kind_name(kind))}"
