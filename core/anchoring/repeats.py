"""Tells passages apart that stand several times with the same words around them: of those, no place is ever sure."""

_COUNTED = 100


class Repeats:
    """Counts stretches in two token strings, and remembers: of repeated text the same is asked again and again."""

    def __init__(self, old: str, new: str) -> None:
        self._old = old
        self._new = new
        self._known: dict[str, tuple[int, int]] = {}

    def unsure(self, before: str, quote: str, after: str) -> bool:
        """Whether a quote with its surroundings stands several times, but not as often in both texts.

        Where the surroundings were edited, one side of them is enough to doubt.
        """
        if self._changed(before + quote + after):
            return True
        edited = self._counts(before + quote + after)[1] == 0
        return edited and (self._changed(before + quote) or self._changed(quote + after))

    def _changed(self, stretch: str) -> bool:
        old, new = self._counts(stretch)
        return max(old, new) > 1 and old != new

    def _counts(self, stretch: str) -> tuple[int, int]:
        if stretch not in self._known:
            self._known[stretch] = count(self._old, stretch), count(self._new, stretch)
        return self._known[stretch]


def count(string: str, part: str) -> int:
    """How often `part` stands in `string`, overlapping ones included, up to 100."""
    found, place = 0, string.find(part) if part else -1
    while place >= 0 and found < _COUNTED:
        found += 1
        place = string.find(part, place + 1)
    return found
