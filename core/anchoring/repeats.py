"""Tells passages apart that stand several times with the same words around them: of those, no place is ever sure."""

_COUNTED = 100


class Repeats:
    """Counts stretches in two token strings, and remembers: of repeated text the same is asked again and again."""

    def __init__(self, old: str, new: str) -> None:
        self._old = old
        self._new = new
        self._known: dict[str, bool] = {}

    def unsure(self, stretch: str) -> bool:
        """Whether `stretch` stands more than once in one text and not as often in the other, up to 100 times."""
        if stretch not in self._known:
            old, new = count(self._old, stretch), count(self._new, stretch)
            self._known[stretch] = max(old, new) > 1 and old != new
        return self._known[stretch]


def count(string: str, part: str) -> int:
    """How often `part` stands in `string`, overlapping ones included, up to 100."""
    found, place = 0, string.find(part) if part else -1
    while place >= 0 and found < _COUNTED:
        found += 1
        place = string.find(part, place + 1)
    return found
