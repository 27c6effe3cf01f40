"""Decides which blocks of a page are its article's: by what two readings selected of each, and by how they stand.

Captions and pictures are decided elsewhere.
"""

from collections.abc import Sequence

from core.importing.web.found import Found, key
from core.importing.web.phrases import is_farewell, is_teaser
from core.importing.web.rescuing import rescued
from core.importing.web.selecting import Selection
from core.model.text import BlockKind

_HALF = 0.5
"""Share of a block's letters from which it counts as selected."""
_SHORT = 160
"""Code points under which a block needs both readings."""
_DENSE, _NOTHING_ELSE = 0.3, 0.8
"""Shares of links: over the first a block needs both readings, over the second it is hardly anything but links."""
_ROLL = 300
"""Letters of a paragraph that is no line of links any more."""
_REPEATED = 80
"""Letters from which the same words twice in a row are looked at."""
_EXEMPT = frozenset(
    (BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.CODE, BlockKind.QUOTE, BlockKind.CAPTION, BlockKind.FOOTNOTE)
)
"""Kinds that the second reading often misses."""
_BESIDE = frozenset((BlockKind.FIGURE, BlockKind.CAPTION, BlockKind.RULE))


def keep(found: Sequence[Found], selection: Selection, title: int | None) -> frozenset[int]:
    """The indices of the blocks that are the article's; `title` is its title's index."""
    kept = {index for index, one in enumerate(found) if one.share(selection.selected) >= _HALF}
    accepted = {index for index in kept if found[index].share(selection.accepted) >= _HALF}
    if accepted:
        kept = {index for index in kept if index in accepted or not _is_doubted(found[index])}
    kept = _without_idle_headings(found, kept, accepted)
    kept |= rescued(found, kept, title)
    kept = {index for index in kept if not is_teaser(found[index]) and not _is_roll(found[index])}
    return frozenset(_without_tail(found, _without_repetitions(found, kept)))


def _is_doubted(one: Found) -> bool:
    if one.kind in _EXEMPT or one.place.inside:
        return one.chrome and one.links(_DENSE)
    return one.kind is not BlockKind.HEADING and (len(one.words) < _SHORT or one.links(_DENSE))


def _without_idle_headings(found: Sequence[Found], kept: set[int], accepted: set[int]) -> set[int]:
    """Headings stay before what was accepted; those in a row before it stay together."""
    left = set(kept)
    good = False
    for index in sorted(kept, reverse=True):
        one = found[index]
        if one.kind is BlockKind.HEADING and not one.place.inside:
            if not good:
                left.discard(index)
        elif one.kind not in _BESIDE:
            good = index in accepted or one.kind in _EXEMPT
    return left


def _is_roll(one: Found) -> bool:
    """A paragraph of nothing but dozens of links: readers who liked it, tags, an index."""
    return one.kind is BlockKind.PARAGRAPH and one.letters > _ROLL and one.links(_NOTHING_ELSE)


def _without_repetitions(found: Sequence[Found], kept: set[int]) -> set[int]:
    """Words that stand twice in a row in different parts of the page are there once for small screens."""
    left: set[int] = set()
    before: Found | None = None
    for index in sorted(kept):
        one = found[index]
        if before is None or not _is_repeated(before, one):
            left.add(index)
            before = one
    return left


def _is_repeated(before: Found, one: Found) -> bool:
    if one.letters < _REPEATED or one.letters != before.letters or key(one.words) != key(before.words):
        return False
    return one.element.getparent() is not before.element.getparent()


def _without_tail(found: Sequence[Found], kept: set[int]) -> set[int]:
    """What follows the text's last words, but is no text: other articles, invitations, rights."""
    order = [found[index] for index in sorted(kept)]
    end = len(order)
    while end and _is_idle(order[end - 1], order[end - 2] if end > 1 else None):
        end -= 1
    return set(sorted(kept)[:end])


def _is_idle(one: Found, before: Found | None) -> bool:
    if one.kind in (BlockKind.HEADING, BlockKind.RULE):
        return True
    teased = before is not None and before.kind is BlockKind.HEADING and before.links(_HALF) and one.letters <= _ROLL
    return one.kind not in _EXEMPT and (teased or one.links(_NOTHING_ELSE) or is_farewell(one))
