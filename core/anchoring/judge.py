"""Decides whether what is left of a passage is still that passage, and what to call it."""

from core.anchoring.images import Image
from core.model.place import ORPHAN, Place, Status

_BESIDE = 1.25
_ENOUGH = 1.2
"""Words kept plus `_BESIDE` times neighbours kept must reach this: a passage is its words and where they stand."""
_BY_ITSELF = 12
"""Share kept times weight kept that speaks for itself, wherever the words stand now."""
_TRACE = 0.05
"""A smaller share is a comma that happens to be left, not the passage."""
_SURE = 0.4
"""Share of the neighbours, and of the context, that must be there for equal words to count as the same place."""
_FAMILIAR = 0.25
"""With less of the context than this a passage is elsewhere, and must come nearly whole to be known."""
_WHOLE = 0.75


def judge(text: str, exact: str, image: Image | None, context: float = 1.0) -> Place:
    """The place of the passage `exact` whose image was found in `text`; an orphan when too little is left of it.

    `context` is the share (0 to 1) of the wider surroundings that stand around the image.
    """
    if image is None or not _holds(image, context):
        return ORPHAN
    score = round(min(1.0, image.kept * (0.7 + 0.3 * min(image.around, context))), 4)
    return Place(start=image.start, end=image.end, score=score, status=_status(text, exact, image, context))


def _holds(image: Image, context: float) -> bool:
    if image.kept < _TRACE:
        return False
    alone = image.kept * image.weight >= _BY_ITSELF
    if context < _FAMILIAR:
        return alone and image.kept >= _WHOLE
    return alone or image.kept + _BESIDE * image.around >= _ENOUGH


def _status(text: str, exact: str, image: Image, context: float) -> Status:
    if text[image.start : image.end] != exact:
        return Status.CHANGED
    return Status.ANCHORED if min(image.around, context) >= _SURE else Status.MOVED
