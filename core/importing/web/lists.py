"""Numbers and bullets of list items, as a browser would write them."""

from lxml.html import HtmlElement

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_SMALL = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MOST = 100_000
"""A number beyond is a mistake of the page."""


class ListMarkers:
    """Counts the items of the lists that are open."""

    def __init__(self) -> None:
        self._open: list[tuple[str, int]] = []

    def enter(self, element: HtmlElement) -> None:
        """A list begins."""
        ordered = element.tag == "ol"
        self._open.append(((element.get("type") or "1")[:1] if ordered else "", _number(element.get("start"), 1) - 1))

    def leave(self) -> None:
        """It ends."""
        if self._open:
            self._open.pop()

    def marker(self, item: HtmlElement) -> str:
        """What stands before the next item: `-`, `3.`, `c.`, `iv.`."""
        if not self._open:
            return "-"
        style, last = self._open.pop()
        number = _number(item.get("value"), last + 1)
        self._open.append((style, number))
        return f"{_written(number, style)}." if style else "-"


def _number(value: str | None, otherwise: int) -> int:
    value = (value or "").strip()
    return min(int(value), _MOST) if value.isascii() and value.isdecimal() and len(value) < 9 else otherwise


def _written(number: int, style: str) -> str:
    if style in ("a", "A") and 1 <= number <= len(_LETTERS):
        letter = _LETTERS[number - 1]
        return letter if style == "a" else letter.upper()
    if style in ("i", "I") and 1 <= number < 4000:
        roman = _roman(number)
        return roman if style == "i" else roman.upper()
    return str(number)


def _roman(number: int) -> str:
    signs = ""
    for value, sign in (*_ROMAN, *_ROMAN_SMALL):
        signs += sign * (number // value)
        number %= value
    return signs
