"""Words of a passage as a sentence quotes them, in the marks of the language in use."""

from core.translate import _


def quotation(words: str, most: int = 60) -> str:
    """On one line, at most so many code points of them."""
    line = " ".join(words.split())
    if len(line) > most:
        line = line[:most].rstrip() + "…"
    return _("“{words}”").format(words=line)
