"""The words of the records, as people read them; scripts read them as they are."""

from core.translate import _


def state(word: str) -> str:
    """How far the reader is with an article."""
    return {"unread": _("unread"), "reading": _("reading"), "archived": _("archived")}.get(word, word)


def color(word: str) -> str:
    """A highlighter's colour."""
    said = {"yellow": _("yellow"), "green": _("green"), "blue": _("blue")}
    said |= {"pink": _("pink"), "orange": _("orange"), "purple": _("purple")}
    return said.get(word, word)


def status(word: str) -> str:
    """How sure a passage's place is."""
    said = {"anchored": _("anchored"), "moved": _("moved"), "changed": _("changed"), "orphan": _("orphan")}
    return said.get(word, word)


def outcome(word: str) -> str:
    """What became of an item that was to be added."""
    said = {"added": _("added"), "revised": _("revised"), "unchanged": _("unchanged")}
    said |= {"skipped": _("skipped"), "failed": _("failed")}
    return said.get(word, word)


def count(word: str) -> str:
    """What is counted."""
    said = {"articles": _("articles"), "words": _("words"), "starred": _("with a star"), "trash": _("in the trash")}
    said |= {"revisions": _("revisions"), "annotations": _("annotations")}
    return said.get(word, word)


def room(word: str) -> str:
    """What takes room on the disk."""
    said = {"database": _("database"), "originals": _("originals"), "media": _("pictures")}
    said |= {"backups": _("snapshots"), "index": _("search index")}
    return said.get(word, word)
