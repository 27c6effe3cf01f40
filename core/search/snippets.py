"""Stretches of a text that show why it was found."""

from bisect import bisect_left
from collections.abc import Sequence

from core.model.hit import Snippet
from core.search.fold import fold
from core.search.marks import Range

WIDTH = 240
"""Code points of a snippet, about."""
LEAD = 60
"""Code points before its first match."""
MOST = 3
"""Snippets of one hit."""
LOOKED_AT = 300
"""Matches among which the best stretch is looked for."""


def snippets(text: str, matches: Sequence[Range]) -> tuple[Snippet, ...]:
    """The stretches with most different matched words, in order; the text's beginning when nothing matches."""
    if not matches:
        end = _end(text, min(len(text), WIDTH))
        return (Snippet(start=0, end=end, text=text[:end], matches=()),) if text else ()
    chosen: list[Snippet] = []
    left = list(matches[:LOOKED_AT])
    while left and len(chosen) < MOST:
        best = max(left, key=lambda match: (_worth(text, left, match), -match[0]))
        snippet = _cut(text, best[0], matches)
        chosen.append(snippet)
        left = [match for match in left if match[1] <= snippet.start or match[0] >= snippet.end]
    return tuple(_apart(sorted(chosen, key=lambda snippet: snippet.start)))


def _worth(text: str, matches: Sequence[Range], first: Range) -> tuple[int, int]:
    """Different words, then matches, in the stretch that begins at a match."""
    at = bisect_left(matches, first)
    inside = [match for match in matches[at : at + 30] if match[1] <= first[0] + WIDTH - LEAD]
    return len({fold(text[start:end]) for start, end in inside}), len(inside)


def _cut(text: str, at: int, matches: Sequence[Range]) -> Snippet:
    start = _start(text, max(0, at - LEAD))
    stop = next(stop for begin, stop in matches if begin >= at)
    end = max(stop, _end(text, start + WIDTH))
    inside = tuple(match for match in matches if start <= match[0] and match[1] <= end)
    return Snippet(start=start, end=end, text=text[start:end], matches=inside)


def _start(text: str, at: int) -> int:
    """The beginning of a word at or after `at`, or of its block."""
    if at == 0:
        return 0
    line = text.rfind("\n", at, at + LEAD) + 1
    blank = text.find(" ", at - 1, at + LEAD // 2) + 1
    return line or blank or at


def _end(text: str, at: int) -> int:
    """The end of a word at or before `at`."""
    if at >= len(text):
        return len(text)
    near = max(0, at - LEAD // 2)
    blank = max(text.rfind(" ", near, at + 1), text.rfind("\n", near, at + 1))
    return blank if blank > 0 else at


def _apart(chosen: list[Snippet]) -> list[Snippet]:
    """Snippets without those that begin inside the one before."""
    kept: list[Snippet] = []
    for snippet in chosen:
        if not kept or snippet.start >= kept[-1].end:
            kept.append(snippet)
    return kept
