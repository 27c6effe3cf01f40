"""Gathers the words of one block as a browser would show them: blanks collapsed, spans over emphasis and links."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.model.text import Span, SpanKind

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_EDGE = " \t\n\r\f"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Opened:
    """A span that begins: what it is, and an address or a name that it bears. Each is itself alone."""

    kind: SpanKind
    attrs: tuple[tuple[str, str], ...] = ()


class Words:
    """The words of a block as they come in."""

    def __init__(self, opened: Sequence[Opened] = (), *, kept: bool = False) -> None:
        """`opened` are the spans that began before the block; `kept` keeps blanks and line ends as they are."""
        self._pieces: list[str] = []
        self._length = 0
        self._last = "\n"
        self._kept = kept
        self._open: list[tuple[Opened, int]] = [(one, 0) for one in opened]
        self._spans: list[tuple[Opened, int, int]] = []
        self.nodes: list[tuple[int, int]] = []
        """Numbers of the text nodes it is made of, and how many letters each gives."""
        self.linked = 0
        """Letters that are a link's, whether it can be followed or not."""
        self.empty = True
        """Whether there is nothing to read yet."""

    def add(self, text: str, node: int = -1, *, linked: bool = False) -> None:
        """Appends the words of a text node; -1 for words that are none's."""
        if not self._kept:
            text = _BLANKS.sub(" ", text)
            if self._last in " \n" and text[:1] == " ":
                text = text[1:]
        if not text:
            return
        letters = len(text) - text.count(" ")
        if letters and node >= 0:
            self.nodes.append((node, letters))
        self.linked += letters if linked else 0
        self.empty = self.empty and text.isspace()
        self._append(text)

    def end_line(self) -> None:
        """A line end within the block; a blank before it goes."""
        if self._last == " " and not self._kept:
            self._pieces[-1] = self._pieces[-1][:-1]
            self._length -= 1
        self._append("\n")

    def part(self) -> None:
        """A line end where none is yet, between what were blocks of their own."""
        if self._length and self._last != "\n":
            self.end_line()

    def open(self, opened: Opened) -> None:
        """A span begins here."""
        self._open.append((opened, self._length))

    def close(self, opened: Opened) -> None:
        """The span ends here."""
        place = next((n for n in reversed(range(len(self._open))) if self._open[n][0] is opened), None)
        if place is not None:
            _, start = self._open.pop(place)
            self._spans.append((opened, min(start, self._length), self._length))

    def point(self, opened: Opened) -> None:
        """Marks this place."""
        self._spans.append((opened, self._length, self._length))

    @property
    def ends_line(self) -> bool:
        """Whether nothing stands after the last line end."""
        return self._length > 0 and self._last == "\n"

    @property
    def letters(self) -> int:
        """How many letters of text nodes it holds, blanks not counted."""
        return sum(letters for _node, letters in self.nodes)

    def finish(self) -> tuple[str, tuple[Span, ...]]:
        """The words, without blanks around them, and the spans over them."""
        for opened, _start in list(self._open):
            self.close(opened)
        text = "".join(self._pieces)
        right = len(text.rstrip(_EDGE))
        left = min(right, len(text) - len(text.lstrip("\n" if self._kept else _EDGE)))
        spans = (_tightened(opened, start, end, text, left, right) for opened, start, end in self._spans)
        return text[left:right], tuple(span for span in spans if span is not None)

    def _append(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)
        self._last = text[-1]


def _tightened(opened: Opened, start: int, end: int, text: str, left: int, right: int) -> Span | None:
    """A span without blanks at its ends, counted from `left`; None when nothing is left of it and it is no point."""
    start, end = min(max(start, left), right), min(end, right)
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    if end <= start and opened.kind is not SpanKind.ANCHOR:
        return None
    return Span(start=start - left, end=max(start, end) - left, kind=opened.kind, attrs=dict(opened.attrs))
