"""A passage is its words and where they stand: enough of both, or much of one."""

import pytest

from core.anchoring.images import Image
from core.anchoring.judge import judge
from core.model.place import ORPHAN, Status

TEXT = "Le pont est fermé depuis mardi."


def seen(kept: float, around: float, weight: float, end: int = 17) -> Image:
    """An image at the start of the text."""
    return Image(start=0, end=end, kept=kept, around=around, weight=weight)


@pytest.mark.parametrize(
    ("image", "context", "status"),
    [
        (seen(1, 1, 14), 1, Status.ANCHORED),
        (seen(1, 0.2, 14), 1, Status.MOVED),
        (seen(1, 1, 14), 0.3, Status.MOVED),
        (seen(1, 1, 14, end=16), 1, Status.CHANGED),
        (seen(0.1, 1, 2, end=7), 1, Status.CHANGED),
        (seen(0.01, 1, 0.6), 1, Status.ORPHAN),
        (seen(0.5, 0.2, 6), 1, Status.ORPHAN),
        (seen(0.5, 0, 60), 1, Status.MOVED),
        (seen(0.5, 1, 60), 0.1, Status.ORPHAN),
        (None, 1, Status.ORPHAN),
    ],
)
def test_the_words_and_the_neighbours_decide(image: Image | None, context: float, status: Status) -> None:
    assert judge(TEXT, "Le pont est fermé", image, context).status is status


def test_an_orphan_stands_nowhere() -> None:
    assert judge(TEXT, "Le pont", None) == ORPHAN


def test_the_score_falls_with_what_is_lost() -> None:
    scores = [judge(TEXT, "", image).score for image in (seen(1, 1, 14), seen(1, 0.5, 14), seen(0.6, 0.5, 14))]
    assert scores == sorted(scores, reverse=True)
    assert 0 < min(scores) < max(scores) == 1
