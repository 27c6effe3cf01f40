"""What is only guessed is told as a guess, wherever it is told."""

from core.model.article import Metadata
from core.translate import _


def told(meta: Metadata, name: str, words: str) -> str:
    """Words that tell a field of an article (`published`, `authors`): with the remark that it is a guess, if it is."""
    return as_guess(words) if name in meta.guessed else words


def as_guess(words: str) -> str:
    """Words with the remark that they are a guess; none stay none."""
    return _("{words} (a guess)").format(words=words) if words else ""
