"""Says what a passage can be found by, so that it is found again in a text that changed, or in another program."""

from core.model.place import CONTEXT, Selectors


def describe(text: str, start: int, end: int) -> Selectors:
    """The passage `[start, end)` of `text` (code points) with 256 code points of what surrounds it.

    Raises ValueError for a range outside the text.
    """
    if not 0 <= start <= end <= len(text):
        raise ValueError("a range outside the text")
    exact = text[start:end]
    return Selectors(
        exact=exact,
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        start=start,
        end=end,
        occurrences=text.count(exact) if exact else 0,
    )
