"""What is guessed is told as a guess."""

from core.model.article import Metadata, Origin
from core.model.guess import as_guess, told

GUESSED = Metadata(published="2024", authors=("Ada",), origins={"published": Origin.GUESS, "authors": Origin.META})


def test_only_what_is_guessed_is_said_to_be() -> None:
    assert told(GUESSED, "published", "2024") == "2024 (a guess)"
    assert told(GUESSED, "authors", "Ada") == "Ada"
    assert told(Metadata(published="2024"), "published", "2024") == "2024"


def test_nothing_stays_nothing() -> None:
    assert told(GUESSED, "published", "") == as_guess("") == ""
