"""Which annotations are others than before, so that only those are set and painted anew."""

from collections.abc import Mapping

from core.model.annotation import Annotation


def changed(before: Mapping[int, Annotation], now: Mapping[int, Annotation]) -> list[int]:
    """Ids of those that came, went or changed. What is the same record costs next to nothing."""
    gone = [id_ for id_ in before if id_ not in now]
    return gone + [id_ for id_, one in now.items() if (old := before.get(id_)) is not one and old != one]
