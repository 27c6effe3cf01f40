"""What an iterator of short steps gives in the end."""

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")


def result(steps: Generator[object, None, T]) -> T:
    """Go through all of it."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value
