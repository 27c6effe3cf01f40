"""The kinds of links between passages as a person reads them, from either end."""

from core.model.spoken import link_kind
from core.translate import _


def kind_from(kind: str, *, outward: bool) -> str:
    """The kind as one card says it, with an arrow that tells which way it goes."""
    turned = {
        "supports": _("supported by"),
        "contradicts": _("contradicted by"),
        "quotes": _("quoted by"),
    }
    if kind in ("same-event", "see-also"):
        return f"↔ {link_kind(kind)}"
    return f"→ {link_kind(kind)}" if outward else f"← {turned.get(kind, link_kind(kind))}"
