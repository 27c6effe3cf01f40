"""Joins what is being typed with what someone else wrote meanwhile, so that neither is lost."""


def merge(base: str, mine: str, theirs: str) -> str:
    """`mine` with the change from `base` to `theirs` made to it; where both changed the same words, both stay."""
    if mine in (base, theirs) or mine in theirs:
        return theirs
    if theirs == base or theirs in mine:
        return mine
    start, end, words = difference(base, theirs)
    own_start, own_end, own_words = difference(base, mine)
    if end < own_start:
        return mine[:start] + words + mine[end:]
    if own_end < start:
        shift = len(own_words) - (own_end - own_start)
        return mine[: start + shift] + words + mine[end + shift :]
    return f"{mine}\n\n{theirs}"


def difference(before: str, after: str) -> tuple[int, int, str]:
    """The one stretch (start, end) of `before` that differs, and what stands there in `after`."""
    limit = min(len(before), len(after))
    start = next((place for place in range(limit) if before[place] != after[place]), limit)
    tail = 0
    while tail < limit - start and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return start, len(before) - tail, after[start : len(after) - tail]
