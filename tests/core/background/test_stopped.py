"""What is raised for a process that ended says why."""

from core.background.stopped import Reason, Stopped


def test_it_says_why() -> None:
    assert Stopped(Reason.TIME).reason is Reason.TIME
    assert Stopped().reason is Reason.CRASH
