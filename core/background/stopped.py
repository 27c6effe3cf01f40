"""What is raised for a piece of work whose process ended before it answered."""

from enum import StrEnum


class Reason(StrEnum):
    """Why a process ended."""

    TIME = "time"
    """It took longer than it may."""
    CRASH = "crash"
    """It was killed from outside, for taking too much memory or by itself: what it ran is written in C, perhaps."""
    START = "start"
    """It could not even begin."""


class Stopped(Exception):
    """The process ended before it answered."""

    def __init__(self, reason: Reason = Reason.CRASH) -> None:
        super().__init__(reason)
        self.reason = reason
