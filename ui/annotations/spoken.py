"""What a screen reader says of a card."""

from core.model.annotation import Annotation
from core.model.note_reading import read_note
from core.model.spoken import link_kind, said
from core.translate import _, ngettext
from ui.annotations.attached import Attached
from ui.annotations.face import heading
from ui.annotations.quotation import quotation


def spoken(annotation: Annotation, attached: Attached) -> str:
    """The card's name: its heading, its note without signs, its tags, how many links it has."""
    words = " ".join(block.text for block in read_note(annotation.note)).replace("\n", " ")
    if not words and attached.ties and annotation.selectors is not None:
        words = quotation(said(annotation))
    parts = [heading(annotation), words, ", ".join(annotation.tags), _links(attached)]
    return _("Note: {text}").format(text=". ".join(part for part in parts if part))


def _links(attached: Attached) -> str:
    count = len(attached.ties)
    if not count:
        return ""
    kinds = ", ".join(dict.fromkeys(link_kind(tie.kind) for tie in attached.ties))
    return ngettext("{count} link: {kinds}", "{count} links: {kinds}", count).format(count=count, kinds=kinds)
